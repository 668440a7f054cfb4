/// What programs are told: the things of a desk as JSON, whether the command line or the server
/// hands them out, and how a list goes on where an answer left off. Below it lies the room `desk`;
/// it knows nothing of HTTP.
@NullMarked
package org.hearsay.api;

import org.jspecify.annotations.NullMarked;
