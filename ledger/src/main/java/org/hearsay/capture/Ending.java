package org.hearsay.capture;

import java.nio.file.Path;
import java.util.Locale;

/// What the end of a file's name says of it.
enum Ending {
  HTML("html|htm|xhtml"),
  TEXT("txt"),
  MARKDOWN("md|markdown"),
  PDF("pdf"),
  MAIL("eml"),
  JSON_LINES("jsonl|jsonl\\.gz"),
  FEED("rss|atom"),
  WARC("warc|warc\\.gz"),
  WACZ("wacz"),
  /// Says nothing.
  OTHER("");

  private final String endings;

  Ending(String endings) {
    this.endings = endings;
  }

  static Ending of(Path file) {
    return of(file.toString());
  }

  /// @param name of a file, with or without the folders before it
  static Ending of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Ending ending : values()) {
      if (lower.matches("(?s).*\\.(" + ending.endings + ")")) {
        return ending;
      }
    }
    return OTHER;
  }

  /// Whether such a file holds any number of pages.
  boolean isArchive() {
    return this == WARC || this == WACZ;
  }

  /// The ending as written, dot included; empty if the name has none.
  static String written(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.', name.endsWith(".gz") ? name.length() - 4 : name.length());
    return dot > 0 ? name.substring(dot) : "";
  }
}
