package org.hearsay.amendment;

import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Words of an article, so described that they are found again in a later text of it: the quote
/// with what stands around it and the position, as the selectors of a web annotation
/// (TextQuoteSelector and TextPositionSelector) have them. Immutable; its words are strangers'
/// text.
///
/// - `field`: null for the body, `title` for the headline
/// - `start`: where the quote begins, in code points of that text
/// - `exact`: the quote, at most [#LONGEST] UTF-16 units
/// - `prefix`, `suffix`: up to 32 characters before and behind it, empty at an end of the text
public record Anchor(
    @Nullable String field, int start, String exact, String prefix, String suffix) {
  /// What the headline is called.
  public static final String TITLE = "title";

  /// A longer selection is several statements.
  public static final int LONGEST = 5_000;

  /// In code points, on either side.
  private static final int AROUND = 32;

  public Anchor {
    if (field != null && !field.equals(TITLE)) {
      throw new IllegalArgumentException("no text of an article is called " + Cut.to(field, 40));
    }
    if (start < 0) {
      throw new IllegalArgumentException("a quote cannot begin at " + start);
    }
    if (exact.isEmpty() || exact.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a quote has 1 to " + LONGEST + " characters, not " + exact.length());
    }
    if (prefix.length() > AROUND * 2 || suffix.length() > AROUND * 2) {
      throw new IllegalArgumentException(
          "what stands around a quote has at most "
              + AROUND
              + " characters on either side, not "
              + prefix.length()
              + " and "
              + suffix.length());
    }
  }

  /// To the words of a span of this text.
  ///
  /// @throws IllegalArgumentException if the span is empty or longer than [#LONGEST]
  public static Anchor to(@Nullable String field, String text, Span span) {
    CodePoints points = CodePoints.of(text);
    int start = points.fromUtf16(span.start());
    int end = points.fromUtf16(span.end());
    return new Anchor(
        field,
        start,
        span.of(text),
        text.substring(points.toUtf16(Math.max(0, start - AROUND)), span.start()),
        text.substring(span.end(), Math.min(text.length(), points.toUtf16(end + AROUND))));
  }
}
