package org.hearsay.independence;

/// What the articles allow to say of two origins of a claim.
public enum Verdict {
  /// Nothing connects them, and of each an article says how it itself knows.
  INDEPENDENT("independent"),
  /// They are one voice: one belongs to the other, has it from the other, or both to one body.
  DEPENDENT("dependent"),
  /// Neither can be shown.
  NOT_ESTABLISHED("not established");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /// As people read it.
  public String label() {
    return label;
  }
}
