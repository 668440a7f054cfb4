package org.hearsay.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.claim.Claim;
import org.hearsay.desk.ClaimRow;
import org.hearsay.source.Source;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Ledger;
import org.jspecify.annotations.Nullable;

/// Which claims are asked for.
///
/// - `articles`: one of these states it; null: no matter which
/// - `source`: part of the name of someone on its way, in any case; null: no matter whose
/// - `words`: all of them stand in one of its statements, in any case
/// - `marks`: it has all of these
record ClaimFilter(
    @Nullable Set<String> articles,
    @Nullable String source,
    List<String> words,
    Set<ClaimRow.Mark> marks) {

  ClaimFilter {
    articles = articles == null ? null : Set.copyOf(articles);
    words = List.copyOf(words);
    marks = Set.copyOf(marks);
  }

  /// The articles of a dossier of this day or later; read on it or later, where the day is not
  /// known. Null where neither is asked for.
  static @Nullable Set<String> articles(
      Ledger ledger, @Nullable String dossier, @Nullable LocalDate since) {
    if (dossier == null && since == null) {
      return null;
    }
    return ledger.articles(dossier).stream()
        .filter(article -> since == null || !day(article).isBefore(since))
        .map(ArticleLine::id)
        .collect(Collectors.toSet());
  }

  private static LocalDate day(ArticleLine article) {
    LocalDate published = article.published();
    return published != null ? published : LocalDate.ofInstant(article.readAt(), ZoneOffset.UTC);
  }

  /// The words of what somebody typed.
  static List<String> words(@Nullable String typed) {
    return typed == null
        ? List.of()
        : Stream.of(typed.strip().split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /// Whether assertions are of several articles.
  static boolean isInSeveral(List<AssertionId> assertions) {
    return assertions.stream().map(AssertionId::article).distinct().limit(2).count() > 1;
  }

  /// Whether the claim itself has to be looked into, not only its assertions' ids.
  boolean looksInside() {
    return source != null || !words.isEmpty() || !marks.isEmpty();
  }

  /// Whether a claim of these assertions may fit.
  boolean mayFit(List<AssertionId> assertions) {
    Set<String> wanted = articles;
    return wanted == null
        || assertions.stream().map(AssertionId::article).anyMatch(wanted::contains);
  }

  /// Whether a claim that may fit does.
  boolean fits(Claim claim, ClaimRow row) {
    return row.marks().containsAll(marks)
        && (words.isEmpty() || saysAll(claim))
        && (source == null || names(claim).anyMatch(name -> contains(name, source)));
  }

  private boolean saysAll(Claim claim) {
    return claim.says().stream()
        .anyMatch(says -> words.stream().allMatch(word -> contains(says.text(), word)));
  }

  private static Stream<String> names(Claim claim) {
    return Stream.concat(
        claim.graph().nodes().stream().map(node -> node.name()),
        claim.names().values().stream().flatMap(List::stream).map(Source.NameForm::text));
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
