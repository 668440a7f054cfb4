package org.hearsay.language;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A name in the text.
///
/// - `type`: null where the text does not settle it
/// - `name`: the longest form that the article gives ("Viktor Khrenin" for a later "Khrenin")
/// - `rule`: the name of the rule that found it
public record Mention(Span span, @Nullable Type type, String name, String rule) {

  /// What is named.
  public enum Type {
    PERSON,
    BODY,
    PLACE,
    OUTLET,
    PRODUCT,
    EVENT
  }

  /// Under which two mentions of one article are the same: the name in lower-case words joined by
  /// hyphens.
  public String id() {
    return Slug.of(name);
  }
}
