package org.hearsay.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The reliability of a source by the NATO Admiralty code (STANAG 2511). It belongs to the source,
/// not to what it says, and only a person gives one. F is absence and never counts as a number.
public enum Grade {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("cannot be judged");

  private final String words;

  Grade(String words) {
    this.words = words;
  }

  /// What the letter means.
  public String words() {
    return words;
  }

  /// The grade of that letter, in either case.
  public static Optional<Grade> of(String letter) {
    String upper = letter.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(grade -> grade.name().equals(upper)).findFirst();
  }
}
