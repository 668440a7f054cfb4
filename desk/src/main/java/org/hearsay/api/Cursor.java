package org.hearsay.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.capture.Sha256;

/// Where a list goes on: the place of the last thing that was handed out, in the words by which the
/// list is sorted. What comes in before or after that place while somebody walks through the list
/// moves nothing.
///
/// Written as one word that programs hand back as it is. A sum in it, over the question too, tells
/// a word that was cut, altered or taken from another question; it keeps no secret.
///
/// - `place`: words without line breaks
public record Cursor(List<String> place) {
  private static final int LONGEST = 1000;
  private static final int SUM = 9;

  public Cursor {
    place = List.copyOf(place);
    if (place.stream().anyMatch(word -> word.indexOf('\n') >= 0)) {
      throw new IllegalArgumentException("a line break in the place of a list: " + place);
    }
  }

  /// As a word for an address.
  ///
  /// @param question which list it is, with all that it is narrowed and sorted by
  public String written(String question) {
    byte[] words = String.join("\n", place).getBytes(StandardCharsets.UTF_8);
    byte[] sum = sum(words, question);
    byte[] all = Arrays.copyOf(sum, SUM + words.length);
    System.arraycopy(words, 0, all, SUM, words.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// What such a word says; empty where it was never given out for this question.
  public static Optional<Cursor> read(String word, String question) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (all.length < SUM) {
      return Optional.empty();
    }
    byte[] words = Arrays.copyOfRange(all, SUM, all.length);
    if (!Arrays.equals(sum(words, question), Arrays.copyOf(all, SUM))) {
      return Optional.empty();
    }
    String place = new String(words, StandardCharsets.UTF_8);
    return Optional.of(new Cursor(List.of(place.split("\n", -1))));
  }

  private static byte[] sum(byte[] words, String question) {
    String summed = new String(words, StandardCharsets.UTF_8) + "\n\n" + question;
    String hex = Sha256.of(summed.getBytes(StandardCharsets.UTF_8)).hex();
    return Arrays.copyOf(HexFormat.of().parseHex(hex), SUM);
  }
}
