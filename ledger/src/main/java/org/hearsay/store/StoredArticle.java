package org.hearsay.store;

import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;

/// An article as the ledger keeps it, in one of its captures, mostly the current one. `json` is
/// what was read there as one line, from which all rows about it can be made again; `line` is
/// always of the current one.
public record StoredArticle(ArticleLine line, Evidenced capture, Reader reader, String json) {

  /// The reading that `json` holds.
  public Reading reading() {
    return reading(json);
  }

  static Reading reading(String json) {
    return switch (ReadingJson.read(json)) {
      case Outcome.Read(Reading reading) -> reading;
      case Outcome.Failed failed ->
          throw new IllegalStateException("a failure in the ledger: " + failed.id());
    };
  }
}
