package org.hearsay.verification;

import java.util.List;
import java.util.Locale;
import org.hearsay.store.Evidenced;
import org.jspecify.annotations.Nullable;

/// One thing that is not as it was kept, or worth a word. Immutable.
///
/// - `place`: where in the evidence; null where it concerns the ledger alone
/// - `sha256`, `url`: of the capture that it concerns, as the ledger remembers it, else as the
///   record says; null where there is none
/// - `articles`: the short ids of those that were read in that capture
/// - `detail`: a sentence for people; what it cites of a record is a stranger's text
public record Finding(
    Kind kind,
    Evidenced.@Nullable Location place,
    @Nullable String sha256,
    @Nullable String url,
    List<String> articles,
    String detail) {

  public Finding {
    articles = List.copyOf(articles);
  }

  /// What is the matter.
  public enum Kind {
    /// Bytes of a record, or all of it, are not those that were written.
    ALTERED,
    /// A record stands whole at another place than where it was written.
    MOVED,
    /// A record is nowhere.
    MISSING_RECORD,
    /// A file is not there.
    MISSING_FILE,
    /// A file ends before a record does.
    TRUNCATED,
    /// A whole record that the ledger knows nothing of.
    UNKNOWN_RECORD,
    /// A record disagrees with its own bytes.
    DIGEST,
    /// Bytes that are no record, where none is missing.
    STRAY_BYTES,
    /// A reading of a capture that the ledger does not know.
    READING_WITHOUT_CAPTURE,
    /// Whole records behind the last one that the ledger knows: their writer was killed, or is
    /// still writing. The next `hearsay read` takes them in.
    UNFINISHED,
    /// The beginning of a record at the end of all: its writer was killed, or is still writing. It
    /// was never acknowledged; the next `hearsay read` cuts it off.
    TORN;

    /// Whether it says that something was changed, or only explains something.
    public boolean isChange() {
      return this != UNFINISHED && this != TORN;
    }

    /// As it is printed: `missing-record`.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
