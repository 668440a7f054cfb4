package org.hearsay.reuse;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/// Paragraphs that an outlet prints under everything: "All rights reserved", "Follow us on …". Two
/// articles that share one copy nothing.
final class Boilerplate {
  /// A longer paragraph tells something, whatever else stands in it.
  private static final int LONGEST = 400;

  private static final Pattern PHRASES =
      Pattern.compile(
          WordList.read(Boilerplate.class, "boilerplate.txt").lines().stream()
              .map(phrase -> "\\b" + Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q") + "\\b")
              .collect(Collectors.joining("|")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Boilerplate() {}

  /// The paragraphs that are none.
  static List<Span> without(String text, List<Span> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph ->
            paragraph.length() > LONGEST || !PHRASES.matcher(paragraph.of(text)).find())
        .toList();
  }
}
