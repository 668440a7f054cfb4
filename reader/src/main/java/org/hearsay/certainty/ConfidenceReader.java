package org.hearsay.certainty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.certainty.Certainty.Confidence;
import org.hearsay.certainty.Certainty.Confidence.Level;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.jspecify.annotations.Nullable;

/// Finds the confidence that a sentence states: "with high confidence", "have low confidence that".
/// Confidence in somebody is another thing.
final class ConfidenceReader {
  private static final Map<String, Level> LEVELS =
      Map.of(
          "low",
          Level.LOW,
          "moderate",
          Level.MODERATE,
          "medium",
          Level.MODERATE,
          "high",
          Level.HIGH);
  private static final Set<String> BEFORE = ClauseWords.of("before-confidence");

  private ConfidenceReader() {}

  static @Nullable Confidence confidence(Sentence sentence) {
    List<Word> words = sentence.words();
    for (int i = 2; i < words.size(); i++) {
      Level level = LEVELS.get(lower(words, i - 1));
      if (lower(words, i).equals("confidence")
          && level != null
          && BEFORE.contains(lower(words, i - 2))
          && !lower(words, i + 1).equals("in")) {
        return new Confidence(level, words.get(i - 2).span().union(words.get(i).span()));
      }
    }
    return null;
  }

  private static String lower(List<Word> words, int i) {
    return i < words.size() ? words.get(i).text().toLowerCase(Locale.ROOT) : "";
  }
}
