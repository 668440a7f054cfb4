package org.hearsay.desk;

import java.util.List;
import java.util.Locale;
import org.hearsay.source.Grade;
import org.hearsay.source.Kind;
import org.jspecify.annotations.Nullable;

/// Which sources are asked for. Null, or an empty list, means: no matter which.
///
/// - `words`: all of them stand in its id or its names, in any case
/// - `suggested`: only those that may be one with another, which a person has to decide
public record SourceQuery(
    List<String> words, @Nullable Kind kind, @Nullable Grade grade, boolean suggested) {

  /// All of them.
  public static final SourceQuery ALL = new SourceQuery(List.of(), null, null, false);

  public SourceQuery {
    words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  boolean fits(SourceRow row) {
    return (kind == null || row.source().kind() == kind)
        && (grade == null || row.source().reliability().grade() == grade)
        && (!suggested || !row.source().ground().suggestions().isEmpty())
        && words.stream().allMatch(row.text()::contains);
  }
}
