package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.desk.ClaimRow;

/// Prints claims as lines of a list, in one of the formats for people and spreadsheets.
sealed interface ClaimPrinter {

  /// For any format but `JSONL`, which is not of lines.
  static ClaimPrinter of(Format format, Terminal terminal) {
    return switch (format) {
      case TABLE -> AsTable.on(terminal);
      case CSV -> new AsCsv(new Csv(terminal.out()));
      case LINES -> new AsLines(terminal.out());
      case JSONL -> throw new IllegalArgumentException("claims are JSON elsewhere: " + format);
    };
  }

  /// What stands above the rows, if anything does.
  void head();

  void row(ClaimRow row);

  /// Fitted to the terminal; where that is wide enough, grades in words.
  record AsTable(Table table, boolean wide) implements ClaimPrinter {
    private static final int WIDE = 110;

    private static AsTable on(Terminal terminal) {
      boolean wide = terminal.width() >= WIDE;
      Table.Column grade =
          wide
              ? new Table.Column("proposed credibility", 22, 0)
              : new Table.Column("proposed", 8, 0);
      return new AsTable(
          new Table(
              terminal,
              List.of(
                  new Table.Column("claim", 20, 1, 3),
                  new Table.Column("articles", 8, 0),
                  new Table.Column("origins", 7, 0),
                  grade,
                  new Table.Column("look at", 13, 0),
                  new Table.Column("id", 14, 0))),
          wide);
    }

    @Override
    public void head() {
      table.head();
    }

    @Override
    public void row(ClaimRow row) {
      String grade = row.weight().proposed().label();
      table.row(cells(row, wide ? grade + ", " + row.weight().proposed().meaning() : grade));
    }
  }

  /// For other programs of the shell.
  record AsLines(PrintWriter out) implements ClaimPrinter {

    @Override
    public void head() {}

    @Override
    public void row(ClaimRow row) {
      out.println(String.join("\t", cells(row, row.weight().proposed().label())));
    }
  }

  /// For spreadsheets.
  record AsCsv(Csv csv) implements ClaimPrinter {

    @Override
    public void head() {
      csv.row(
          List.of(
              "id", "statement", "articles", "atLeast", "atMost", "proposedCredibility", "lookAt"));
    }

    @Override
    public void row(ClaimRow row) {
      csv.row(
          List.of(
              row.id(),
              row.statement(),
              row.articles().size(),
              row.weight().atLeast(),
              row.weight().atMost(),
              row.weight().proposed().label(),
              lookAt(row)));
    }
  }

  private static List<String> cells(ClaimRow row, String grade) {
    return List.of(
        Printable.line(row.statement()),
        Integer.toString(row.articles().size()),
        row.weight().origins(),
        grade,
        lookAt(row),
        row.id());
  }

  /// "loop, drift".
  private static String lookAt(ClaimRow row) {
    return row.marks().stream()
        .sorted()
        .map(ClaimRow.Mark::label)
        .collect(Collectors.joining(", "));
  }
}
