package org.hearsay.revision;

/// A stretch of a paragraph that was edited.
public record Piece(Fate fate, String text) {

  /// What became of it.
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }
}
