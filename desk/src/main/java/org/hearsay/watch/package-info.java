/// Feeds that are asked again and again: what in them is new, and when to ask next. Below it lies
/// `intake`.
@NullMarked
package org.hearsay.watch;

import org.jspecify.annotations.NullMarked;
