package org.hearsay.store;

import java.time.Instant;

/// What one reader sent to be corrected. What became of it is told by its group, see [Ruling].
///
/// - `id`: short; may be shown to anybody, and tells neither when it came nor what came before
/// - `group`: the id of the first correction of the same place, its own where it is the first
///
/// All of its texts are strangers': text, whatever they look like.
public record Correction(
    String id, String group, Page page, Selection selection, Remark remark, Instant receivedAt) {}
