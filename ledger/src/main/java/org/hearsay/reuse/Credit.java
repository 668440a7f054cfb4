package org.hearsay.reuse;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Words of an article that say whose it is, wholly or in part.
///
/// - `name`: who is credited, an agency by its full name ("Associated Press" for "(AP)"); null for
///   a dateline without a name: agencies write such, and so do others
/// - `span`: where it stands in the text of `field`; null where that is a list or a fact of the
///   publication
/// - `words`: as they stand there
public record Credit(
    Kind kind, @Nullable String name, Field field, @Nullable Span span, String words) {

  /// How the credit is given.
  public enum Kind {
    /// "NORTHFIELD (AP) —"
    DATELINE,
    /// An agency in the place of an author.
    AUTHOR,
    /// The feed says that it took the article over.
    SYNDICATOR,
    /// "First published by", "republished from".
    PUBLISHED,
    /// "— Harbour News Agency", "(Reuters)" behind the last word.
    SIGNED,
    /// "h/t", "Source:", "courtesy of".
    COURTESY,
    /// "Copyright 2024 The Associated Press".
    COPYRIGHT,
    /// "Reuters contributed to this report": a part of it, who knows which.
    CONTRIBUTED
  }

  /// Where in an article a marker stands.
  public enum Field {
    BODY,
    TITLE,
    AUTHORS,
    PUBLICATION
  }

  /// Whether it says that the article as a whole is the credited one's.
  public boolean isOfTheWhole() {
    return name != null && kind != Kind.CONTRIBUTED && kind != Kind.COURTESY;
  }

  /// Whether it credits `someone`, whatever form of the name it has.
  boolean isOf(String someone) {
    return name != null && Agencies.key(name).equals(Agencies.key(someone));
  }
}
