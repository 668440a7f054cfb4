/// Text reuse: which articles have their words from one another, and who from whom. Pure: records
/// in, records out, the same whatever the order of the articles. Below it lies `article`.
@NullMarked
package org.hearsay.reuse;

import org.jspecify.annotations.NullMarked;
