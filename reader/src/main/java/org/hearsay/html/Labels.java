package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Weights that words were found to have: above 0 where they speak for the article, below 0 where
/// they speak against it. Immutable.
record Labels(Map<String, Float> weights) {

  Labels {
    weights = Map.copyOf(weights);
  }

  /// What some words weigh together; a word without a weight is as if it were not there.
  record Sum(int known, float least, float most, float mean) {
    static final Sum NONE = new Sum(0, 0, 0, 0);
  }

  Sum sum(Iterable<String> words) {
    int known = 0;
    float least = Float.MAX_VALUE;
    float most = -Float.MAX_VALUE;
    float all = 0;
    for (String word : words) {
      Float weight = weights.get(word);
      if (weight != null) {
        known++;
        all += weight;
        least = Math.min(least, weight);
        most = Math.max(most, weight);
      }
    }
    return known == 0 ? Sum.NONE : new Sum(known, least, most, all / known);
  }

  /// The runs of letters and digits of a text, in order.
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return words;
  }
}
