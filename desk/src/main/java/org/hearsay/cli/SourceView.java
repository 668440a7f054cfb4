package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.api.DecisionLine;
import org.hearsay.attribution.Holder;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.Ledger;

/// Prints a source: what it is called, what it belongs to and who says so, how reliable it is, what
/// it said last, why it is one, and what people decided.
final class SourceView {
  private static final int NAMES = 20;

  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;
  private final Indented lines;
  private final Register register;
  private final Ledger ledger;

  SourceView(Terminal terminal, Register register, Ledger ledger) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
    this.lines = new Indented(terminal);
    this.register = register;
    this.ledger = ledger;
  }

  void print(Source source) {
    head(source);
    names(source);
    offices(source);
    new SourceParents(terminal, register).print(source);
    reliability(source);
    new SourceSayings(terminal, ledger).print(source);
    ground(source);
    decisions(source);
  }

  private void head(Source source) {
    out.println(style.strong(Printable.line(source.name())));
    StringBuilder line = new StringBuilder(source.id() + ", " + source.kind().label());
    Holder.Group many = source.title().group();
    if (many != null) {
      line.append(" (").append(Printable.line(many.noun()));
      line.append(many.number() == null ? ")" : ", " + many.number() + ")");
    }
    if (source.title().article() != null) {
      line.append(", known in article ").append(source.title().article()).append(" alone");
    }
    out.println(line);
    out.println();
  }

  private void names(Source source) {
    out.println(style.strong("names"));
    source.names().stream()
        .limit(NAMES)
        .forEach(form ->
            lines.line(
                "  ",
                Printable.line(form.text())
                    + ": "
                    + Format.lower(form.form())
                    + ", "
                    + Printable.counted(form.times(), "time")
                    + ", first in "
                    + form.firstArticle()));
    lines.more(source.names().size(), NAMES);
  }

  private void offices(Source source) {
    if (!source.offices().isEmpty()) {
      out.println(style.strong("offices"));
    }
    for (Source.Office office : source.offices()) {
      Source.Link body = office.body();
      lines.line(
          "  ",
          (office.former() ? "former " : "")
              + Printable.line(office.title())
              + (body == null ? "" : ", " + Printable.line(body.name()) + " (" + body.id() + ")")
              + (office.edtf() == null ? "" : ", " + Printable.line(office.edtf()))
              + days(office.quotes()));
      lines.quotes("    ", office.quotes());
    }
  }

  /// "; said by articles of 2024-05-01 to 2024-05-09".
  private static String days(List<Quote> quotes) {
    List<LocalDate> days =
        quotes.stream().map(Quote::day).flatMap(Stream::ofNullable).sorted().toList();
    if (days.isEmpty()) {
      return "";
    }
    String first = days.getFirst().toString();
    String last = days.getLast().toString();
    return "; said on " + (first.equals(last) ? first : first + " to " + last);
  }

  private void reliability(Source source) {
    out.println(style.strong("reliability"));
    var grade = source.reliability().grade();
    lines.line("  ", grade + ", " + grade.words());
    for (Source.Rating rating : source.reliability().history()) {
      lines.line(
          "  ",
          rating.at().toString().substring(0, 10)
              + "  "
              + rating.grade()
              + "  by "
              + Printable.line(rating.by())
              + " (event "
              + rating.event()
              + "): "
              + Printable.line(rating.reason())
              + (rating.merged() == null
                  ? ""
                  : "; of " + Printable.line(rating.merged()) + ", which was merged into this"));
    }
  }

  private void ground(Source source) {
    var joins = source.ground().joins();
    if (!joins.isEmpty()) {
      out.println(style.strong("one source because"));
      joins.stream()
          .limit(NAMES)
          .forEach(join ->
              lines.line(
                  "  ",
                  join.rule()
                      + ": “"
                      + Printable.line(join.one())
                      + "”, “"
                      + Printable.line(join.other())
                      + "”: "
                      + Printable.line(join.because())));
      lines.more(joins.size(), NAMES);
    }
    var suggestions = source.ground().suggestions();
    if (!suggestions.isEmpty()) {
      out.println(style.strong("may be the same as"));
      for (var suggestion : suggestions) {
        lines.line(
            "  ",
            suggestion.other()
                + "  “"
                + Printable.line(suggestion.name())
                + "”: "
                + suggestion.because()
                + " ("
                + suggestion.rule()
                + ")");
      }
    }
  }

  private void decisions(Source source) {
    if (!source.ground().events().isEmpty()) {
      out.println(style.strong("decisions"));
    }
    for (Register.Entry entry : register.history()) {
      if (source.ground().events().contains(entry.event().number())) {
        lines.line("  ", DecisionPrinter.line(DecisionLine.of(entry)));
      }
    }
  }
}
