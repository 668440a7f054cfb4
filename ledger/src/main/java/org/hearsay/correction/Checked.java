package org.hearsay.correction;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.store.Page;
import org.hearsay.store.Remark;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// What became of a [Sending] when each of its fields was looked at.
sealed interface Checked {

  /// In characters (code points).
  int MOST_PAGE = 2_000;

  int MOST_EXACT = 1_000;
  int MOST_CONTEXT = 64;
  int MOST_SUGGESTION = 1_000;
  int MOST_COMMENT = 2_000;

  /// What may stand in an address. Browsers escape the rest; what would end an attribute or a tag
  /// is refused here as well, though every page escapes it.
  Pattern ADDRESS =
      Pattern.compile("[\\p{Graph}&&[^\"<>\\\\^`{|}]]+", Pattern.UNICODE_CHARACTER_CLASS);

  Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  /// It can be kept.
  record Sound(Page page, Selection selection, Remark remark) implements Checked {}

  /// It cannot; `field` is the name in the JSON, `why` a sentence.
  record Wrong(String field, String why) implements Checked {}

  static Checked of(Sending sending) {
    String url = sending.page() == null ? "" : sending.page().strip();
    if (url.length() > MOST_PAGE) {
      return new Wrong("page", "The address of a page has at most 2,000 characters.");
    }
    Optional<Page> page =
        ADDRESS.matcher(url).matches() && PlainText.of(url).equals(url)
            ? Page.at(url)
            : Optional.empty();
    if (page.isEmpty()) {
      return new Wrong("page", "The page must have an address that begins with http or https.");
    }
    Sending.Quote quote = sending.quote();
    String exact = PlainText.of(quote.exact());
    if (exact.isBlank()) {
      return new Wrong("exact", "Nothing is selected.");
    }
    if (PlainText.length(exact) > MOST_EXACT) {
      return new Wrong("exact", "Please select at most 1,000 characters.");
    }
    String field = quote.field() == null || quote.field().isEmpty() ? null : quote.field();
    if (field != null && !field.equals("title")) {
      return new Wrong("field", "The only field that can be named is “title”.");
    }
    String suggestion = PlainText.of(sending.suggestion());
    if (PlainText.length(suggestion) > MOST_SUGGESTION) {
      return new Wrong("suggestion", "A suggestion has at most 1,000 characters.");
    }
    String comment = PlainText.of(sending.comment());
    if (PlainText.length(comment) > MOST_COMMENT) {
      return new Wrong("comment", "A comment has at most 2,000 characters.");
    }
    return new Sound(
        page.get(),
        new Selection(
            field,
            exact,
            PlainText.last(PlainText.context(quote.prefix()), MOST_CONTEXT),
            PlainText.first(PlainText.context(quote.suffix()), MOST_CONTEXT),
            start(quote, exact)),
        new Remark(orNull(suggestion), orNull(comment), language(sending.language())));
  }

  /// A position counts only for the words as they were sent.
  private static @Nullable Long start(Sending.Quote quote, String exact) {
    Long start = quote.start();
    boolean plausible = start != null && start >= 0 && start < Integer.MAX_VALUE;
    return plausible && exact.equals(quote.exact()) ? start : null;
  }

  private static @Nullable String language(@Nullable String tag) {
    return tag != null && LANGUAGE.matcher(tag).matches() ? tag : null;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
