package org.hearsay.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.api.SourceJson;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.source.Suggestion;
import org.hearsay.text.JsonLine;

/// Prints a list of sources, or of pairs that may be one, in one of the formats.
final class SourcePrinter {
  /// What a table with all columns needs.
  private static final int WIDE = 110;

  private final Format format;
  private final Terminal terminal;

  SourcePrinter(Format format, Terminal terminal) {
    this.format = format;
    this.terminal = terminal;
  }

  /// Whether there was anything to print.
  boolean print(List<Source> sources) {
    switch (format) {
      case TABLE -> table(sources);
      case LINES ->
          sources.forEach(source -> terminal.out().println(String.join("\t", cells(source, true))));
      case CSV -> {
        Csv csv = new Csv(terminal.out());
        csv.row(
            List.of(
                "id",
                "name",
                "kind",
                "grade",
                "parents",
                "articles",
                "assertions",
                "first",
                "last"));
        for (Source source : sources) {
          csv.row(
              Arrays.asList(
                  source.id(),
                  source.name(),
                  source.kind().label(),
                  source.reliability().grade(),
                  parents(source),
                  source.articles(),
                  source.assertions(),
                  source.first(),
                  source.last()));
        }
      }
      case JSONL ->
          sources.forEach(
              source -> terminal.out().println(JsonLine.of(SourceJson.line(source).toString())));
    }
    return !sources.isEmpty();
  }

  private void table(List<Source> sources) {
    boolean wide = terminal.width() >= WIDE;
    List<Table.Column> columns =
        wide
            ? List.of(
                new Table.Column("name", 16, 3),
                new Table.Column("kind", 8, 0),
                new Table.Column("grade", 5, 0),
                new Table.Column("parent", 14, 2),
                new Table.Column("articles", 8, 0),
                new Table.Column("assertions", 10, 0),
                new Table.Column("first–last", 11, 0),
                new Table.Column("id", 20, 2))
            : List.of(
                new Table.Column("name", 14, 2),
                new Table.Column("kind", 8, 0),
                new Table.Column("grade", 5, 0),
                new Table.Column("articles", 8, 0),
                new Table.Column("assertions", 10, 0),
                new Table.Column("id", 20, 2));
    Table table = new Table(terminal, columns);
    if (!sources.isEmpty()) {
      table.head();
    }
    sources.forEach(source -> table.row(cells(source, wide)));
  }

  private static List<String> cells(Source source, boolean all) {
    String name = Printable.line(source.name());
    String articles = Long.toString(source.articles());
    String assertions = Long.toString(source.assertions());
    String grade = source.reliability().grade().name();
    return all
        ? List.of(
            name,
            source.kind().label(),
            grade,
            parents(source),
            articles,
            assertions,
            days(source),
            source.id())
        : List.of(name, source.kind().label(), grade, articles, assertions, source.id());
  }

  private static String parents(Source source) {
    return source.parents().stream()
        .map(parent -> parent.body().id())
        .collect(Collectors.joining(" "));
  }

  private static String days(Source source) {
    LocalDate first = source.first();
    LocalDate last = source.last();
    if (first == null || last == null) {
      return "";
    }
    return first.equals(last) ? first.toString() : first + "–" + last;
  }

  /// The pairs of which one is among `sources`. Whether there are any.
  boolean printPairs(List<Source> sources, Register register) {
    record Pair(Source source, Suggestion suggestion) {}
    Set<String> ids = sources.stream().map(Source::id).collect(Collectors.toSet());
    List<Pair> pairs =
        register.sources().stream()
            .flatMap(source ->
                source.ground().suggestions().stream()
                    .filter(s ->
                        source.id().compareTo(s.other()) < 0
                            && (ids.contains(source.id()) || ids.contains(s.other())))
                    .map(s -> new Pair(source, s)))
            .toList();
    Csv csv = new Csv(terminal.out());
    if (format == Format.CSV) {
      csv.row(List.of("id", "name", "otherId", "otherName", "rule", "because"));
    }
    for (Pair pair : pairs) {
      Source source = pair.source;
      Suggestion other = pair.suggestion;
      switch (format) {
        case TABLE, LINES ->
            terminal
                .out()
                .println(
                    source.id()
                        + (format == Format.LINES ? "\t" : "  ")
                        + other.other()
                        + (format == Format.LINES ? "\t" : "  ")
                        + other.because()
                        + " (“"
                        + Printable.line(source.name())
                        + "”, “"
                        + Printable.line(other.name())
                        + "”)");
        case CSV ->
            csv.row(
                List.of(
                    source.id(),
                    source.name(),
                    other.other(),
                    other.name(),
                    other.rule(),
                    other.because()));
        case JSONL ->
            terminal
                .out()
                .println(
                    JsonLine.of(
                        new JsonMapper()
                            .createObjectNode()
                            .put("id", source.id())
                            .put("name", source.name())
                            .put("otherId", other.other())
                            .put("otherName", other.name())
                            .put("rule", other.rule())
                            .put("because", other.because())
                            .toString()));
      }
    }
    return !pairs.isEmpty();
  }
}
