package org.hearsay.store;

/// What two articles share word for word, as the ledger keeps it: `article` is the smaller id of
/// both, `copy` a line of JSON.
public record CopyRow(String article, String other, String copy) {}
