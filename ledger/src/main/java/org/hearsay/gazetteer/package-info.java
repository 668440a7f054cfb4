/// A gazetteer made from GeoNames' dumps, in a file of its own beside the ledger, on SQLite. Below
/// it lies `place`.
@NullMarked
package org.hearsay.gazetteer;

import org.jspecify.annotations.NullMarked;
