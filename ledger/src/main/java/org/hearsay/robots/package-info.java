/// What a robots.txt asks (RFC 9309): bytes in, rules out. No network, nothing of ours below it.
/// Lives on crawler-commons.
@NullMarked
package org.hearsay.robots;

import org.jspecify.annotations.NullMarked;
