package org.hearsay.attribution;

import org.hearsay.language.Slug;
import org.jspecify.annotations.Nullable;

/// Who stands behind a source span: the person "he" refers to, the body "the Center" abbreviates.
///
/// - `type`: null where the text does not settle whether it is a person, a body or something else
/// - `name`: the longest form in the article; for an unnamed source the text's own words
/// - `named`: false where a pronoun or bare description could not be led back to a name; then
///   `name` is the text's own words and the holder is left open
public record Holder(@Nullable Type type, String name, boolean named) {

  /// What kind of source it is.
  public enum Type {
    PERSON,
    BODY,
    OUTLET,
    DOCUMENT,
    /// A group or person without a name: "western analysts", "a senior official".
    UNNAMED
  }

  /// Under which sources are the same within an article; null where the holder is left open, for
  /// two unnamed officials are not known to be one.
  public @Nullable String id() {
    String slug = Slug.of(name);
    return named && !slug.isEmpty() ? slug : null;
  }
}
