package org.hearsay.text;

import java.util.Arrays;

/// The border of one text between UTF-16 offsets (inside the house) and code point offsets (JSON,
/// web annotations). Exact for every input: a lone surrogate counts as one code point, as in
/// [String#codePointCount]. An offset between the two halves of a pair is led to the pair's start.
/// Immutable; memory is one int for each character outside the basic plane.
public final class CodePoints {
  /// The UTF-16 offset of each low half, ascending.
  private final int[] lowHalves;

  private CodePoints(int[] lowHalves) {
    this.lowHalves = lowHalves;
  }

  public static CodePoints of(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
        i++;
      }
    }
    return new CodePoints(Arrays.copyOf(found, count));
  }

  /// The number of code points before the UTF-16 offset `utf16`.
  public int fromUtf16(int utf16) {
    return utf16 - below(utf16 + (isLowHalf(utf16) ? 1 : 0));
  }

  /// The UTF-16 offset at which the code point number `codePoint` begins.
  public int toUtf16(int codePoint) {
    // Every pair whose low half lies before the result moves it on by one.
    int low = 0;
    int high = lowHalves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lowHalves[middle] - 1 - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  public Span fromUtf16(Span span) {
    return new Span(fromUtf16(span.start()), fromUtf16(span.end()));
  }

  public Span toUtf16(Span span) {
    return new Span(toUtf16(span.start()), toUtf16(span.end()));
  }

  private boolean isLowHalf(int utf16) {
    return Arrays.binarySearch(lowHalves, utf16) >= 0;
  }

  /// How many low halves stand before `utf16`.
  private int below(int utf16) {
    int at = Arrays.binarySearch(lowHalves, utf16);
    return at >= 0 ? at : -at - 1;
  }
}
