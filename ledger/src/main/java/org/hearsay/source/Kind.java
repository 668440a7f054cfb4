package org.hearsay.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a source is.
public enum Kind {
  PERSON,
  BODY,
  /// Who publishes articles; a kind of body.
  OUTLET,
  DOCUMENT,
  /// A group or person without a name: "western analysts".
  UNNAMED;

  /// As people read and type it: `person`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As [#label].
  @Override
  public String toString() {
    return label();
  }

  /// The kind of that label.
  public static Optional<Kind> of(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
