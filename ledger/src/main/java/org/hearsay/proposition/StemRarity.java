package org.hearsay.proposition;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.language.WordRarity;

/// How rare a stem is: as rare as the most frequent word that has it. See [WordRarity] for where
/// the ranks come from. Made once, it takes some hundredths of a second.
///
/// Immutable; threads may share it.
public final class StemRarity {
  private final Map<String, Double> weights = new HashMap<>();

  public StemRarity() {
    WordRarity rarity = new WordRarity();
    rarity
        .words()
        .forEach(word -> {
          double weight = rarity.weight(word);
          // Names are not stemmed.
          weights.merge(word, weight, Math::min);
          weights.merge(Stems.of(word), weight, Math::min);
        });
  }

  /// From 0 for "the" to 1 for what is in no list of words.
  public double weight(String stem) {
    return weights.getOrDefault(stem, WordRarity.RAREST);
  }
}
