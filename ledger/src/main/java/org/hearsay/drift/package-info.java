/// What changes on the way of a claim: certainty, numbers, dates, names of sources that are lost.
/// Below it lies `provenance`.
@NullMarked
package org.hearsay.drift;

import org.jspecify.annotations.NullMarked;
