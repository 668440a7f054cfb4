package org.hearsay.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hearsay.store.ArticleLine;

/// A story as an entry of a list.
///
/// - `articles`: those that tell it, by day; never empty
/// - `marks`: the names and numbers that it is known by
record StoryLine(List<ArticleLine> articles, List<String> marks) {
  static final Comparator<ArticleLine> BY_DAY =
      Comparator.comparing(
              ArticleLine::published, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(ArticleLine::id);

  StoryLine {
    articles = List.copyOf(articles);
    marks = List.copyOf(marks);
  }

  /// "2024-03-01 to 2024-03-09", or that none is known.
  String days() {
    List<LocalDate> days =
        articles.stream().map(ArticleLine::published).filter(Objects::nonNull).sorted().toList();
    if (days.isEmpty()) {
      return "no date";
    }
    LocalDate first = days.getFirst();
    LocalDate last = days.getLast();
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
