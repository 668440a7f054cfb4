package org.hearsay.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.store.ArticleLine;
import org.jspecify.annotations.Nullable;

/// Which articles are asked for. Null, or an empty list, means: no matter which.
///
/// - `words`: all of them stand in its title, in any case
/// - `outlet`: a part of the name of its outlet
/// - `days`: it was published then; one without a day never was
public record ArticleQuery(
    List<String> words, @Nullable String outlet, @Nullable String dossier, ClaimQuery.Range days) {

  public ArticleQuery {
    words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    outlet = outlet == null || outlet.isBlank() ? null : outlet.strip().toLowerCase(Locale.ROOT);
  }

  boolean fits(ArticleLine article) {
    return (outlet == null || lower(article.outlet()).contains(outlet))
        && words.stream().allMatch(lower(article.title())::contains)
        && isThen(article.published());
  }

  private boolean isThen(@Nullable LocalDate day) {
    if (days.from() == null && days.to() == null) {
      return true;
    }
    return day != null
        && (days.from() == null || !day.isBefore(days.from()))
        && (days.to() == null || !day.isAfter(days.to()));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
