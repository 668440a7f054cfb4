package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.source.Event;
import org.hearsay.source.Register;
import org.hearsay.text.JsonLine;

/// Prints decisions on sources, in one of the formats.
final class DecisionPrinter {
  private static final JsonMapper JSON = new JsonMapper();

  private DecisionPrinter() {}

  static void print(List<Register.Entry> entries, Format format, Terminal terminal) {
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
        if (!entries.isEmpty()) {
          table.head();
        }
        entries.forEach(
            entry -> table.row(cells(entry, entry.event().at().toString().substring(0, 10))));
      }
      case LINES ->
          entries.forEach(entry ->
              terminal.out().println(String.join("\t", cells(entry, when(entry.event())))));
      case CSV -> {
        Csv csv = new Csv(terminal.out());
        csv.row(
            List.of("event", "when", "who", "what", "state", "before", "after", "why", "sources"));
        for (Register.Entry entry : entries) {
          Event event = entry.event();
          csv.row(
              List.of(
                  event.number(),
                  event.at(),
                  event.by(),
                  event.decision().verb(),
                  state(entry),
                  event.before(),
                  event.after(),
                  event.reason(),
                  String.join(" ", entry.sources())));
        }
      }
      case JSONL ->
          entries.forEach(entry -> terminal.out().println(JsonLine.of(json(entry).toString())));
    }
  }

  private static List<String> cells(Register.Entry entry, String when) {
    Event event = entry.event();
    String state = state(entry);
    return List.of(
        Long.toString(event.number()),
        when,
        Printable.line(event.by()),
        event.decision().verb() + (state.equals("in force") ? "" : ", " + state),
        Printable.line(event.before()) + " → " + Printable.line(event.after()),
        Printable.line(event.reason()));
  }

  /// In one line: "3 2026-11-23T10:00:00Z anna rate: x: F → x: B (reason)".
  static String line(Register.Entry entry) {
    List<String> cells = cells(entry, when(entry.event()));
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

  static String when(Event event) {
    return event.at().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String state(Register.Entry entry) {
    if (entry.undone()) {
      return "undone";
    }
    return entry.orphan() ? "orphan" : "in force";
  }

  static ObjectNode json(Register.Entry entry) {
    Event event = entry.event();
    ObjectNode line =
        JSON.createObjectNode()
            .put("event", event.number())
            .put("at", event.at().toString())
            .put("by", event.by())
            .put("reason", event.reason())
            .put("what", event.decision().verb())
            .put("undone", entry.undone())
            .put("orphan", entry.orphan())
            .put("before", event.before())
            .put("after", event.after());
    entry.sources().forEach(line.putArray("sources")::add);
    return line;
  }
}
