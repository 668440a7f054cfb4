package org.hearsay.proposition;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.WordList;
import org.tartarus.snowball.ext.EnglishStemmer;

/// What the forms of an English word have in common: "sank", "sunk" and "sinking" are all "sink",
/// "cities" and "city" both "citi". A stem is for comparing and often no word.
///
/// Irregular forms come first, those of `irregular.txt`; the rest is left to the stemmer Porter2
/// (Snowball's English). It goes by endings alone and so puts some strangers together
/// ("university", "universal"), and knows neither two spellings ("harbour", "harbor") nor what a
/// word is in its sentence: "left" is always "leave".
public final class Stems {
  private static final Map<String, String> IRREGULAR = irregular();

  private Stems() {}

  /// The stem of one word in whatever case, with or without a possessive ending; of what is not
  /// English mostly the word itself, in lower case.
  public static String of(String word) {
    String bare = bare(word);
    return stem(IRREGULAR.getOrDefault(bare, bare));
  }

  private static String bare(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (lower.endsWith("'s")) {
      return lower.substring(0, lower.length() - 2);
    }
    return lower.endsWith("'") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /// A stemmer holds the word it works on, so each word has its own.
  private static String stem(String word) {
    EnglishStemmer stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static Map<String, String> irregular() {
    Map<String, String> bases = new HashMap<>();
    for (Map.Entry<String, List<String>> line :
        WordList.read(Stems.class, "irregular.txt").sections().entrySet()) {
      for (String form : line.getValue()) {
        String other = bases.put(form, line.getKey());
        if (other != null) {
          throw new IllegalStateException(form + ": of " + other + " and of " + line.getKey());
        }
      }
    }
    return Map.copyOf(bases);
  }
}
