/// The way of a claim: articles and sources, and what goes from one to the other, each edge with
/// the words that say so. Below it lie `matching` and `reuse`.
@NullMarked
package org.hearsay.provenance;

import org.jspecify.annotations.NullMarked;
