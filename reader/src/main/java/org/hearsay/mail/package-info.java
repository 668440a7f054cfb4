/// From a message to the newsletter in it, with the facts of its head. Below it lies `article`. The
/// only room that knows mime4j.
@NullMarked
package org.hearsay.mail;

import org.jspecify.annotations.NullMarked;
