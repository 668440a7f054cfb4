package org.hearsay.source;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words of an article on which something in the register rests.
///
/// - `article`: its short id in the ledger; `day`: when it was published, null where not known
/// - `passage`: where the words stand; null where a person gave the words, or gave none
public record Quote(
    String article, @Nullable LocalDate day, @Nullable Passage passage, String words) {

  /// - `field`: null for the body, `title` for the headline
  /// - `start`, `end`: half-open, in code points of that text, as in the JSON of the reading
  public record Passage(@Nullable String field, int start, int end) {

    /// Whether the two share a character.
    public boolean overlaps(Passage other) {
      return Objects.equals(field, other.field) && start < other.end && other.start < end;
    }
  }
}
