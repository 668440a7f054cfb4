package org.hearsay.article;

/// What a document (Markdown, mail, PDF) is made into before it is read: a page or a plain text,
/// which the same rules for clutter then go over, and what the document says of itself. Immutable.
public sealed interface Rendered {

  /// A page. `known` wins over what the page says of itself.
  record Page(Known known, Manuscript.Form.Html page) implements Rendered {}

  /// A text.
  record Plain(Known known, Manuscript.Form.Text text) implements Rendered {}

  /// A document that could not be opened, or that holds no text.
  record Missing(Failure failure) implements Rendered {

    public static Missing of(Failure.Reason reason, String detail) {
      return new Missing(new Failure(reason, detail));
    }
  }
}
