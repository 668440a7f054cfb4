package org.hearsay.revision;

import java.util.List;

/// What became of a paragraph. Its words are strangers' text. Immutable.
public sealed interface ParagraphChange {

  /// It is not there any more.
  record Removed(String text) implements ParagraphChange {}

  /// It was not there before.
  record Added(String text) implements ParagraphChange {}

  /// It was edited. The kept and removed pieces make up what it was, the kept and added ones what
  /// it is.
  record Edited(List<Piece> pieces) implements ParagraphChange {

    public Edited {
      pieces = List.copyOf(pieces);
    }
  }

  /// It stands elsewhere, unchanged.
  record Moved(String text) implements ParagraphChange {}
}
