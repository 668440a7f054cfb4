package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/// From where a feed says that it took an article over: RSS's `<source url="...">`, Atom's
/// `<source>`. `url` is as a rule the address of that feed, not of the article. One of both may be
/// null, neither is blank. Immutable.
public record Syndicator(@Nullable String name, @Nullable String url) {

  public Syndicator {
    if ((name == null || name.isBlank()) && (url == null || url.isBlank())) {
      throw new IllegalArgumentException("a syndicator without name and address");
    }
  }
}
