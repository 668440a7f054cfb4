/// The index: which assertions and articles may have to do with each other. Derived from the
/// ledger, beside it in a folder of its own, made again where it is missing or behind. Below it
/// lies `store`.
@NullMarked
package org.hearsay.search;

import org.jspecify.annotations.NullMarked;
