package org.hearsay.story;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.WordList;

/// How much it says of two articles that they share a word: the less, the more articles have it
/// anyway. The shares are those of a resource and not of the articles at hand, so that no article
/// changes how alike two others are. Immutable.
final class WordWeights {
  /// What is added to every share, in articles of a thousand: what is rarer than the list goes
  /// counts the same.
  private static final int FLOOR = 2;

  /// Words of more articles than this say nothing.
  private static final int COMMON = 300;

  private static final WordWeights BUNDLED = new WordWeights(read());

  private final Map<String, Integer> perThousand;

  private WordWeights(Map<String, Integer> perThousand) {
    this.perThousand = Map.copyOf(perThousand);
  }

  static WordWeights bundled() {
    return BUNDLED;
  }

  /// Zero for a common word, most for one that the list does not know.
  ///
  /// @param word in lower case
  double weight(String word) {
    int share = perThousand.getOrDefault(word, 0);
    return share > COMMON ? 0 : Math.log((1000.0 + FLOOR) / (share + FLOOR));
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> shares = new HashMap<>();
    WordList.read(WordWeights.class, "word-shares.txt")
        .sections()
        .forEach((share, words) -> words.forEach(word -> shares.put(word, Integer.valueOf(share))));
    return shares;
  }
}
