package org.hearsay.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a list is printed.
enum Format {
  TABLE,
  CSV,
  JSONL,
  /// Fields parted by tabs, no head: what a pipe gets if nothing else is asked for.
  LINES;

  /// What was asked for, else a table on a terminal and lines in a pipe.
  static Format chosen(@Nullable Format asked, Terminal terminal) {
    if (asked != null) {
      return asked;
    }
    return terminal.interactive() ? TABLE : LINES;
  }

  /// A constant of any kind as people read and type it.
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// As people type it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
