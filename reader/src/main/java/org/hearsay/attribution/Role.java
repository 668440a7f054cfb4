package org.hearsay.attribution;

/// What a span of words is in an attribution. The network has a label for no role, and for each
/// role four in a row: for the first, an inner, the last and the only word of a span.
enum Role {
  SOURCE(1),
  CUE(5),
  CONTENT(9);

  /// How many labels there are.
  static final int LABELS = 13;

  /// The label of a word that has no role.
  static final int NONE = 0;

  private static final int PLACES = 4;

  private final int firstLabel;

  Role(int firstLabel) {
    this.firstLabel = firstLabel;
  }

  /// Where in its span a word stands.
  enum Place {
    BEGIN(0),
    INSIDE(1),
    END(2),
    SINGLE(3);

    private final int offset;

    Place(int offset) {
      this.offset = offset;
    }

    boolean opens() {
      return this == BEGIN || this == SINGLE;
    }

    boolean closes() {
      return this == END || this == SINGLE;
    }
  }

  int label(Place place) {
    return firstLabel + place.offset;
  }

  /// The role of a label other than [#NONE].
  static Role of(int label) {
    return values()[kind(label)];
  }

  /// The number of the four that a label other than [#NONE] belongs to, from 0.
  static int kind(int label) {
    return (label - 1) / PLACES;
  }

  /// The place of a label other than [#NONE].
  static Place place(int label) {
    return Place.values()[(label - 1) % PLACES];
  }
}
