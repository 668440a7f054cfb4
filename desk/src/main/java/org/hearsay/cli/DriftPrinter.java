package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.hearsay.claim.Claim;
import org.hearsay.drift.Change;
import org.hearsay.text.JsonLine;
import org.jspecify.annotations.Nullable;

/// Prints what changed on the way of claims, in one of the formats.
final class DriftPrinter {
  private final Format format;
  private final Terminal terminal;
  private final Indented lines;
  private final Csv csv;
  private final JsonMapper json = new JsonMapper();

  DriftPrinter(Format format, Terminal terminal) {
    this.format = format;
    this.terminal = terminal;
    this.lines = new Indented(terminal);
    this.csv = new Csv(terminal.out());
  }

  /// What stands above the rows, if anything does.
  void head() {
    if (format == Format.CSV) {
      csv.row(
          List.of(
              "claim",
              "kind",
              "before",
              "after",
              "fromOutlet",
              "toOutlet",
              "fromAssertion",
              "toAssertion",
              "guessed",
              "edge",
              "sentence"));
    }
  }

  /// Whether there was anything to print.
  boolean print(Claim claim) {
    if (!claim.drift().isEmpty() && format == Format.TABLE) {
      terminal.out().println(terminal.style().strong(claim.id()));
    }
    claim.drift().forEach(change -> print(claim, change));
    return !claim.drift().isEmpty();
  }

  private void print(Claim claim, Change change) {
    switch (format) {
      case TABLE -> block(claim, change);
      case LINES ->
          terminal
              .out()
              .println(
                  String.join(
                      "\t",
                      List.of(
                          change.kind().label(),
                          Printable.line(change.before().words()),
                          Printable.line(change.after().words()),
                          outlet(claim, change.before()),
                          outlet(claim, change.after()),
                          change.before().proposition().id(),
                          change.after().proposition().id(),
                          claim.id())));
      case CSV ->
          csv.row(
              Arrays.asList(
                  claim.id(),
                  change.kind().label(),
                  change.before().words(),
                  change.after().words(),
                  outlet(claim, change.before()),
                  outlet(claim, change.after()),
                  change.before().proposition().id(),
                  change.after().proposition().id(),
                  change.guessed(),
                  reason(change),
                  change.sentence()));
      case JSONL -> terminal.out().println(JsonLine.of(line(claim, change).toString()));
    }
  }

  private void block(Claim claim, Change change) {
    lines.line("  ", DriftWords.of(change));
    side(claim, "before", change.before());
    side(claim, "after", change.after());
    String reason = reason(change);
    if (reason != null) {
      lines.line("    ", "way: " + Printable.line(reason) + (change.guessed() ? " (guessed)" : ""));
    }
    terminal.out().println();
  }

  private void side(Claim claim, String label, Change.Side side) {
    WayWords words = new WayWords(claim);
    lines.line("    ", label + ": " + words.node(side.node()) + ", " + side.proposition().id());
    lines.quotes("      ", words.quotes(List.of(side.evidence())));
  }

  private static String outlet(Claim claim, Change.Side side) {
    return claim.graph().node(side.node()).map(node -> Printable.line(node.name())).orElse("");
  }

  /// Why it is held that the one has it from the other; null inside one article.
  private static @Nullable String reason(Change change) {
    return change.edge() == null ? null : change.edge().reason();
  }

  private ObjectNode line(Claim claim, Change change) {
    ObjectNode line = json.createObjectNode();
    line.put("claim", claim.id());
    line.put("kind", change.kind().label());
    side(line.putObject("before"), claim, change.before());
    side(line.putObject("after"), claim, change.after());
    line.put("guessed", change.guessed());
    line.put("edge", reason(change));
    line.put("sentence", change.sentence());
    return line;
  }

  private static void side(ObjectNode object, Claim claim, Change.Side side) {
    object.put("words", side.words());
    object.put("statement", side.proposition().text());
    object.put("assertion", side.proposition().id());
    object.put("article", side.proposition().at().article());
    object.put("outlet", claim.graph().node(side.node()).map(node -> node.name()).orElse(null));
  }
}
