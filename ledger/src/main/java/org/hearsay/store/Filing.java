package org.hearsay.store;

/// What became of an entry: the article's short id in the ledger, and what changed there.
public record Filing(String article, Change change) {

  /// What a reading changed in the ledger.
  public enum Change {
    /// The article was not there.
    ADDED,
    /// The article was there and says the same: no more was written than that it was met again, and
    /// that it lies in the dossier where one was named.
    UNCHANGED,
    /// The same capture was there with other facts or read by another reader: this reading took the
    /// place of that one. The article's ids and dossiers stay.
    REPLACED,
    /// The article was there and says something else now: this is its current capture, the reading
    /// of the one before stays beside it.
    CHANGED,
    /// The article was there in a newer capture: that stays the current one.
    OLDER
  }
}
