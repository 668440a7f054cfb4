package org.hearsay.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that has the words that were looked for.
///
/// - `id`: as the ledger lists it: of an article (`3fa91c07`), an assertion (`3fa91c07.4`), a
///   source (`harbour-board`)
/// - `title`: of the article, for an assertion too; of a source its name. Without words where the
///   article has none
/// - `passage`: an article's words around those that were looked for; an assertion's statement; a
///   source's other names
/// - `outlet`: of the article; null where it does not say, and for a source
/// - `day`: when the article was published, when a source was last heard; null where not known
/// - `score`: how well it fits (Okapi BM25, each word where it tells most); says nothing but the
///   order
public record Hit(
    Kind kind,
    String id,
    Passage title,
    Passage passage,
    @Nullable String outlet,
    @Nullable LocalDate day,
    float score) {

  /// What there is to find.
  public enum Kind {
    ARTICLE,
    ASSERTION,
    SOURCE;

    /// As people read and type it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// As [#label].
    @Override
    public String toString() {
      return label();
    }

    /// The kind of that label.
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }
  }
}
