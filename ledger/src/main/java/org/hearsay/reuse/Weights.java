package org.hearsay.reuse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a shared word says, from 0 to 1: a word of few sentences of both texts says much, one of
/// many ("the", and the name that both articles are about) little. Immutable.
final class Weights {
  /// What a short word counts beside a long one that is as rare.
  private static final double SLIGHT = 0.5;

  private final Map<Long, Integer> sentences = new HashMap<>();
  private final int all;

  Weights(Passages one, Passages other) {
    count(one);
    count(other);
    all = Math.max(2, one.sentences().size() + other.sentences().size());
  }

  private void count(Passages text) {
    for (Passages.Run sentence : text.sentences()) {
      Set<Long> seen = new HashSet<>();
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (seen.add(text.words().key(i))) {
          sentences.merge(text.words().key(i), 1, Integer::sum);
        }
      }
    }
  }

  double of(Words words, int word) {
    int in = Math.max(1, sentences.getOrDefault(words.key(word), 1));
    // A copied word stands in a sentence of each text at least: two is as rare as it gets.
    double rarity = Math.log1p((double) all / Math.max(2, in)) / Math.log1p(all / 2.0);
    return words.isSlight(word) ? SLIGHT * rarity : rarity;
  }

  /// Of each word of the text.
  double[] ofAll(Words words) {
    double[] weights = new double[words.count()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = of(words, i);
    }
    return weights;
  }
}
