package org.hearsay.feed;

import org.hearsay.article.Known;
import org.jspecify.annotations.Nullable;

/// One entry of a feed.
///
/// - `id`: by which the feed knows it again; where it gives none, its link, else its title and date
/// - `link`: the address of the article, in full; null where it has none
/// - `known`: what the feed states of the article: title, authors, dates, from where it was taken
///   over. The outlet is the one that it was taken over from, else the feed's own title, which is a
///   weak guess
/// - `content`: the whole article as HTML where the feed carries it; a summary is no content
///
/// Immutable.
public record FeedEntry(String id, @Nullable String link, Known known, @Nullable String content) {}
