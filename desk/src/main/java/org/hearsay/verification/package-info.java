/// Whether the evidence is still what was kept: every record hashed anew and held against what the
/// ledger remembers of it. Below it lie `capture` and `store`. Never writes to either.
@NullMarked
package org.hearsay.verification;

import org.jspecify.annotations.NullMarked;
