package org.hearsay.store;

import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;

/// An article as the ledger keeps it. `json` is its reading as one line, from which all rows about
/// it can be made again.
public record StoredArticle(ArticleLine line, Evidenced capture, Reader reader, String json) {

  /// The reading that `json` holds.
  public Reading reading() {
    return switch (ReadingJson.read(json)) {
      case Outcome.Read(Reading reading) -> reading;
      case Outcome.Failed failed ->
          throw new IllegalStateException("a failure in the ledger: " + failed.id());
    };
  }
}
