package org.hearsay.store;

import java.time.Instant;

/// One change of what was decided about a group of corrections. Never changed, never dropped.
///
/// - `number`: counts all changes, of whatever group
/// - `group`: the id of the group
/// - `verb`: what was done: `accept`, `decline`, `reply`, `reopen`, `publish`, `withdraw`
/// - `before`, `after`: the ruling in words
public record CorrectionEvent(
    long number, String group, Instant at, String by, String verb, String before, String after) {}
