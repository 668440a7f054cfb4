package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/// What a reader has to say about a selection.
///
/// - `suggestion`: the words that should stand there instead; null where none were given
/// - `comment`: words for the editor, which are never published; null where there are none
/// - `language`: that of the form (`en`, `de-AT`); null where it is not known
public record Remark(
    @Nullable String suggestion, @Nullable String comment, @Nullable String language) {}
