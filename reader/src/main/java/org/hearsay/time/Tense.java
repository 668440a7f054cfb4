package org.hearsay.time;

/// Which way the verb that governs an expression looks.
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN
}
