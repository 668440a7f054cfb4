package org.hearsay.drift;

import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;

/// Says a change in words.
final class Sentences {

  private Sentences() {}

  /// @param said what the one before does: "puts it as possible"
  /// @param retold what the one after does
  static Change change(
      Change.Kind kind,
      Retelling retelling,
      Proposition before,
      Proposition after,
      String wordsBefore,
      String wordsAfter,
      String said,
      String retold) {
    Edge edge = retelling.edge();
    String first =
        retelling.isInside() ? "Further down " + retelling.from().name() : retelling.from().name();
    String second =
        !retelling.isInside()
            ? retelling.to().name()
            : after.at().inHeadline() ? "its headline" : "its lead";
    String sentence =
        first
            + " "
            + said
            + " (“"
            + before.text()
            + "”); "
            + second
            + " "
            + retold
            + " (“"
            + after.text()
            + "”)"
            + (edge != null && edge.guessed() ? ", if it has it from there." : ".");
    return new Change(
        kind,
        new Change.Side(retelling.from().id(), before, wordsBefore),
        new Change.Side(retelling.to().id(), after, wordsAfter),
        edge,
        sentence);
  }

  /// "says “41 dead”"; of a statement without such words, what it says.
  static String has(String words, Proposition proposition) {
    return words.isBlank() || words.equals(proposition.text()) ? "says so" : "says “" + words + "”";
  }
}
