package org.hearsay.language;

import java.text.Normalizer;

/// A word without accents, case and control characters, as the vocabulary spells it: decomposed,
/// combining marks dropped, in lower case, controls dropped.
final class BareWord {
  private static final int SIGMA = 'Σ';
  private static final int FINAL_SIGMA = 'ς';

  private BareWord() {}

  /// The bare word of a part of a text; empty if nothing is left of it. Of a word longer than
  /// [Vocabulary#LONGEST_WORD] only so much that this shows.
  static String of(String text, int begin, int end) {
    int[] parts = parts(text, begin, end);
    StringBuilder bare = new StringBuilder(parts.length);
    for (int i = 0; i < parts.length; i++) {
      if (!isDropped(parts[i])) {
        bare.appendCodePoint(
            parts[i] == SIGMA && isLastLetter(parts, i)
                ? FINAL_SIGMA
                : Character.toLowerCase(parts[i]));
      }
    }
    return bare.toString();
  }

  /// The characters, decomposed, without combining marks.
  private static int[] parts(String text, int begin, int end) {
    StringBuilder parts = new StringBuilder(end - begin);
    int letters = 0;
    int at = begin;
    while (at < end && letters <= Vocabulary.LONGEST_WORD) {
      int c = WordPieces.codePoint(text, at, end);
      at += Character.charCount(c);
      if (c < 0x80) {
        parts.append((char) c);
        letters += isDropped(c) ? 0 : 1;
        continue;
      }
      // One character at a time: decomposing a whole word sorts its marks, in quadratic time.
      String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
      for (int part : decomposed.codePoints().toArray()) {
        if (Character.getType(part) != Character.NON_SPACING_MARK) {
          parts.appendCodePoint(part);
          letters += isDropped(part) ? 0 : 1;
        }
      }
    }
    return parts.codePoints().toArray();
  }

  /// Whether the sigma at `at` ends its run of letters: then its small form is another. Unicode
  /// section 3.13, Final_Sigma; [String#toLowerCase] looks at word borders instead.
  private static boolean isLastLetter(int[] parts, int at) {
    int before = at - 1;
    while (before >= 0 && isPassedOver(parts[before])) {
      before--;
    }
    int after = at + 1;
    while (after < parts.length && isPassedOver(parts[after])) {
      after++;
    }
    return before >= 0
        && isCased(parts[before])
        && !(after < parts.length && isCased(parts[after]));
  }

  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isPassedOver(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /// The replacement character, and category C: controls, format characters, halves of pairs,
  /// private and unassigned ones.
  private static boolean isDropped(int c) {
    return c == 0xFFFD
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        };
  }
}
