package org.hearsay.reuse;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.Span;

/// The words of a text as texts are compared by them: in lower case, accents and numbers kept,
/// without punctuation. A word is a run of letters, digits and marks; a letter of a script that
/// writes no spaces is a word of its own. Each is kept as a hash of 64 bits: no two words of a text
/// are likely to share one, and if they do a copy looks a word longer. Immutable.
final class Words {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final int[] starts;
  private final int[] ends;
  private final long[] keys;
  private final boolean[] slight;
  private final boolean[] numbers;

  private Words(int[] starts, int[] ends, long[] keys, boolean[] slight, boolean[] numbers) {
    this.starts = starts;
    this.ends = ends;
    this.keys = keys;
    this.slight = slight;
    this.numbers = numbers;
  }

  /// The words of the parts of `text` that lie in `within`, in their order.
  static Words of(String text, List<Span> within) {
    Growing words = new Growing();
    for (Span part : within) {
      words.read(text, part);
    }
    return words.done();
  }

  int count() {
    return keys.length;
  }

  long key(int word) {
    return keys[word];
  }

  Span span(int word) {
    return new Span(starts[word], ends[word]);
  }

  /// From the start of word `from` to the end of word `last`.
  Span span(int from, int last) {
    return new Span(starts[from], ends[last]);
  }

  /// The number of the first word that ends behind `offset`; the number of all if none does.
  int firstEndingBehind(int offset) {
    int at = Arrays.binarySearch(ends, offset + 1);
    return at >= 0 ? at : -at - 1;
  }

  /// Whether the word is so short that it says little: "of", "the", "и". Numbers and letters that
  /// are words say something.
  boolean isSlight(int word) {
    return slight[word];
  }

  /// Whether the word begins with a digit.
  boolean isNumber(int word) {
    return numbers[word];
  }

  /// Whether the words of `phrase` stand here from word `at` on.
  boolean hasAt(int at, Words phrase) {
    return Arrays.equals(
        keys,
        Math.min(at, keys.length),
        Math.min(at + phrase.count(), keys.length),
        phrase.keys,
        0,
        phrase.count());
  }

  /// A hash of 64 bits whose every bit depends on every bit of `value` (the finalizer of
  /// SplitMix64).
  static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static final class Growing {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private long[] keys = new long[64];
    private boolean[] slight = new boolean[64];
    private boolean[] numbers = new boolean[64];
    private int count;

    void read(String text, Span part) {
      int at = part.start();
      while (at < part.end()) {
        int letter = text.codePointAt(at);
        if (!isLetter(letter)) {
          at += Character.charCount(letter);
          continue;
        }
        int end = at + Character.charCount(letter);
        if (!isWord(letter)) {
          while (end < part.end() && goesOn(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
          }
        }
        end = Math.min(end, part.end());
        add(text, at, end, isWord(letter));
        at = end;
      }
    }

    private void add(String text, int start, int end, boolean whole) {
      if (count == keys.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        keys = Arrays.copyOf(keys, count * 2);
        slight = Arrays.copyOf(slight, count * 2);
        numbers = Arrays.copyOf(numbers, count * 2);
      }
      starts[count] = start;
      ends[count] = end;
      keys[count] = keyOf(text, start, end);
      numbers[count] = Character.isDigit(text.charAt(start));
      slight[count] = !whole && end - start <= 3 && !numbers[count];
      count++;
    }

    Words done() {
      return new Words(
          Arrays.copyOf(starts, count),
          Arrays.copyOf(ends, count),
          Arrays.copyOf(keys, count),
          Arrays.copyOf(slight, count),
          Arrays.copyOf(numbers, count));
    }
  }

  private static long keyOf(String text, int start, int end) {
    long key = FNV_OFFSET;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        return plainKey(text.substring(start, end));
      }
      key = (key ^ (c >= 'A' && c <= 'Z' ? c + 32 : c)) * FNV_PRIME;
    }
    return mixed(key);
  }

  private static long plainKey(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    long key = FNV_OFFSET;
    for (int i = 0; i < plain.length(); i++) {
      if (Character.getType(plain.charAt(i)) != Character.FORMAT) {
        key = (key ^ plain.charAt(i)) * FNV_PRIME;
      }
    }
    return mixed(key);
  }

  private static boolean isLetter(int letter) {
    return Character.isLetterOrDigit(letter);
  }

  /// Marks and soft hyphens go with the letters around them.
  private static boolean goesOn(int letter) {
    return (isLetter(letter) && !isWord(letter))
        || switch (Character.getType(letter)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT ->
              true;
          default -> false;
        };
  }

  private static boolean isWord(int letter) {
    if (letter < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
