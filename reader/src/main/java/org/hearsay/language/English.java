package org.hearsay.language;

/// Whether a text is English, told by its small words: of English prose they are two words in five,
/// of other languages one in ten at most.
public final class English {
  private static final double LEAST_SHARE = 0.18;
  private static final int FEWEST_WORDS = 20;

  /// What the words of a text say.
  public enum Verdict {
    ENGLISH,
    OTHER,
    /// Too few words to tell.
    OPEN
  }

  private English() {}

  public static Verdict verdict(Sentences sentences) {
    int words = 0;
    int small = 0;
    for (Sentence sentence : sentences.all()) {
      for (Word word : sentence.words()) {
        if (!word.isMark()) {
          words++;
          small += FunctionWords.isSmall(word.lower()) ? 1 : 0;
        }
      }
    }
    if (words < FEWEST_WORDS) {
      return Verdict.OPEN;
    }
    return small >= LEAST_SHARE * words ? Verdict.ENGLISH : Verdict.OTHER;
  }
}
