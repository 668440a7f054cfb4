/// The ledger: captures, articles, their assertions and the dossiers they lie in, on SQLite. Below
/// it lies `source`. Beside `gazetteer`, the only room that knows SQL.
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
