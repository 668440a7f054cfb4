package org.hearsay.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a period: "early May", "mid-2022", "the end of November".
enum Part {
  /// The first third of it, at the most.
  EARLY(0),
  /// The beginning: of a year its first month.
  START(0),
  MID(1),
  LATE(2),
  /// The end: of a year its last month.
  END(2);

  /// Which third of a period it is, from 0.
  private final int third;

  Part(int third) {
    this.third = third;
  }

  int third() {
    return third;
  }

  /// Whether it lies at the very edge.
  boolean isEdge() {
    return this == START || this == END;
  }

  private static final Pattern FIRST = Pattern.compile("early|earlier|first");
  private static final Pattern BEGINNING = Pattern.compile("beginning|start");
  private static final Pattern SECOND = Pattern.compile("mid|middle");
  private static final Pattern ENDING = Pattern.compile("end|close");

  /// The part that `words` name, null for null.
  static @Nullable Part of(@Nullable String words) {
    if (words == null) {
      return null;
    }
    if (FIRST.matcher(words).find()) {
      return EARLY;
    }
    if (BEGINNING.matcher(words).find()) {
      return START;
    }
    if (SECOND.matcher(words).find()) {
      return MID;
    }
    return ENDING.matcher(words).find() ? END : LATE;
  }
}
