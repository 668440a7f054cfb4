package org.hearsay.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.attribution.Access;
import org.hearsay.source.Source;
import org.hearsay.store.AssertionId;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.Ledger;

/// Prints what a source said last, and how it came to know what it says.
final class SourceSayings {
  private static final int LATEST = 10;

  private final Terminal terminal;
  private final Indented lines;
  private final Ledger ledger;

  SourceSayings(Terminal terminal, Ledger ledger) {
    this.terminal = terminal;
    this.lines = new Indented(terminal);
    this.ledger = ledger;
  }

  void print(Source source) {
    if (source.sightings().isEmpty()) {
      terminal.out().println("It says nothing itself; it is only named with others.");
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
      terminal.out().println(terminal.style().strong("how it knew"));
      String told =
          access.entrySet().stream()
              .map(entry -> Format.lower(entry.getKey()) + " " + entry.getValue() + ", ")
              .collect(Collectors.joining());
      lines.line("  ", told + "cannot be judged " + unsaid);
    }
    LocalDate first = source.first();
    LocalDate last = source.last();
    terminal
        .out()
        .println(
            terminal.style().strong("heard")
                + " in "
                + Printable.counted(source.articles(), "article")
                + ", "
                + Printable.counted(source.assertions(), "assertion")
                + (first == null ? "" : ", " + first + " to " + last));
    for (AssertionLine row : ledger.assertions(latest(source))) {
      LocalDate day = row.article().published();
      lines.line(
          "  ",
          row.id()
              + (day == null ? "" : "  " + day)
              + "  "
              + Printable.line(AssertionCells.outlet(row.article()))
              + ": “"
              + Printable.line(row.text())
              + "”");
    }
    lines.more(source.assertions(), LATEST);
  }

  private static List<AssertionId> latest(Source source) {
    Set<AssertionId> ids = new LinkedHashSet<>();
    List<Source.Sighting> byDay =
        source.sightings().stream()
            .sorted(
                Comparator.comparing(
                    Source.Sighting::day, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    for (Source.Sighting sighting : byDay) {
      for (int number : sighting.assertions()) {
        if (ids.size() < LATEST) {
          ids.add(new AssertionId(sighting.article(), number));
        }
      }
    }
    return List.copyOf(ids);
  }
}
