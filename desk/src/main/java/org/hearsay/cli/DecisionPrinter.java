package org.hearsay.cli;

import java.util.List;
import org.hearsay.api.DecisionLine;
import org.hearsay.text.JsonLine;

/// Prints decisions, on sources or on claims, in one of the formats.
final class DecisionPrinter {
  private DecisionPrinter() {}

  /// Prints them in their order.
  ///
  /// @param things what they are about: `sources`
  static void print(List<DecisionLine> lines, String things, Format format, Terminal terminal) {
    switch (format) {
      case TABLE -> {
        Table table =
            new Table(
                terminal,
                List.of(
                    new Table.Column("event", 5, 0),
                    new Table.Column("when", 10, 0),
                    new Table.Column("who", 8, 1),
                    new Table.Column("what", 9, 0),
                    new Table.Column("before → after", 18, 4),
                    new Table.Column("why", 12, 3)));
        if (!lines.isEmpty()) {
          table.head();
        }
        lines.forEach(
            line -> table.row(cells(line, line.taken().at().toString().substring(0, 10))));
      }
      case LINES ->
          lines.forEach(
              line -> terminal.out().println(String.join("\t", cells(line, line.when()))));
      case CSV -> {
        Csv csv = new Csv(terminal.out());
        csv.row(List.of("event", "when", "who", "what", "state", "before", "after", "why", things));
        for (DecisionLine line : lines) {
          DecisionLine.Taken taken = line.taken();
          csv.row(
              List.of(
                  taken.number(),
                  taken.at(),
                  taken.by(),
                  line.what(),
                  line.state(),
                  taken.before(),
                  taken.after(),
                  taken.reason(),
                  String.join(" ", line.about())));
        }
      }
      case JSONL ->
          lines.forEach(line -> terminal.out().println(JsonLine.of(line.json(things).toString())));
    }
  }

  private static List<String> cells(DecisionLine line, String when) {
    DecisionLine.Taken taken = line.taken();
    return List.of(
        Long.toString(taken.number()),
        when,
        Printable.line(taken.by()),
        line.what() + (line.state().equals("in force") ? "" : ", " + line.state()),
        Printable.line(taken.before()) + " → " + Printable.line(taken.after()),
        Printable.line(taken.reason()));
  }

  /// In one line: "3 2026-11-23T10:00:00Z anna rate: x: F → x: B (reason)".
  static String line(DecisionLine line) {
    List<String> cells = cells(line, line.when());
    return cells.get(0)
        + "  "
        + cells.get(1)
        + "  "
        + cells.get(2)
        + "  "
        + cells.get(3)
        + ": "
        + cells.get(4)
        + " ("
        + cells.get(5)
        + ")";
  }
}
