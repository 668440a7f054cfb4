package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.api.AssertionJson;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.AssertionLine;
import org.hearsay.text.JsonLine;

/// Prints assertions as they come, in one of the formats.
sealed interface AssertionPrinter {

  static AssertionPrinter of(Format format, Terminal terminal) {
    return switch (format) {
      case TABLE -> new AsTable(terminal);
      case CSV -> new AsCsv(new Csv(terminal.out()));
      case JSONL -> new AsJson(terminal.out());
      case LINES -> new AsLines(terminal.out());
    };
  }

  /// What stands above the rows, if anything does.
  void head();

  void row(AssertionLine row);

  /// Fitted to the terminal.
  record AsTable(Table table) implements AssertionPrinter {

    AsTable(Terminal terminal) {
      this(
          new Table(
              terminal,
              List.of(
                  new Table.Column("who", 11, 2),
                  new Table.Column("on whose word", 13, 2),
                  new Table.Column("how surely", 10, 0),
                  new Table.Column("when", 10, 0),
                  new Table.Column("what", 13, 6),
                  new Table.Column("id", 11, 0))));
    }

    @Override
    public void head() {
      table.head();
    }

    @Override
    public void row(AssertionLine row) {
      table.row(AssertionCells.of(row));
    }
  }

  /// For other programs of the shell.
  record AsLines(PrintWriter out) implements AssertionPrinter {

    @Override
    public void head() {}

    @Override
    public void row(AssertionLine row) {
      out.println(String.join("\t", AssertionCells.of(row)));
    }
  }

  /// For spreadsheets.
  record AsCsv(Csv csv) implements AssertionPrinter {

    @Override
    public void head() {
      csv.row(
          List.of(
              "id",
              "who",
              "chain",
              "term",
              "band",
              "affirmed",
              "when",
              "what",
              "voice",
              "article",
              "outlet",
              "title",
              "published",
              "url"));
    }

    @Override
    public void row(AssertionLine row) {
      ArticleLine article = row.article();
      csv.row(
          Arrays.asList(
              row.id(),
              AssertionCells.who(row),
              row.chain().stream().map(AssertionCells::name).collect(Collectors.joining(" > ")),
              row.term().label(),
              row.term().band(),
              row.affirmed(),
              row.edtf(),
              row.text(),
              row.voice(),
              article.id(),
              article.outlet(),
              article.title(),
              article.published(),
              article.url()));
    }
  }

  /// For programs: one object a line, null where something is not known.
  record AsJson(PrintWriter out) implements AssertionPrinter {

    @Override
    public void head() {}

    @Override
    public void row(AssertionLine row) {
      out.println(JsonLine.of(AssertionJson.of(row).toString()));
    }
  }
}
