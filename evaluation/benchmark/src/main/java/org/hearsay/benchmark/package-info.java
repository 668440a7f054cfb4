/// Measures how fast articles are read, beside CoreNLP over the same articles. No part of the
/// product: nothing depends on it, and it is not built with the rest.
@NullMarked
package org.hearsay.benchmark;

import org.jspecify.annotations.NullMarked;
