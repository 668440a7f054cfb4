package org.hearsay.text;

/// A half-open range `[start, end)` of a text, counted in UTF-16 units as Java's strings count.
/// Everything inside the house counts so; [CodePoints] converts at the border, where JSON and web
/// annotations count code points. A span may be empty; it never runs backwards. Immutable.
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /// The number of UTF-16 units that it covers.
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /// Whether every unit of `other` is also in this span; a span contains itself.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two share at least one unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// The smallest span that covers both.
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The same span seen from a text that begins `by` units earlier.
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /// The words that it covers.
  ///
  /// @throws IndexOutOfBoundsException if the span reaches past the end of `text`
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /// This span without white space at its edges; an empty span at its start if nothing else is
  /// there.
  public Span trim(CharSequence text) {
    int from = start;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
  }

  /// By start; of two that start together the shorter first.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
