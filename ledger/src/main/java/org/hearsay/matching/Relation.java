package org.hearsay.matching;

/// What two assertions have to do with each other.
public enum Relation {
  /// The same truth conditions: one claim.
  CONFIRMED("confirmed"),
  /// Perhaps one claim: for a person to decide.
  SUGGESTED("suggested"),
  /// Of the same thing, but not the same: a number, date, place, actor or status is another, or one
  /// says that it is not so.
  VARIANT("variant");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /// As people and the ledger write it.
  public String label() {
    return label;
  }

  /// The relation of that label.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Relation of(String label) {
    for (Relation relation : values()) {
      if (relation.label.equals(label)) {
        return relation;
      }
    }
    throw new IllegalArgumentException("no relation is called " + label);
  }
}
