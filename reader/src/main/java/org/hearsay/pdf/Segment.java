package org.hearsay.pdf;

import java.util.List;

/// A run of letters on one line of a page, without a gap wider than one between words. Lengths are
/// in points, `y` is the base line counted from the top of the page, `size` that of most letters.
record Segment(int page, float left, float right, float y, float size, String text) {

  float width() {
    return right - left;
  }

  /// All of one line, from left to right, as one.
  static Segment joined(List<Segment> row) {
    Segment first = row.getFirst();
    float right = first.right;
    float size = first.size;
    StringBuilder text = new StringBuilder(first.text);
    for (Segment next : row.subList(1, row.size())) {
      right = Math.max(right, next.right);
      size = Math.max(size, next.size);
      text.append(' ').append(next.text);
    }
    return new Segment(first.page, first.left, right, first.y, size, text.toString());
  }

  boolean isOnLineOf(Segment other) {
    return page == other.page && Math.abs(y - other.y) < 0.4f * Math.min(size, other.size);
  }
}
