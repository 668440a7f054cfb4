package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/// What is handed to the reader: a page, a text or a document, and what is known of it from
/// outside.
///
/// `stated` is part of the input (a field in a line of JSON) and wins over what the page says of
/// itself; `otherwise` (an option of the command) only fills what both leave open. Immutable but
/// for the bytes, which nobody writes to.
public record Manuscript(ArticleId id, Form form, Known stated, Known otherwise) {

  /// The shapes in which an article comes. A document (Markdown, mail, PDF) is first made into a
  /// page or a text, see [Rendered].
  public sealed interface Form {

    /// An HTML page as fetched. `charset` is what the transport declared, null if it did not; a
    /// byte order mark wins over it, it wins over the page's own declaration.
    @SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
    record Html(byte[] bytes, @Nullable String charset) implements Form {}

    /// Plain text that becomes the article's text unchanged.
    record Text(String text) implements Form {}

    /// Markdown (CommonMark), with or without front matter.
    record Markdown(String text) implements Form {}

    /// A message as it was sent (RFC 5322), headers and all.
    @SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
    record Mail(byte[] bytes) implements Form {}

    /// A PDF.
    @SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
    record Pdf(byte[] bytes) implements Form {}
  }

  public Manuscript withStated(Known newStated) {
    return new Manuscript(id, form, newStated, otherwise);
  }
}
