package org.hearsay.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a text with what stands between them.
final class Words {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

  private Words() {}

  /// Words, stretches of white space and single signs, which make up the text again.
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      words.add(tokens.group());
    }
    return words;
  }

  /// How alike two texts are by their words, whatever the order: from 0 to 1.
  static double likeness(String one, String other) {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (String word : bare(one)) {
      counts.merge(word, 1, Integer::sum);
      all++;
    }
    int shared = 0;
    for (String word : bare(other)) {
      all++;
      if (counts.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return all == 0 ? 1 : 2.0 * shared / all;
  }

  private static List<String> bare(String text) {
    List<String> bare = of(text.toLowerCase(Locale.ROOT));
    bare.removeIf(word -> !Character.isLetterOrDigit(word.codePointAt(0)));
    return bare;
  }
}
