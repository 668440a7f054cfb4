/// How surely the holder of a statement puts it. Below it lies `attribution`.
@NullMarked
package org.hearsay.certainty;

import org.jspecify.annotations.NullMarked;
