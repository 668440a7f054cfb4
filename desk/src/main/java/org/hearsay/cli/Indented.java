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
    line(indent, indent + "  ", line, false);
  }

  /// As [#line(String, String)], with what stands before the first line and before the others; as
  /// what matters less, or not.
  void line(String first, String others, String line, boolean faint) {
    String margin = first;
    int width =
        terminal.interactive()
            ? Math.max(20, terminal.width() - Math.max(first.length(), others.length()))
            : Integer.MAX_VALUE;
    for (var part : Columns.lines(line, width)) {
      String words = part.of(line);
      terminal.out().println(margin + (faint ? terminal.style().faint(words) : words));
      margin = others;
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
    quotes(indent, quotes, QUOTES);
  }

  /// As [#quotes(String, List)], so many of them.
  void quotes(String indent, List<Quote> quotes, int most) {
    for (Quote quote : quotes.stream().limit(most).toList()) {
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
    if (quotes.size() > most) {
      line(indent, "and " + (quotes.size() - most) + " more");
    }
  }
}
