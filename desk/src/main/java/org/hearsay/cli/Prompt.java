package org.hearsay.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Commands as a person can type or copy them, with the ledger that they are about.
///
/// @param home as the person gave it, null where they gave none
record Prompt(@Nullable Path home) {

  /// `hearsay`, these words, and where the ledger lies.
  String of(String words) {
    return "hearsay " + words + (home == null ? "" : " --home " + quoted(home.toString()));
  }

  private static String quoted(String path) {
    return path.matches("[\\w./~+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
