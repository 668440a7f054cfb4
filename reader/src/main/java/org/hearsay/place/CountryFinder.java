package org.hearsay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Countries;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds the countries that an English text names by their names alone. Demonyms ("Iranian") are no
/// places, and neither are countries inside other names ("New Mexico", "Bank of Georgia", "Michael
/// Jordan"). Offsets are UTF-16.
///
/// Immutable; threads may share it.
final class CountryFinder {
  private final Countries countries = new Countries();
  private final Map<String, List<Name>> byFirstWord = new HashMap<>();
  private final Map<String, Set<String>> neighbours = new HashMap<>();

  /// A country's name, word by word.
  private record Name(List<String> words, String code) {}

  /// A name at a place in a sentence.
  private record Candidate(Sentence sentence, int first, int end, Name name) {}

  CountryFinder() {
    WordList.read(CountryFinder.class, "neighbours.txt")
        .sections()
        .forEach((kind, words) -> neighbours.put(kind, Set.copyOf(new HashSet<>(words))));
    SentenceSplitter splitter = new SentenceSplitter();
    countries
        .codesByName()
        .forEach((name, code) -> {
          add(splitter, name, code);
          // Headlines and datelines.
          String capitals = name.toUpperCase(Locale.ROOT);
          if (name.length() > 3 && !capitals.equals(name) && !is("namesake", code)) {
            add(splitter, capitals, code);
          }
        });
    byFirstWord
        .values()
        .forEach(names -> names.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private void add(SentenceSplitter splitter, String name, String code) {
    List<String> words =
        splitter.sentences(name, List.of(new Span(0, name.length()))).all().stream()
            .flatMap(sentence -> sentence.words().stream())
            .map(Word::text)
            .toList();
    byFirstWord
        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
        .add(new Name(words, code));
  }

  /// The countries in text order, none overlapping another.
  List<Span> spans(Sentences sentences) {
    List<Candidate> taken = new ArrayList<>();
    // A text with a Michael Jordan means him when it says "Jordan".
    Set<String> persons = new HashSet<>();
    for (Sentence sentence : sentences.all()) {
      int i = 0;
      while (i < sentence.words().size()) {
        Candidate candidate = at(sentence, i);
        if (candidate == null) {
          i++;
          continue;
        }
        if (isPlace(candidate)) {
          taken.add(candidate);
        } else if (isSurname(candidate)) {
          persons.add(candidate.name().code());
        }
        i = candidate.end();
      }
    }
    return taken.stream()
        .filter(candidate -> !persons.contains(candidate.name().code()))
        .map(CountryFinder::span)
        .toList();
  }

  private @Nullable Candidate at(Sentence sentence, int i) {
    List<Word> words = sentence.words();
    for (Name name : byFirstWord.getOrDefault(bare(words.get(i)), List.of())) {
      int end = i + name.words().size();
      boolean same = end <= words.size();
      for (int k = 1; same && k < name.words().size(); k++) {
        same = bare(words.get(i + k)).equals(name.words().get(k));
      }
      if (same) {
        return new Candidate(sentence, i, end, name);
      }
    }
    return null;
  }

  /// A word without the clitic of its genitive.
  private static String bare(Word word) {
    String text = word.text();
    return text.endsWith("’s") || text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }

  private boolean isPlace(Candidate candidate) {
    List<Word> words = candidate.sentence().words();
    String before = candidate.first() == 0 ? "" : words.get(candidate.first() - 1).text();
    String code = candidate.name().code();
    boolean opens = candidate.first() <= 1;
    if (before.equals("of") && candidate.first() > 1) {
      String head = words.get(candidate.first() - 2).text();
      if (is("body", head)) {
        return false;
      }
    }
    if (isName(before) && !is("opener", before) && !is("title", before)) {
      boolean another = is("compass", before) || !opens || is("namesake", code);
      if (another && !countries.isCountry(before)) {
        return false;
      }
    }
    return !goesOn(candidate) && !isOther(candidate);
  }

  /// Whether the next word makes a longer name of it: "Russia Today", "Georgia Tech".
  private boolean goesOn(Candidate candidate) {
    List<Word> words = candidate.sentence().words();
    if (candidate.end() == words.size() || is("usual", candidate.name().code())) {
      return false;
    }
    Word last = words.get(candidate.end() - 1);
    String after = words.get(candidate.end()).text();
    boolean genitive = !bare(last).equals(last.text());
    return !genitive && isName(after) && !is("title", after) && !countries.isCountry(after);
  }

  /// In "TELL US MORE" nothing tells the pronoun from the country; "US$" is money.
  private static boolean isOther(Candidate candidate) {
    List<Word> words = candidate.sentence().words();
    if (candidate.end() < words.size() && words.get(candidate.end()).text().equals("$")) {
      return true;
    }
    return candidate.name().words().equals(List.of("US"))
        && candidate.sentence().words().stream()
            .allMatch(word -> word.text().equals(word.text().toUpperCase(Locale.ROOT)));
  }

  private boolean isSurname(Candidate candidate) {
    if (candidate.first() == 0 || !is("namesake", candidate.name().code())) {
      return false;
    }
    String before = candidate.sentence().words().get(candidate.first() - 1).text();
    return isName(before) && !is("compass", before) && !is("title", before);
  }

  /// A capitalised word that is not all capitals, as in a headline.
  private static boolean isName(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && word.chars().anyMatch(Character::isLowerCase);
  }

  private boolean is(String kind, String word) {
    return neighbours.getOrDefault(kind, Set.of()).contains(word);
  }

  private static Span span(Candidate candidate) {
    List<Word> words = candidate.sentence().words();
    Word last = words.get(candidate.end() - 1);
    int start = words.get(candidate.first()).span().start();
    return new Span(start, last.span().start() + bare(last).length());
  }
}
