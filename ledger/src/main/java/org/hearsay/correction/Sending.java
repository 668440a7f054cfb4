package org.hearsay.correction;

import org.jspecify.annotations.Nullable;

/// What a reader sends, as it came: nothing in it is checked.
///
/// - `page`: the address of the page
/// - `article`: the short id of the ledger's article, where the page is one of the desk's own; null
///   for other pages, whose article is looked for by its address
/// - `suggestion`, `comment`, `language`: as in [org.hearsay.store.Remark]
public record Sending(
    @Nullable String page,
    @Nullable String article,
    Quote quote,
    @Nullable String suggestion,
    @Nullable String comment,
    @Nullable String language) {

  /// The words that were selected, with those around them, and where they begin, as in
  /// [org.hearsay.store.Selection].
  public record Quote(
      @Nullable String field,
      @Nullable String exact,
      @Nullable String prefix,
      @Nullable String suffix,
      @Nullable Long start) {}

  /// The same, about an article of the ledger.
  public Sending withArticle(@Nullable String id) {
    return new Sending(page, id, quote, suggestion, comment, language);
  }
}
