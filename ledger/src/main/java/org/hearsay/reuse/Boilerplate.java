package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/// Paragraphs that an outlet prints under everything: "All rights reserved", "Follow us on …". Two
/// articles that share one copy nothing.
final class Boilerplate {
  /// A longer paragraph tells something, whatever else stands in it.
  private static final int LONGEST = 400;

  /// The words of each phrase, by the first of them.
  private static final Map<Long, List<Words>> PHRASES = new HashMap<>();

  static {
    for (String phrase : WordList.read(Boilerplate.class, "boilerplate.txt").lines()) {
      Words words = Words.of(phrase, List.of(new Span(0, phrase.length())));
      PHRASES.computeIfAbsent(words.key(0), _ -> new ArrayList<>()).add(words);
    }
  }

  private Boilerplate() {}

  /// The paragraphs that are none.
  static List<Span> without(String text, List<Span> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.length() > LONGEST || !hasPhrase(text, paragraph))
        .toList();
  }

  private static boolean hasPhrase(String text, Span paragraph) {
    Words words = Words.of(text, List.of(paragraph));
    for (int i = 0; i < words.count(); i++) {
      for (Words phrase : PHRASES.getOrDefault(words.key(i), List.of())) {
        if (words.hasAt(i, phrase)) {
          return true;
        }
      }
    }
    return false;
  }
}
