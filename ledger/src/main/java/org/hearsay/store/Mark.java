package org.hearsay.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a ledger is with its articles and with what was decided about sources. While two marks
/// of one ledger are equal, nothing came, was read otherwise or was decided in between; so whoever
/// keeps something that follows from these sees quickly that there is nothing to do.
///
/// - `articles`: how many there are
/// - `turn`: of the article that came last, or last came to be read otherwise; 0 for none
/// - `readAt`: when that one was read, null for none
/// - `decisions`: the number of the last decision about sources; 0 for none
public record Mark(long articles, long turn, @Nullable Instant readAt, long decisions) {}
