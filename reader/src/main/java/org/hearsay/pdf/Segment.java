package org.hearsay.pdf;

/// A run of letters on one line of a page, without a gap wider than one between words. Lengths are
/// in points, `y` is the base line counted from the top of the page, `size` that of most letters.
record Segment(int page, float left, float right, float y, float size, String text) {

  float width() {
    return right - left;
  }

  /// Both on one line, `next` further right.
  Segment and(Segment next) {
    return new Segment(
        page,
        left,
        Math.max(right, next.right),
        y,
        Math.max(size, next.size),
        text + " " + next.text);
  }

  boolean isOnLineOf(Segment other) {
    return page == other.page && Math.abs(y - other.y) < 0.4f * Math.min(size, other.size);
  }
}
