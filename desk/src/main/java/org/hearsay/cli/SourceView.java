package org.hearsay.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Holder;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.store.ClaimId;
import org.hearsay.store.ClaimRow;
import org.hearsay.store.Ledger;

/// Prints a source: what it is called, what it belongs to and who says so, how reliable it is, what
/// it said last, why it is one, and what people decided.
final class SourceView {
  private static final int NAMES = 20;
  private static final int QUOTES = 3;
  private static final int LATEST = 10;
  private static final int STEPS = 12;

  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;
  private final Register register;
  private final Ledger ledger;

  SourceView(Terminal terminal, Register register, Ledger ledger) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
    this.register = register;
    this.ledger = ledger;
  }

  void print(Source source) {
    head(source);
    names(source);
    offices(source);
    parents(source);
    reliability(source);
    sayings(source);
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
            wrapped(
                "  ",
                Printable.line(form.text())
                    + ": "
                    + Format.lower(form.form())
                    + ", "
                    + Printable.counted(form.times(), "time")
                    + ", first in "
                    + form.firstArticle()));
    more(source.names().size(), NAMES);
  }

  private void offices(Source source) {
    if (!source.offices().isEmpty()) {
      out.println(style.strong("offices"));
    }
    for (Source.Office office : source.offices()) {
      Source.Link body = office.body();
      wrapped(
          "  ",
          (office.former() ? "former " : "")
              + Printable.line(office.title())
              + (body == null ? "" : ", " + Printable.line(body.name()) + " (" + body.id() + ")")
              + (office.edtf() == null ? "" : ", " + Printable.line(office.edtf()))
              + days(office.quotes()));
      quotes("    ", office.quotes());
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

  private void parents(Source source) {
    if (!source.parents().isEmpty()) {
      out.println(style.strong("belongs to"));
      parents(source, "  ", new HashSet<>(Set.of(source.id())), 1);
    }
    List<Source.Link> children = register.children(source.id());
    if (!children.isEmpty()) {
      out.println(style.strong("belong to it"));
      wrapped("  ", children.stream().map(Source.Link::id).collect(Collectors.joining(", ")));
    }
  }

  private void parents(Source source, String indent, Set<String> seen, int step) {
    for (Source.Parent parent : source.parents()) {
      Source.Link body = parent.body();
      wrapped(
          indent,
          "└─ "
              + parent.bond()
              + " "
              + Printable.line(body.name())
              + " ("
              + body.id()
              + ")"
              + (parent.event() == null ? "" : ", as event " + parent.event() + " says"));
      quotes(indent + "   ", parent.quotes());
      if (!seen.add(body.id())) {
        wrapped(indent + "   ", "(shown above already)");
      } else if (step < STEPS) {
        register.source(body.id()).ifPresent(next -> parents(next, indent + "   ", seen, step + 1));
      }
    }
  }

  private void quotes(String indent, List<Quote> quotes) {
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
      wrapped(indent, day + "article " + quote.article() + where + words);
    }
    if (quotes.size() > QUOTES) {
      wrapped(indent, "and " + (quotes.size() - QUOTES) + " more");
    }
  }

  private void reliability(Source source) {
    out.println(style.strong("reliability"));
    var grade = source.reliability().grade();
    wrapped("  ", grade + ", " + grade.words());
    for (Source.Rating rating : source.reliability().history()) {
      wrapped(
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

  private void sayings(Source source) {
    if (source.sightings().isEmpty()) {
      out.println("It says nothing itself; others belong to it.");
      return;
    }
    Map<Access.Kind, Integer> access = new EnumMap<>(Access.Kind.class);
    int unsaid = 0;
    for (Source.Sighting sighting : source.sightings()) {
      Access.Kind kind = sighting.access();
      if (kind != null) {
        access.merge(kind, 1, Integer::sum);
      } else if (sighting.attribution() != null) {
        unsaid++;
      }
    }
    if (unsaid > 0 || !access.isEmpty()) {
      out.println(style.strong("how it knew"));
      String told =
          access.entrySet().stream()
              .map(entry -> Format.lower(entry.getKey()) + " " + entry.getValue() + ", ")
              .collect(Collectors.joining());
      wrapped("  ", told + "cannot be judged " + unsaid);
    }
    LocalDate first = source.first();
    LocalDate last = source.last();
    out.println(
        style.strong("heard")
            + " in "
            + Printable.counted(source.articles(), "article")
            + ", "
            + Printable.counted(source.assertions(), "assertion")
            + (first == null ? "" : ", " + first + " to " + last));
    for (ClaimRow row : ledger.claims(latest(source))) {
      LocalDate day = row.article().published();
      wrapped(
          "  ",
          row.id()
              + (day == null ? "" : "  " + day)
              + "  "
              + Printable.line(ClaimCells.outlet(row.article()))
              + ": “"
              + Printable.line(row.text())
              + "”");
    }
    more(source.assertions(), LATEST);
  }

  private static List<ClaimId> latest(Source source) {
    Set<ClaimId> ids = new LinkedHashSet<>();
    List<Source.Sighting> byDay =
        source.sightings().stream()
            .sorted(
                Comparator.comparing(
                    Source.Sighting::day, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    for (Source.Sighting sighting : byDay) {
      for (int number : sighting.assertions()) {
        if (ids.size() < LATEST) {
          ids.add(new ClaimId(sighting.article(), number));
        }
      }
    }
    return List.copyOf(ids);
  }

  private void ground(Source source) {
    var joins = source.ground().joins();
    if (!joins.isEmpty()) {
      out.println(style.strong("one source because"));
      joins.stream()
          .limit(NAMES)
          .forEach(join ->
              wrapped(
                  "  ",
                  join.rule()
                      + ": “"
                      + Printable.line(join.one())
                      + "”, “"
                      + Printable.line(join.other())
                      + "”: "
                      + Printable.line(join.because())));
      more(joins.size(), NAMES);
    }
    var suggestions = source.ground().suggestions();
    if (!suggestions.isEmpty()) {
      out.println(style.strong("may be the same as"));
      for (var suggestion : suggestions) {
        wrapped(
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
        wrapped("  ", DecisionPrinter.line(entry));
      }
    }
  }

  private void more(long size, int shown) {
    if (size > shown) {
      out.println("  and " + (size - shown) + " more");
    }
  }

  /// A line, and where the terminal is too narrow for it more of them, each further in. Into a pipe
  /// it is one.
  private void wrapped(String indent, String line) {
    if (!terminal.interactive()) {
      out.println(indent + line);
      return;
    }
    int width = Math.max(20, terminal.width() - indent.length() - 2);
    String margin = indent;
    for (var part : Columns.lines(line, width)) {
      out.println(margin + part.of(line));
      margin = indent + "  ";
    }
  }
}
