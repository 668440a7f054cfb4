package org.hearsay.store;

/// What became of an entry: the article's short id in the ledger, and what changed there.
public record Filing(String article, Change change) {

  /// What a reading changed in the ledger.
  public enum Change {
    /// The article was not there.
    ADDED,
    /// The same article was there, read alike: nothing was written but, where one was named, that
    /// it lies in the dossier.
    UNCHANGED,
    /// The article was there with other facts or read by another reader: this reading took the
    /// place of that one. Its ids and dossiers stay.
    REPLACED
  }
}
