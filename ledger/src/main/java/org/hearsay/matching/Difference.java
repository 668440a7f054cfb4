package org.hearsay.matching;

/// In what two statements of otherwise the same thing differ.
///
/// - `before`, `after`: the words on either side, of the first and of the second statement
public record Difference(Kind kind, String before, String after) {

  /// Seen from the second statement.
  public Difference turned() {
    return new Difference(kind, /* before= */ after, /* after= */ before);
  }

  /// What differs.
  public enum Kind {
    NUMBER("number"),
    DATE("date"),
    PLACE("place"),
    ACTOR("actor"),
    /// Planned, or asked, against done.
    STATUS("status"),
    /// It is so against it is not so.
    CONTRADICTION("contradiction");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// As people read it.
    public String label() {
      return label;
    }
  }
}
