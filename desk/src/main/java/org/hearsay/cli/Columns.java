package org.hearsay.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Span;

/// How much room text takes on a screen: two columns for a Chinese character or an emoji, none for
/// a combining mark; what belongs together is not torn apart.
final class Columns {
  /// First and last code points of what East Asian terminals draw wide; emoji are asked of Java.
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff01, 0xff60},
    {0xffe0, 0xffe6},
    {0x1b000, 0x1b2ff},
    {0x20000, 0x3fffd}
  };

  private static final int EMOJI_FOLLOWS = 0xfe0f;

  private Columns() {}

  static int of(String text) {
    if (text.chars().allMatch(unit -> unit >= 0x20 && unit < 0x7f)) {
      return text.length();
    }
    int width = 0;
    for (Span cluster : clusters(text)) {
      width += ofCluster(text, cluster);
    }
    return width;
  }

  /// The text followed by spaces up to `width` columns.
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /// The lines into which a text falls on `width` columns, broken at spaces and line feeds, within
  /// a word only where it fills a line. The spaces at the breaks belong to no line. At least one.
  static List<Span> lines(String text, int width) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    int used = 0;
    int lastSpace = -1;
    for (Span cluster : clusters(text)) {
      char first = text.charAt(cluster.start());
      int room = ofCluster(text, cluster);
      if (first == '\n') {
        lines.add(new Span(start, cluster.start()));
        start = cluster.end();
        used = 0;
        lastSpace = -1;
        continue;
      }
      if (first == ' ') {
        lastSpace = cluster.start();
      } else if (used + room > width && used > 0) {
        int end = lastSpace > start ? lastSpace : cluster.start();
        lines.add(new Span(start, end));
        start = lastSpace > start ? lastSpace + 1 : cluster.start();
        used = of(text.substring(start, cluster.start()));
        lastSpace = -1;
      }
      used += room;
    }
    lines.add(new Span(start, text.length()));
    return lines.stream().map(line -> trimEnd(text, line)).toList();
  }

  /// The text, or as much of its beginning as fits, and an ellipsis.
  static String cut(String text, int width) {
    return of(text) <= width ? text : lines(text, width - 1).getFirst().of(text) + "…";
  }

  private static Span trimEnd(String text, Span line) {
    int end = line.end();
    while (end > line.start() && text.charAt(end - 1) == ' ') {
      end--;
    }
    return new Span(line.start(), end);
  }

  private static List<Span> clusters(String text) {
    BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    List<Span> clusters = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      clusters.add(new Span(start, end));
      start = end;
    }
    return clusters;
  }

  private static int ofCluster(String text, Span cluster) {
    String letters = cluster.of(text);
    if (letters.indexOf(EMOJI_FOLLOWS) >= 0) {
      return 2;
    }
    return letters.codePoints().map(Columns::ofCodePoint).max().orElse(0);
  }

  private static int ofCodePoint(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> Character.isEmojiPresentation(point) || isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return true;
      }
    }
    return false;
  }
}
