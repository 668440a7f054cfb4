/// From the user's words to the ledger: what is taken is kept as evidence, read, and filed. Below
/// it lie `reading`, `capture` and `store`.
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
