package org.hearsay.amendment;

import java.time.Instant;

/// A change in the reading of an article, as it was made. Events are only ever added to.
///
/// - `number`: counts from 1 through the whole ledger, in the order in which they were made
/// - `article`: its short id in the ledger
/// - `stamp`: who made it, when and why
/// - `before`, `after`: the assertion in words, as it was then
public record Amendment(
    long number, String article, Stamp stamp, Change change, String before, String after) {

  /// Who changed something, when and why.
  ///
  /// - `by`: a person, never blank, at most 200 characters
  /// - `note`: empty where nobody said, at most 2,000 characters
  public record Stamp(Instant at, String by, String note) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2_000;

    public Stamp {
      if (by.isBlank() || by.length() > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "a change is made by somebody with a name of at most " + LONGEST_NAME + " characters");
      }
      if (note.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException(
            "a note has at most " + LONGEST_NOTE + " characters, not " + note.length());
      }
    }
  }
}
