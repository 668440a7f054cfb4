/// What changed between two readings of one article: facts, words, assertions. Below it lies
/// `assertion`.
@NullMarked
package org.hearsay.revision;

import org.jspecify.annotations.NullMarked;
