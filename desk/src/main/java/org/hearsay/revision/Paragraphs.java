package org.hearsay.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.article.Body;

/// Compares two texts paragraph by paragraph, and paragraphs that were edited word by word.
final class Paragraphs {
  /// From here on a paragraph is another one edited, and not another one.
  private static final double EDITED = 0.4;

  /// Up to so many pairs of paragraphs are tried in one place.
  private static final int PAIRS = 2_500;

  private Paragraphs() {}

  static List<ParagraphChange> compared(Body before, Body after) {
    List<String> old = paragraphs(before);
    List<String> young = paragraphs(after);
    List<ParagraphChange> changes = new ArrayList<>();
    for (Edit edit : Alignment.of(old, young)) {
      if (!edit.kept()) {
        changes.addAll(
            replaced(
                old.subList(edit.before(), edit.beforeEnd()),
                young.subList(edit.after(), edit.afterEnd())));
      }
    }
    return withMoves(changes);
  }

  private static List<String> paragraphs(Body body) {
    return body.paragraphs().stream()
        .map(span -> span.of(body.text()).strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// Each old paragraph is paired with the next young one that is like it.
  private static List<ParagraphChange> replaced(List<String> old, List<String> young) {
    List<ParagraphChange> changes = new ArrayList<>();
    boolean tried = (long) old.size() * young.size() <= PAIRS;
    int next = 0;
    for (String text : old) {
      int twin = tried ? twin(text, young, next) : -1;
      if (twin < 0) {
        changes.add(new ParagraphChange.Removed(text));
      } else {
        young.subList(next, twin).forEach(one -> changes.add(new ParagraphChange.Added(one)));
        changes.add(new ParagraphChange.Edited(pieces(text, young.get(twin))));
        next = twin + 1;
      }
    }
    young.subList(next, young.size()).forEach(one -> changes.add(new ParagraphChange.Added(one)));
    return changes;
  }

  private static int twin(String text, List<String> young, int from) {
    int best = -1;
    double likeness = EDITED;
    for (int i = from; i < young.size(); i++) {
      double alike = Words.likeness(text, young.get(i));
      if (alike > likeness) {
        best = i;
        likeness = alike;
      }
    }
    return best;
  }

  static List<Piece> pieces(String before, String after) {
    List<String> old = Words.of(before);
    List<String> young = Words.of(after);
    List<Piece> pieces = new ArrayList<>();
    for (Edit edit : Alignment.of(old, young)) {
      String removed = String.join("", old.subList(edit.before(), edit.beforeEnd()));
      String added = String.join("", young.subList(edit.after(), edit.afterEnd()));
      if (edit.kept()) {
        pieces.add(new Piece(Piece.Fate.KEPT, removed));
      } else {
        add(pieces, Piece.Fate.REMOVED, removed);
        add(pieces, Piece.Fate.ADDED, added);
      }
    }
    return Pieces.joined(pieces);
  }

  private static void add(List<Piece> pieces, Piece.Fate fate, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(fate, text));
    }
  }

  /// What was removed here and added there did only move.
  private static List<ParagraphChange> withMoves(List<ParagraphChange> changes) {
    Set<String> removed = new HashSet<>();
    Set<String> moved = new HashSet<>();
    for (ParagraphChange change : changes) {
      if (change instanceof ParagraphChange.Removed(String text)) {
        removed.add(text);
      }
    }
    List<ParagraphChange> result = new ArrayList<>();
    for (ParagraphChange change : changes) {
      if (change instanceof ParagraphChange.Added(String text) && removed.contains(text)) {
        moved.add(text);
        result.add(new ParagraphChange.Moved(text));
      } else {
        result.add(change);
      }
    }
    result.removeIf(
        change -> change instanceof ParagraphChange.Removed(String text) && moved.contains(text));
    return result;
  }
}
