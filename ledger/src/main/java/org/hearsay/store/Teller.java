package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/// One link of the chain on which a statement came: who hands it on, and the words that the article
/// has for them.
///
/// - `name`: null where the text names nobody ("reportedly")
/// - `type`: `person`, `body`, `outlet`, `document`, `unnamed`; null where the text does not settle
///   it
/// - `words`: the source as printed; empty where it is not in the text
public record Teller(@Nullable String name, @Nullable String type, String words) {}
