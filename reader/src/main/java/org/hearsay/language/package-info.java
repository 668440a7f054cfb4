/// Sentences, words, and the names in them. Below it lies `text`.
@NullMarked
package org.hearsay.language;

import org.jspecify.annotations.NullMarked;
