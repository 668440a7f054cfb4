/// How alike the words of two claims are. Below it lies `language`. Lives on Lucene's stemmer.
@NullMarked
package org.hearsay.matching;

import org.jspecify.annotations.NullMarked;
