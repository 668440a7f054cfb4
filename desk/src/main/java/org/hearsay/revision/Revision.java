package org.hearsay.revision;

import java.util.List;
import org.hearsay.assertion.Reading;

/// What changed from one reading of an article to a later one. Immutable.
///
/// Assertions are what a reader found: where two readers read, a change among them may be theirs
/// and not the outlet's. Facts and words are the page's own.
public record Revision(
    List<FactChange> facts, List<ParagraphChange> paragraphs, List<AssertionChange> assertions) {

  public Revision {
    facts = List.copyOf(facts);
    paragraphs = List.copyOf(paragraphs);
    assertions = List.copyOf(assertions);
  }

  /// Compares two readings.
  public static Revision between(Reading before, Reading after) {
    return new Revision(
        FactChange.between(before.article(), after.article()),
        Paragraphs.compared(before.article().body(), after.article().body()),
        Assertions.compared(before.stated(), after.stated()));
  }

  /// Whether nothing changed.
  public boolean isEmpty() {
    return facts.isEmpty() && paragraphs.isEmpty() && assertions.isEmpty();
  }
}
