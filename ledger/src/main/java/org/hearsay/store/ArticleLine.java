package org.hearsay.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article as a line in a list. `id` is the short id that people type; everything but it and
/// `readAt` is null where the article does not say. Its words are strangers' text.
public record ArticleLine(
    String id,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable String url,
    @Nullable LocalDate published,
    Instant readAt) {}
