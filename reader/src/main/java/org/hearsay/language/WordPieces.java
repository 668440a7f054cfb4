package org.hearsay.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/// Cuts a text into the words and pieces that the encoder was trained on: those of the uncased BERT
/// tokenizer, with offsets into the untouched text.
///
/// ```
/// space = TAB | LF | CR | category Z
/// word  = mark | ideograph | longest run of anything else
/// mark  = ASCII that is no letter, digit, space or control | category P
/// ```
///
/// A word loses its accents and its case before it is spelled. One of which nothing is left (only
/// control characters or combining marks) is no word; one of more than 100 characters, or with a
/// character that the vocabulary lacks, is the one piece `[UNK]`. Time is linear in the text.
///
/// Immutable; threads may share it.
public final class WordPieces {
  private final Vocabulary vocabulary;

  /// With the vocabulary of the bundled model.
  public WordPieces() {
    this(Vocabulary.read());
  }

  WordPieces(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The words in the given part of a text, in order.
  ///
  /// @throws IndexOutOfBoundsException if `part` reaches past the end of `text`
  public List<Pieces> pieces(String text, Span part) {
    if (part.end() > text.length()) {
      throw new IndexOutOfBoundsException(part + " in a text of " + text.length() + " units");
    }
    List<Pieces> words = new ArrayList<>();
    int begin = -1;
    int at = part.start();
    while (at < part.end()) {
      int c = codePoint(text, at, part.end());
      int next = at + Character.charCount(c);
      boolean space = isSpace(c);
      boolean alone = !space && (isMark(c) || isIdeograph(c));
      if ((space || alone) && begin >= 0) {
        add(text, begin, at, words);
        begin = -1;
      }
      if (alone) {
        add(text, at, next, words);
      } else if (!space && begin < 0) {
        begin = at;
      }
      at = next;
    }
    if (begin >= 0) {
      add(text, begin, part.end(), words);
    }
    return words;
  }

  /// The whole words of the vocabulary from that number on, in its order.
  Stream<String> words(int from) {
    return vocabulary.words(from);
  }

  private void add(String text, int begin, int end, List<Pieces> words) {
    String word = BareWord.of(text, begin, end);
    if (!word.isEmpty()) {
      words.add(new Pieces(new Span(begin, end), vocabulary.spell(word)));
    }
  }

  /// As [String#codePointAt], but a pair that the part's end cuts in half is two halves.
  static int codePoint(String text, int at, int end) {
    return at + 1 == end ? text.charAt(at) : text.codePointAt(at);
  }

  private static boolean isSpace(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isMark(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
