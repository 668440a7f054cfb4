package org.hearsay.amendment;

import java.util.function.IntConsumer;

/// Where a quote stands in a text, also overlapping itself, by the algorithm of Knuth, Morris and
/// Pratt: in a time that grows with the two lengths only, where [String#indexOf] takes their
/// product for a quote made for it.
final class Occurrences {

  private Occurrences() {}

  /// Tells each place, in order.
  ///
  /// @param quote not empty
  static void each(String text, String quote, IntConsumer place) {
    int[] borders = borders(quote);
    int matched = 0;
    for (int i = 0; i < text.length(); i++) {
      while (matched > 0 && quote.charAt(matched) != text.charAt(i)) {
        matched = borders[matched - 1];
      }
      if (quote.charAt(matched) == text.charAt(i)) {
        matched++;
      }
      if (matched == quote.length()) {
        place.accept(i + 1 - matched);
        matched = borders[matched - 1];
      }
    }
  }

  static boolean any(String text, String quote) {
    boolean[] any = {false};
    each(text, quote, _ -> any[0] = true);
    return any[0];
  }

  /// For each beginning of the quote, how long the longest of its ends is that is also its
  /// beginning.
  private static int[] borders(String quote) {
    int[] borders = new int[quote.length()];
    int matched = 0;
    for (int i = 1; i < quote.length(); i++) {
      while (matched > 0 && quote.charAt(matched) != quote.charAt(i)) {
        matched = borders[matched - 1];
      }
      if (quote.charAt(matched) == quote.charAt(i)) {
        matched++;
      }
      borders[i] = matched;
    }
    return borders;
  }
}
