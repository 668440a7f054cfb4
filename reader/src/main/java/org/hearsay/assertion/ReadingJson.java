package org.hearsay.assertion;

import org.hearsay.text.JsonLine;

/// The border between a reading and its line of JSON, the contract with everything that scores,
/// imports or computes on readings.
///
/// One outcome is one line without a line break of any kind in it, its fields always in the same
/// order: the same outcome gives the same characters on every machine. Offsets in the line are code
/// points of `article.text`; in the records they are UTF-16. What [#write] gives, [#read] takes
/// back to an equal record; a field that the contract does not name is passed over.
///
/// A line is safe to store and send as UTF-8 whatever the article holds: half of a surrogate pair
/// is written as its escape. Any number of threads may call both methods.
public final class ReadingJson {

  private ReadingJson() {}

  /// The outcome as one line, without a line feed at its end.
  public static String write(Outcome outcome) {
    return JsonLine.of(OutcomeWriter.write(outcome));
  }

  /// The outcome that a line holds.
  ///
  /// @throws IllegalArgumentException if the line is no JSON, lacks a field of the contract, or
  ///   holds what no reading can (a span past the end of the text); the message names the field
  public static Outcome read(String line) {
    return OutcomeReader.read(line);
  }
}
