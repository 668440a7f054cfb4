package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.language.EmbeddedSentence;

/// Picks from the words of a statement those that say what it is about.
///
/// Immutable; threads may share it.
public final class SenseReader {
  /// What is more frequent holds sentences together: "the", "said", "would".
  private static final double RARE = 0.36;

  /// So many at the most, the first.
  private static final int MOST = 40;

  private final StemRarity rarity = new StemRarity();

  /// The senses of a statement; all its words where none is rare.
  public List<Sense> senses(EmbeddedSentence sentence) {
    List<Sense> rare = senses(sentence, stem -> rarity.weight(stem) > RARE);
    return rare.isEmpty() ? senses(sentence, _ -> true) : rare;
  }

  private static List<Sense> senses(EmbeddedSentence sentence, Predicate<String> wanted) {
    List<Sense> senses = new ArrayList<>();
    for (EmbeddedSentence.Word word : sentence.words()) {
      if (senses.size() < MOST && word.text().chars().anyMatch(Character::isLetterOrDigit)) {
        String stem = Stems.of(word.text());
        if (wanted.test(stem)) {
          senses.add(new Sense(stem, word.vector()));
        }
      }
    }
    return senses;
  }
}
