package org.hearsay.language;

import org.hearsay.text.Span;

/// A word, number or mark of punctuation: where it stands, and its letters as printed. A clitic
/// stays with its word ("Ukraine’s" is one), a hyphen joins.
public record Word(Span span, String text) {

  /// Whether it begins with a capital letter.
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /// Whether it is a mark and not a word or number.
  public boolean isMark() {
    return !Character.isLetterOrDigit(text.codePointAt(0));
  }

  /// Its letters in lower case.
  public String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }
}
