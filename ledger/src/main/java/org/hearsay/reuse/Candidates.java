package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// For a sentence of one text the sentences of the other that may be its copy or its model: those
/// that share the most words and pairs of words with it, only such counted as few sentences have. A
/// word that stands in thousands of sentences leads nowhere, which keeps the search linear.
/// Immutable.
final class Candidates {
  /// What stands in more sentences than this leads to none of them.
  private static final int MOST_SENTENCES = 12;

  private static final int MOST_CANDIDATES = 4;

  private final Map<Long, List<Integer>> sentences = new HashMap<>();

  Candidates(Passages text) {
    for (int at = 0; at < text.sentences().size(); at++) {
      Passages.Run sentence = text.sentences().get(at);
      for (int i = sentence.from(); i < sentence.to(); i++) {
        put(text.words().key(i), at);
        if (i > sentence.from()) {
          put(pair(text.words(), i), at);
        }
      }
    }
  }

  private void put(long key, int sentence) {
    List<Integer> known = sentences.computeIfAbsent(key, _ -> new ArrayList<>(2));
    // One more than can be used shows that there are too many.
    if (known.size() <= MOST_SENTENCES && (known.isEmpty() || known.getLast() != sentence)) {
      known.add(sentence);
    }
  }

  private static long pair(Words words, int last) {
    return Words.mixed(words.key(last - 1)) ^ words.key(last);
  }

  /// The numbers of at most four sentences, the likeliest first.
  List<Integer> of(Passages other, Passages.Run sentence, double[] weights) {
    Map<Integer, Double> shared = new HashMap<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      add(shared, other.words().key(i), weights[i]);
      if (i > sentence.from()) {
        add(shared, pair(other.words(), i), (weights[i - 1] + weights[i]) / 2);
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void add(Map<Integer, Double> shared, long key, double weight) {
    List<Integer> known = sentences.getOrDefault(key, List.of());
    if (known.size() <= MOST_SENTENCES) {
      known.forEach(at -> shared.merge(at, weight, Double::sum));
    }
  }
}
