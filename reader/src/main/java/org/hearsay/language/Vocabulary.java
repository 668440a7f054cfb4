package org.hearsay.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pieces that words are put together from, each with its number: those that begin a word, and
/// those that go on in one (`##` in the file). Immutable.
final class Vocabulary {
  /// The piece for what the vocabulary cannot spell.
  static final int UNKNOWN = 100;

  /// In characters, normalized: a longer word is not spelled at all, which bounds the time a word
  /// takes.
  static final int LONGEST_WORD = 100;

  private static final String RESOURCE = "/org/hearsay/model/vocab.txt";
  private static final List<Integer> UNKNOWN_WORD = List.of(UNKNOWN);

  private final Map<String, Integer> beginning = new HashMap<>();
  private final Map<String, Integer> inner = new HashMap<>();
  private final int longest;

  /// The pieces in the order of their numbers, from 0.
  Vocabulary(List<String> pieces) {
    int length = 1;
    for (int id = 0; id < pieces.size(); id++) {
      String piece = pieces.get(id);
      beginning.put(piece, id);
      if (piece.length() > 2 && piece.startsWith("##")) {
        inner.put(piece.substring(2), id);
      }
      length = Math.max(length, piece.length());
    }
    longest = length;
  }

  /// The whole words whose number is `from` or more, in the order of their numbers.
  Stream<String> words(int from) {
    return beginning.entrySet().stream()
        .filter(piece -> piece.getValue() >= from && !piece.getKey().startsWith("##"))
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /// The vocabulary that the bundled model was trained with.
  static Vocabulary read() {
    try (InputStream stream = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new Vocabulary(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /// The pieces of a normalized word that is not empty: from the left the longest that fits, each
  /// time.
  List<Integer> spell(String word) {
    Integer whole = beginning.get(word);
    int[] bounds = codePointBounds(word);
    if (bounds.length - 1 > LONGEST_WORD) {
      return UNKNOWN_WORD;
    }
    if (whole != null) {
      return List.of(whole);
    }
    List<Integer> found = new ArrayList<>();
    int from = 0;
    while (from < bounds.length - 1) {
      Map<String, Integer> known = from == 0 ? beginning : inner;
      int to = bounds.length - 1;
      Integer piece = null;
      while (piece == null && to > from) {
        if (bounds[to] - bounds[from] <= longest) {
          piece = known.get(word.substring(bounds[from], bounds[to]));
        }
        if (piece == null) {
          to--;
        }
      }
      if (piece == null) {
        return UNKNOWN_WORD;
      }
      found.add(piece);
      from = to;
    }
    return found;
  }

  /// The offsets between the characters of a word, its ends included.
  private static int[] codePointBounds(String word) {
    int[] bounds = new int[word.length() + 1];
    int count = 0;
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      bounds[count++] = at;
    }
    bounds[count] = word.length();
    return Arrays.copyOf(bounds, count + 1);
  }
}
