package org.hearsay.revision;

import java.util.List;

/// A stretch of a paragraph that was edited.
public record Piece(Fate fate, String text) {

  /// What became of the words of a text, in order: those kept and added make up the text after.
  public static List<Piece> between(String before, String after) {
    return Paragraphs.pieces(before, after);
  }

  /// What became of it.
  public enum Fate {
    KEPT,
    REMOVED,
    ADDED
  }
}
