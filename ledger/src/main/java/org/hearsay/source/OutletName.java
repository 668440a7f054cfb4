package org.hearsay.source;

import java.util.List;
import java.util.Set;

/// The name of an outlet as it is compared: "KyivPost", "Kyiv Post" and "The Kyiv Post" are one.
record OutletName(List<String> words) {
  private static final Set<String> GENERIC = Lines.words("generic-outlets.txt");

  OutletName {
    words = List.copyOf(words);
  }

  static OutletName of(String name) {
    List<String> words = Letters.words(name);
    boolean article = words.size() > 1 && words.getFirst().equals("the");
    return new OutletName(article ? words.subList(1, words.size()) : words);
  }

  /// Whether other outlets have no right to the name: "The Herald" is many.
  boolean isDistinguishing() {
    return words.stream().anyMatch(word -> !GENERIC.contains(word));
  }

  String joined() {
    return String.join("", words);
  }

  /// Whether two names under one domain may be one outlet's: the same letters, or one with more
  /// words than the other ("BBC", "BBC News").
  boolean agrees(OutletName other) {
    if (joined().equals(other.joined())) {
      return true;
    }
    boolean shorter = words.size() < other.words.size();
    List<String> few = shorter ? words : other.words;
    List<String> many = shorter ? other.words : words;
    return new OutletName(few).isDistinguishing()
        && few.size() < many.size()
        && many.subList(0, few.size()).equals(few)
        && many.subList(few.size(), many.size()).stream().allMatch(GENERIC::contains);
  }
}
