package org.hearsay.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a period: "early May", "mid-2022", "the end of November".
enum Part {
  EARLY(0),
  MID(1),
  LATE(2);

  /// Which third of a period it is, from 0.
  private final int third;

  Part(int third) {
    this.third = third;
  }

  int third() {
    return third;
  }

  private static final Pattern FIRST = Pattern.compile("early|earlier|beginning|start|first");
  private static final Pattern SECOND = Pattern.compile("mid|middle");

  /// The part that `words` name, null for null.
  static @Nullable Part of(@Nullable String words) {
    if (words == null) {
      return null;
    }
    if (FIRST.matcher(words).find()) {
      return EARLY;
    }
    return SECOND.matcher(words).find() ? MID : LATE;
  }
}
