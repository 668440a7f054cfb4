package org.hearsay.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an account may do. Each role may also do what those before it may.
public enum Role {
  /// Sees everything but accounts and the audit log.
  READER,
  /// Reads articles in, decides on claims and sources, corrects what the machine found.
  ANALYST,
  /// Also answers readers' corrections, and publishes the log of them.
  EDITOR,
  /// Also keeps accounts, revokes others' tokens, and sees the audit log.
  ADMINISTRATOR;

  /// As people read and type it: `analyst`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As [#label].
  @Override
  public String toString() {
    return label();
  }

  /// The role of that label.
  public static Optional<Role> of(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  /// The role of a label that was written by this program.
  static Role written(String label) {
    return of(label).orElseThrow(() -> new IllegalStateException("not a role: " + label));
  }

  /// Whether it may do what `needed` may.
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }

  /// The one of both that may do less.
  Role lower(Role other) {
    return covers(other) ? other : this;
  }
}
