package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.Slug;
import org.jspecify.annotations.Nullable;

/// Who stands behind a source span: the person "he" refers to, the body "the Center" abbreviates.
///
/// - `type`: null where the text does not settle whether it is a person, a body or something else
/// - `name`: the longest form in the article; for an unnamed source the text's own words
/// - `named`: false where a pronoun or bare description could not be led back to a name; then
///   `name` is the text's own words and the holder is left open
/// - `group`: of what kind an unnamed source is, and how many; null for others
/// - `with`: who says it together with this one ("Smith and Jones said"), mostly nobody
public record Holder(
    @Nullable Type type, String name, boolean named, @Nullable Group group, List<Holder> with) {

  /// What kind of source it is.
  public enum Type {
    PERSON,
    BODY,
    OUTLET,
    DOCUMENT,
    /// A group or person without a name: "western analysts", "a senior official".
    UNNAMED
  }

  /// - `noun`: for one of them, in lower case ("official")
  /// - `number`: how many the text says they are ("two officials", "an official"); null where it
  ///   gives no number ("several officials")
  public record Group(String noun, @Nullable Integer number) {}

  public Holder {
    with = List.copyOf(with);
  }

  /// One alone, of no group.
  public Holder(@Nullable Type type, String name, boolean named) {
    this(type, name, named, null, List.of());
  }

  Holder withOthers(List<Holder> others) {
    return new Holder(type, name, named, group, others);
  }

  /// Under which sources are the same within an article; null where the holder is left open, for
  /// two unnamed officials are not known to be one.
  public @Nullable String id() {
    String slug = Slug.of(name);
    return named && !slug.isEmpty() ? slug : null;
  }
}
