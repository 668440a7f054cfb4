package org.hearsay.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to name a time: a wording, and what it means.
record TimeRule(String name, Pattern pattern, Reader reader) {

  /// Gives a wording its meaning, or null where these words are no time after all; the next rule
  /// then has its turn.
  @FunctionalInterface
  interface Reader {
    @Nullable Meaning read(Match match);
  }
}
