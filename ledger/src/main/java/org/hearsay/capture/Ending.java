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
    String name = name(file);
    for (Ending ending : values()) {
      if (name.matches(".*\\.(" + ending.endings + ")")) {
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
  static String written(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.', name.endsWith(".gz") ? name.length() - 4 : name.length());
    return dot > 0 ? name.substring(dot) : "";
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}
