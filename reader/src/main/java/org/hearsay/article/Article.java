package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/// What was published, as one record. `title` is null where none was found. Immutable.
public record Article(ArticleId id, Publication publication, @Nullable String title, Body body) {}
