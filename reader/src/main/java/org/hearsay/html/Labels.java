package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Weights that words, and two words that follow each other, were found to have: above 0 where they
/// speak for the article, below 0 where they speak against it. Immutable.
final class Labels {
  private final Map<String, Float> weights;
  private final Set<String> firstOfTwo;

  Labels(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
    this.firstOfTwo =
        weights.keySet().stream()
            .filter(words -> words.indexOf(' ') > 0)
            .map(words -> words.substring(0, words.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// What some words weigh together; a word without a weight is as if it were not there.
  record Sum(int known, float least, float most, float mean) {
    static final Sum NONE = new Sum(0, 0, 0, 0);

    private Sum with(float weight) {
      return known == 0
          ? new Sum(1, weight, weight, weight)
          : new Sum(known + 1, Math.min(least, weight), Math.max(most, weight), mean + weight);
    }

    /// `mean` was a sum while the words were counted.
    private Sum closed() {
      return known == 0 ? NONE : new Sum(known, least, most, mean / known);
    }
  }

  /// The words one by one.
  Sum ofEach(Iterable<String> words) {
    Sum sum = Sum.NONE;
    for (String word : words) {
      Float weight = weights.get(word);
      sum = weight == null ? sum : sum.with(weight);
    }
    return sum.closed();
  }

  /// The words one by one, and each two that follow each other.
  Sum ofText(List<String> words) {
    Sum sum = Sum.NONE;
    String before = "";
    for (String word : words) {
      Float weight = weights.get(word);
      sum = weight == null ? sum : sum.with(weight);
      Float both = firstOfTwo.contains(before) ? weights.get(before + ' ' + word) : null;
      sum = both == null ? sum : sum.with(both);
      before = word;
    }
    return sum.closed();
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
