package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// An article's text with sources, cues and contents marked. Where they overlap (the content of one
/// holds the source of another) the source wins, then the cue.
final class Marked {
  private final String text;
  private final Style.Part[] parts;

  Marked(String text) {
    this.text = Printable.text(text);
    this.parts = new Style.Part[text.length()];
    Arrays.fill(parts, Style.Part.PLAIN);
  }

  void mark(Spans spans, Style.Part part) {
    for (Span span : spans.pieces()) {
      for (int i = span.start(); i < span.end(); i++) {
        if (part.compareTo(parts[i]) < 0) {
          parts[i] = part;
        }
      }
    }
  }

  /// Prints a paragraph on the terminal's width; in a pipe as one line.
  void print(Span paragraph, Terminal terminal) {
    String words = paragraph.of(text).replace('\t', ' ');
    int width = terminal.interactive() ? terminal.width() : Integer.MAX_VALUE;
    for (Span line : Columns.lines(words, width)) {
      print(line.shift(paragraph.start()), terminal.out(), terminal.style());
    }
  }

  private void print(Span line, PrintWriter out, Style style) {
    Style.Part last = Style.Part.PLAIN;
    for (int i = line.start(); i < line.end(); i++) {
      Style.Part part = partAt(i, line);
      if (part != last) {
        out.print(style.end(last) + style.begin(part));
        last = part;
      }
      out.print(text.charAt(i));
    }
    out.println(style.end(last));
  }

  /// White space is marked only inside a part, not at its edges.
  private Style.Part partAt(int at, Span line) {
    if (text.charAt(at) != ' ') {
      return parts[at];
    }
    int before = at;
    while (before > line.start() && text.charAt(before) == ' ') {
      before--;
    }
    int after = at;
    while (after < line.end() - 1 && text.charAt(after) == ' ') {
      after++;
    }
    boolean inside = parts[before] == parts[at] && parts[after] == parts[at];
    return inside ? parts[at] : Style.Part.PLAIN;
  }
}
