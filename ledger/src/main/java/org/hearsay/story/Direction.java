package org.hearsay.story;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What an article is about, as a vector: its words with their weights. Of length one, or without
/// any word. A word that stands there often weighs more, by the logarithm. Immutable.
record Direction(SortedMap<String, Double> weights) {

  /// @param counts how often each word stands in the article
  /// @param weight of a word; those of zero are left out
  static Direction of(Map<String, Integer> counts, ToDoubleFunction<String> weight) {
    SortedMap<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (word, count) -> weights.put(word, (1 + Math.log(count)) * weight.applyAsDouble(word)));
    return unit(weights);
  }

  /// Of words that count once each.
  ///
  /// @param weight as above
  static Direction of(Set<String> words, ToDoubleFunction<String> weight) {
    SortedMap<String, Double> weights = new TreeMap<>();
    words.forEach(word -> weights.put(word, weight.applyAsDouble(word)));
    return unit(weights);
  }

  private static Direction unit(SortedMap<String, Double> weights) {
    weights.values().removeIf(weight -> weight == 0);
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((_, weight) -> weight / length);
    return new Direction(weights);
  }

  /// Of the angle between the two: from 0, no word in common, to 1, the same words.
  double cosine(Direction other) {
    double sum = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      sum += word.getValue() * other.weights.getOrDefault(word.getKey(), 0.0);
    }
    return sum;
  }
}
