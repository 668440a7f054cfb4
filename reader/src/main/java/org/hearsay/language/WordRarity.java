package org.hearsay.language;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/// How rare an English word is, whatever is being read: 0 for "the", growing with the logarithm of
/// its rank among all words, 1 for words that are rarer than the fifty thousandth or so.
///
/// The ranks are those of the vocabulary that the bundled model spells with, BERT's uncased one,
/// which lists its words roughly from the most frequent down, as they stood in books and in the
/// English Wikipedia before 2019. So "album" counts as frequent and "spokeswoman" as rare. Forms of
/// one word have ranks of their own, case and accents have none: "london" is a frequent word, "us"
/// is what "US" is, and a name that is also a word has the word's rank.
///
/// A word of several parts ("Ukraine’s", "coal-fired") weighs what its rarest part weighs, but with
/// a digit in it (1,204, Covid-19) it is as rare as can be. A digit alone weighs what its word
/// weighs, letters of the alphabet and marks nothing.
///
/// Immutable; threads may share it.
public final class WordRarity {
  /// The weight of a word that is not in the vocabulary.
  public static final double RAREST = 1;

  /// "!", the first of the single characters, which stand in the order of their code points.
  private static final int FIRST_CHARACTER = 999;

  /// "the", the first word.
  private static final int FIRST_WORD = 1996;

  /// The rank where words become as rare as can be: somewhat past the vocabulary's end, since what
  /// it lacks is rarer than its last.
  private static final double RAREST_RANK = 50_000;

  private static final List<String> DIGITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final WordPieces wordPieces;

  /// By the order of the bundled model's vocabulary.
  public WordRarity() {
    this(new WordPieces());
  }

  /// As [#WordRarity()], with word pieces that are there already.
  public WordRarity(WordPieces wordPieces) {
    this.wordPieces = wordPieces;
  }

  /// The words that have a rank of their own, the most frequent first.
  public Stream<String> words() {
    return wordPieces.words(FIRST_WORD).filter(word -> Character.isLetter(word.codePointAt(0)));
  }

  /// From 0 to [#RAREST]; 0 for what holds no word.
  public double weight(String word) {
    List<Pieces> parts = wordPieces.pieces(word, new Span(0, word.length()));
    if (parts.size() > 1 && word.codePoints().anyMatch(Character::isDigit)) {
      return RAREST;
    }
    double rarest = 0;
    for (Pieces part : parts) {
      rarest = Math.max(rarest, weight(part, part.span().of(word)));
    }
    return rarest;
  }

  private double weight(Pieces part, String word) {
    if (part.ids().size() > 1) {
      return RAREST;
    }
    int id = part.ids().getFirst();
    if (id >= FIRST_WORD) {
      return Math.log1p(id - FIRST_WORD) / Math.log1p(RAREST_RANK);
    }
    if (id < FIRST_CHARACTER) {
      return RAREST;
    }
    int character = word.codePointAt(0);
    if (character >= '0' && character <= '9') {
      return weight(DIGITS.get(character - '0'));
    }
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
            || !Character.isLetterOrDigit(character)
        ? 0
        : RAREST;
  }
}
