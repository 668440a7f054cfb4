package org.hearsay.search;

import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Words that were found, and which of them are those that were looked for. They are strangers'
/// text.
///
/// - `marks`: the words that fit, counted in UTF-16 units of `words`; a phrase is one
/// - `at`: where `words` stand in the article's text, counted in UTF-16 units; null where they
///   stand elsewhere. The words of a statement that is in pieces are not all that stands there
public record Passage(String words, Spans marks, @Nullable Span at) {

  public Passage {
    if (!marks.isEmpty() && marks.bounds().end() > words.length()) {
      throw new IllegalArgumentException(marks + " in " + words.length() + " units");
    }
  }
}
