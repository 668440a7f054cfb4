package org.hearsay.grading;

import java.util.List;
import java.util.Locale;

/// Numbers and lists as English prose has them.
final class English {
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private English() {}

  /// "A", "A and B", "A, B and C".
  static String list(List<String> of) {
    return of.size() < 2
        ? String.join("", of)
        : String.join(", ", of.subList(0, of.size() - 1)) + " and " + of.getLast();
  }

  /// In words up to twelve.
  static String number(int number) {
    return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
  }

  /// "one article", "two articles".
  static String counted(int number, String noun) {
    return number(number) + " " + (number == 1 ? noun : noun + "s");
  }

  /// The form of a verb or pronoun that fits so many.
  static String fit(int number, String one, String many) {
    return number == 1 ? one : many;
  }

  /// With a capital, as at the beginning of a sentence.
  static String first(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
