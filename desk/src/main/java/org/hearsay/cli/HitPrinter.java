package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.hearsay.search.Hit;
import org.hearsay.search.Passage;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.CodePoints;
import org.hearsay.text.JsonLine;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Prints what was found as it comes, in one of the formats.
sealed interface HitPrinter {

  static HitPrinter of(Format format, Terminal terminal, Ledger ledger) {
    return switch (format) {
      case TABLE -> new AsTable(terminal);
      case CSV -> new AsCsv(new Csv(terminal.out()), new Places(ledger));
      case JSONL -> new AsJson(terminal.out(), new JsonMapper(), new Places(ledger));
      case LINES -> new AsLines(terminal.out());
    };
  }

  /// What stands above the rows, if anything does.
  void head();

  void row(Hit hit);

  /// Fitted to the terminal.
  record AsTable(Table table) implements HitPrinter {

    AsTable(Terminal terminal) {
      this(
          new Table(
              terminal,
              List.of(
                  new Table.Column("kind", 9, 0),
                  new Table.Column("day", 10, 0),
                  new Table.Column("outlet", 12, 2),
                  new Table.Column("what", 20, 6),
                  new Table.Column("id", 11, 0))));
    }

    @Override
    public void head() {
      table.head();
    }

    @Override
    public void row(Hit hit) {
      table.row(cells(hit));
    }
  }

  /// For other programs of the shell.
  record AsLines(PrintWriter out) implements HitPrinter {

    @Override
    public void head() {}

    @Override
    public void row(Hit hit) {
      out.println(String.join("\t", cells(hit)));
    }
  }

  /// For spreadsheets.
  record AsCsv(Csv csv, Places places) implements HitPrinter {

    @Override
    public void head() {
      csv.row(List.of("kind", "id", "title", "words", "start", "end", "outlet", "day", "score"));
    }

    @Override
    public void row(Hit hit) {
      Span at = places.of(hit);
      csv.row(
          Arrays.asList(
              hit.kind().label(),
              hit.id(),
              hit.title().words(),
              hit.passage().words(),
              at == null ? null : at.start(),
              at == null ? null : at.end(),
              hit.outlet(),
              hit.day(),
              hit.score()));
    }
  }

  /// For programs: one object a line, null where something is not known. Spans count code points,
  /// as those of a reading do.
  record AsJson(PrintWriter out, JsonMapper json, Places places) implements HitPrinter {

    @Override
    public void head() {}

    @Override
    public void row(Hit hit) {
      ObjectNode line = json.createObjectNode();
      line.put("kind", hit.kind().label()).put("id", hit.id());
      line.set("title", passage(hit.title()));
      line.set("passage", passage(hit.passage()));
      Span at = places.of(hit);
      if (at == null) {
        line.putNull("at");
      } else {
        span(line.putArray("at"), at);
      }
      line.put("outlet", hit.outlet())
          .put("day", hit.day() == null ? null : hit.day().toString())
          .put("score", hit.score());
      out.println(JsonLine.of(line.toString()));
    }

    private ObjectNode passage(Passage passage) {
      ObjectNode node = json.createObjectNode().put("words", passage.words());
      CodePoints codePoints = CodePoints.of(passage.words());
      ArrayNode marks = node.putArray("marks");
      for (Span mark : passage.marks().pieces()) {
        span(marks.addArray(), codePoints.fromUtf16(mark));
      }
      return node;
    }

    private static void span(ArrayNode array, Span span) {
      array.add(span.start()).add(span.end());
    }
  }

  /// Where hits stand in their articles' texts, counted in code points.
  record Places(Ledger ledger) {

    @Nullable Span of(Hit hit) {
      Span at = hit.passage().at();
      String article =
          hit.kind() == Hit.Kind.ASSERTION
              ? hit.id().substring(0, hit.id().lastIndexOf('.'))
              : hit.id();
      if (at != null
          && ledger.article(article) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
        return CodePoints.of(stored.reading().article().body().text()).fromUtf16(at);
      }
      return null;
    }
  }

  private static List<String> cells(Hit hit) {
    return List.of(
        hit.kind().label(),
        hit.day() == null ? "" : hit.day().toString(),
        Printable.line(hit.outlet()),
        Printable.line(what(hit)),
        hit.id());
  }

  private static String what(Hit hit) {
    String title = hit.title().words();
    String words = hit.passage().words();
    return switch (hit.kind()) {
      case ASSERTION -> words;
      case ARTICLE -> title.isEmpty() ? words : title + " … " + words;
      case SOURCE -> words.isEmpty() ? title : title + ", also " + words.replace("\n", ", ");
    };
  }
}
