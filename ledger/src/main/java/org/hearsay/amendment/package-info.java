/// What people change in the reading of an article where the machine is wrong: each change an event
/// with author and time, kept beside what the machine found, found again by its words when the
/// article is read again. A function of a reading and events, without a disk and without a clock.
/// Below it lies `assertion`.
@NullMarked
package org.hearsay.amendment;

import org.jspecify.annotations.NullMarked;
