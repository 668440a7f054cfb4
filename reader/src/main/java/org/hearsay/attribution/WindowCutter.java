package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Encoder;
import org.hearsay.language.Pieces;
import org.hearsay.language.WordPieces;
import org.hearsay.text.Span;

/// Packs the paragraphs of a text into windows for the encoder, whole ones and in order, as many as
/// fit. A paragraph that does not fit alone is cut where a sentence seems to begin, else where the
/// room ends. Immutable; threads may share it.
final class WindowCutter {
  /// What is left beside the two special pieces around a window.
  private static final int ROOM = Encoder.LONGEST_WINDOW - 2;

  private static final String ENDINGS = ".!?”\"";

  private final WordPieces wordPieces;

  WindowCutter(WordPieces wordPieces) {
    this.wordPieces = wordPieces;
  }

  List<Window> windows(String text, List<Span> paragraphs) {
    List<Unit> units = units(text, paragraphs);
    List<Window> windows = new ArrayList<>();
    int first = 0;
    while (first < units.size()) {
      int last = first;
      int size = 0;
      while (last < units.size()) {
        Unit unit = units.get(last);
        boolean parted = last > first && Window.parts(units.get(last - 1), unit);
        int more = unit.size() + (parted ? 1 : 0);
        if (last > first && size + more > ROOM) {
          break;
        }
        size += more;
        last++;
      }
      windows.add(new Window(units.subList(first, last)));
      first = last;
    }
    return windows;
  }

  private List<Unit> units(String text, List<Span> paragraphs) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      List<Pieces> words = wordPieces.pieces(text, paragraphs.get(i));
      int first = 0;
      while (first < words.size()) {
        int last = endOfUnit(text, words, first);
        units.add(new Unit(words.subList(first, last), i));
        first = last;
      }
    }
    return units;
  }

  private static int endOfUnit(String text, List<Pieces> words, int first) {
    int size = 0;
    int last = first;
    int border = first;
    while (last < words.size() && size + words.get(last).ids().size() <= ROOM) {
      size += words.get(last).ids().size();
      last++;
      if (last < words.size() && isBorder(text, words.get(last - 1), words.get(last))) {
        border = last;
      }
    }
    return last < words.size() && border > first ? border : last;
  }

  private static boolean isBorder(String text, Pieces before, Pieces after) {
    return ENDINGS.indexOf(text.codePointAt(before.span().start())) >= 0
        && Character.isUpperCase(text.codePointAt(after.span().start()));
  }
}
