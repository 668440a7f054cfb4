package org.hearsay.store;

import java.text.Normalizer;
import java.util.Locale;

/// Names as they are compared in a search: lower case, accents composed. Databases fold only ASCII,
/// or by their locale; this is the same everywhere.
final class Folded {

  private Folded() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /// The pattern of SQL's `like ... escape '!'` for what holds `part`.
  static String containing(String part) {
    return "%" + of(part).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
