/// Sentences, words, the names in them, and the network that reads them. Below it lies `text`.
@NullMarked
package org.hearsay.language;

import org.jspecify.annotations.NullMarked;
