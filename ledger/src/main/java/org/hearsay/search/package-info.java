/// The indexes: which assertions and articles may have to do with each other, and which words stand
/// where. Derived from the ledger, beside it in folders of their own, made again where they are
/// missing or behind. Below it lies `store`.
@NullMarked
package org.hearsay.search;

import org.jspecify.annotations.NullMarked;
