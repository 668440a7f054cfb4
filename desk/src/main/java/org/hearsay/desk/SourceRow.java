package org.hearsay.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// A source as a row of a table: counting what rests on one takes a walk through all that it said,
/// so it is done once. Derived; immutable. Its words are strangers' text.
///
/// - `articles`, `assertions`: how many rest on it
/// - `first`, `last`: when it was heard, as far as the articles have days; else null
/// - `text`: its id and all its names in lower case, to be searched
public record SourceRow(
    Source source,
    long articles,
    long assertions,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    String text) {

  /// Those first that most rests on.
  public static final Comparator<SourceRow> MOST_FIRST =
      Comparator.comparingLong(SourceRow::assertions)
          .thenComparingLong(SourceRow::articles)
          .reversed()
          .thenComparing(row -> row.source().id());

  /// Of a source.
  public static SourceRow of(Source source) {
    String text =
        Stream.concat(
                Stream.of(source.id(), source.name()),
                source.names().stream().map(Source.NameForm::text))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining("\n"));
    return new SourceRow(
        source, source.articles(), source.assertions(), source.first(), source.last(), text);
  }
}
