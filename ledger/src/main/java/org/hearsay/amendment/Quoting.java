package org.hearsay.amendment;

import org.hearsay.attribution.Attribution;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// How words that a person put on somebody's word are given: inside quotation marks, without any,
/// or partly so.
final class Quoting {
  private static final String OPENING = "“\"«„";
  private static final String CLOSING = "”\"»“";

  private Quoting() {}

  static Attribution.Kind kind(String text, Spans content) {
    boolean all =
        content.pieces().stream()
            .allMatch(piece ->
                isMark(text, piece.start() - 1, OPENING) && isMark(text, piece.end(), CLOSING));
    boolean whole = content.pieces().stream().allMatch(piece -> isQuoted(text, piece));
    boolean some = content.of(text).chars().anyMatch(unit -> OPENING.indexOf(unit) >= 0);
    return all || whole
        ? Attribution.Kind.DIRECT
        : some ? Attribution.Kind.MIXED : Attribution.Kind.INDIRECT;
  }

  /// With its marks.
  private static boolean isQuoted(String text, Span piece) {
    return piece.length() > 2
        && isMark(text, piece.start(), OPENING)
        && isMark(text, piece.end() - 1, CLOSING);
  }

  private static boolean isMark(String text, int at, String marks) {
    return at >= 0 && at < text.length() && marks.indexOf(text.charAt(at)) >= 0;
  }
}
