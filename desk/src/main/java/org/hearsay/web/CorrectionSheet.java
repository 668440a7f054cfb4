package org.hearsay.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearsay.revision.Piece;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Page;
import org.hearsay.store.Ruling;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// Corrections of one place as pages show them, with what became of them. All words in it but the
/// reply are strangers'.
///
/// - `where`: the page that they are about
/// - `change`: what all want who suggest something; empty where nobody does, or two differ
/// - `letters`: each, in the order in which they came; `sent`: how many there are in all
public record CorrectionSheet(
    String id,
    Where where,
    Selection selection,
    List<Piece> change,
    List<Letter> letters,
    long sent,
    Ruling ruling) {

  /// - `page`: its address, of the web; `shown`: the same, shorter
  /// - `article`: the short id in the ledger, null where it has none; `title`: of that
  public record Where(String page, String shown, @Nullable String article, @Nullable String title) {

    private static final int MOST_SHOWN = 80;

    static Where of(Page page, Map<String, ArticleLine> articles) {
      ArticleLine line = page.article() == null ? null : articles.get(page.article());
      String key = page.key();
      return new Where(
          page.url(),
          key.codePointCount(0, key.length()) <= MOST_SHOWN
              ? key
              : key.substring(0, key.offsetByCodePoints(0, MOST_SHOWN)) + "…",
          page.article(),
          line == null ? null : Objects.requireNonNullElse(line.title(), "without a title"));
    }
  }

  /// What one reader sent.
  ///
  /// - `change`: from what was selected to what should stand there; empty where nothing was
  ///   suggested
  /// - `language`: of the form; null where it is not known
  public record Letter(
      Selection selection,
      Where where,
      List<Piece> change,
      @Nullable String comment,
      @Nullable String language,
      Instant at) {

    static Letter of(Correction correction) {
      String suggestion = correction.remark().suggestion();
      return new Letter(
          correction.selection(),
          Where.of(correction.page(), Map.of()),
          suggestion == null
              ? List.of()
              : Piece.between(correction.selection().exact(), suggestion),
          correction.remark().comment(),
          correction.remark().language(),
          correction.receivedAt());
    }
  }

  /// @param articles the ledger's, by their short ids
  static CorrectionSheet of(CorrectionGroup group, Map<String, ArticleLine> articles) {
    Selection selection = group.first().selection();
    Optional<String> suggestion = group.suggestion();
    return new CorrectionSheet(
        group.id(),
        Where.of(group.first().page(), articles),
        selection,
        suggestion.map(words -> Piece.between(selection.exact(), words)).orElse(List.of()),
        group.corrections().stream().map(Letter::of).toList(),
        group.size(),
        group.ruling());
  }

  /// How many letters are left out.
  public long more() {
    return sent - letters.size();
  }

  public boolean isPending() {
    return ruling.status() == Ruling.Status.PENDING;
  }

  public boolean isAccepted() {
    return ruling.status() == Ruling.Status.ACCEPTED;
  }
}
