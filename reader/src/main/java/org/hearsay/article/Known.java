package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/// What somebody says of an article before it is read: the fields of a line of JSON, a feed's
/// entry, the options of a command. Null or empty where they do not say. Immutable.
public record Known(@Nullable String title, Publication publication) {

  public static final Known NOTHING = new Known(null, Publication.UNKNOWN);

  /// These facts, and where one is missing that of `other`.
  public Known or(Known other) {
    return new Known(title != null ? title : other.title, publication.or(other.publication));
  }
}
