package org.hearsay.cli;

import java.util.List;
import org.hearsay.source.Quote;

/// Lines further in than others, for views of many parts.
final class Indented {
  private static final int QUOTES = 3;

  private final Terminal terminal;

  Indented(Terminal terminal) {
    this.terminal = terminal;
  }

  /// A line, and where the terminal is too narrow for it more of them, each further in. Into a pipe
  /// it is one.
  void line(String indent, String line) {
    if (!terminal.interactive()) {
      terminal.out().println(indent + line);
      return;
    }
    int width = Math.max(20, terminal.width() - indent.length() - 2);
    String margin = indent;
    for (var part : Columns.lines(line, width)) {
      terminal.out().println(margin + part.of(line));
      margin = indent + "  ";
    }
  }

  /// How many are left out, where that is so.
  void more(long size, int shown) {
    if (size > shown) {
      terminal.out().println("  and " + (size - shown) + " more");
    }
  }

  /// The first of these words of articles, each with its day and place.
  void quotes(String indent, List<Quote> quotes) {
    for (Quote quote : quotes.stream().limit(QUOTES).toList()) {
      Quote.Passage passage = quote.passage();
      String where =
          passage == null
              ? ""
              : " "
                  + (passage.field() == null ? "" : passage.field() + " ")
                  + passage.start()
                  + "–"
                  + passage.end();
      String day = quote.day() == null ? "" : quote.day() + " ";
      String words = quote.words().isEmpty() ? "" : ": “" + Printable.line(quote.words()) + "”";
      line(indent, day + "article " + quote.article() + where + words);
    }
    if (quotes.size() > QUOTES) {
      line(indent, "and " + (quotes.size() - QUOTES) + " more");
    }
  }
}
