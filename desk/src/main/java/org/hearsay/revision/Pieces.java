package org.hearsay.revision;

import java.util.ArrayList;
import java.util.List;

/// Makes the pieces of an edit readable: two changes with nothing but white space between them are
/// one, so that "four people" for "two dogs" is one replacement and not two.
final class Pieces {

  private Pieces() {}

  static List<Piece> joined(List<Piece> pieces) {
    List<Piece> result = new ArrayList<>();
    StringBuilder removed = new StringBuilder();
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean between =
          piece.fate() == Piece.Fate.KEPT
              && piece.text().isBlank()
              && i > 0
              && i < pieces.size() - 1;
      if (piece.fate() == Piece.Fate.KEPT && !between) {
        flush(result, removed, added);
        result.add(piece);
        continue;
      }
      if (piece.fate() != Piece.Fate.ADDED) {
        removed.append(piece.text());
      }
      if (piece.fate() != Piece.Fate.REMOVED) {
        added.append(piece.text());
      }
    }
    flush(result, removed, added);
    return result;
  }

  private static void flush(List<Piece> result, StringBuilder removed, StringBuilder added) {
    if (!removed.isEmpty()) {
      result.add(new Piece(Piece.Fate.REMOVED, removed.toString()));
      removed.setLength(0);
    }
    if (!added.isEmpty()) {
      result.add(new Piece(Piece.Fate.ADDED, added.toString()));
      added.setLength(0);
    }
  }
}
