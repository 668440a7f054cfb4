package org.hearsay.cli;

/// Colours for the parts of a statement; words in brackets where there is no colour. What it is
/// given must be printable, see [Printable].
record Style(boolean colour) {
  private static final String END = "\u001b[0m";

  /// What a stretch of text is; where two meet, the first named wins.
  enum Part {
    SOURCE("source", "\u001b[1;36m"),
    CUE("cue", "\u001b[33m"),
    CONTENT("content", "\u001b[32m"),
    PLAIN("", "");

    private final String label;
    private final String code;

    Part(String label, String code) {
      this.label = label;
      this.code = code;
    }
  }

  /// The start of a part: its colour, or `[source]`.
  String begin(Part part) {
    if (part == Part.PLAIN) {
      return "";
    }
    return colour ? part.code : "[" + part.label + "]";
  }

  /// The end of a part.
  String end(Part part) {
    if (part == Part.PLAIN) {
      return "";
    }
    return colour ? END : "[/" + part.label + "]";
  }

  /// What is not there any more.
  String removed(String words) {
    return colour ? "\u001b[9;31m" + words + END : "[-" + words + "-]";
  }

  /// What was not there before.
  String added(String words) {
    return colour ? "\u001b[32m" + words + END : "{+" + words + "+}";
  }

  /// A heading.
  String strong(String words) {
    return colour ? "\u001b[1m" + words + END : words;
  }

  /// What matters less.
  String faint(String words) {
    return colour ? "\u001b[2m" + words + END : words;
  }
}
