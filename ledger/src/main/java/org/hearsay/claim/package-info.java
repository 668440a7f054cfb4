/// Claims, kept up to date: what follows from an article that came, from a decision that was taken,
/// and a claim with all that is known of its way. Below it lies `grading`.
@NullMarked
package org.hearsay.claim;

import org.jspecify.annotations.NullMarked;
