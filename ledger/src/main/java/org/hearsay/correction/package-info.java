/// Corrections from readers: what may be sent, what is a duplicate, what editors decide, and the
/// log of it in the formats of others. Below it lies `store`.
@NullMarked
package org.hearsay.correction;

import org.jspecify.annotations.NullMarked;
