package org.hearsay.store;

import java.util.List;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amendment;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;

/// An article as the ledger keeps it, in one of its captures, mostly the current one.
///
/// - `line`: always of the current one
/// - `asRead`: what the machine read there as one line; with `amendments`, what people changed in
///   it, all rows about it can be made again from that
public record StoredArticle(
    ArticleLine line, Evidenced capture, Reader reader, String asRead, List<Amendment> amendments) {

  public StoredArticle {
    amendments = List.copyOf(amendments);
  }

  /// The reading as it counts: what the machine read, with what people changed in it.
  public Reading reading() {
    return amended().reading();
  }

  /// Both beside each other, with what became of each change.
  public AmendedReading amended() {
    return AmendedReading.of(reading(asRead), amendments);
  }

  /// The reading as it counts, as one line of JSON.
  public String json() {
    return amendments.isEmpty() ? asRead : ReadingJson.write(new Outcome.Read(reading()));
  }

  static Reading reading(String json) {
    return switch (ReadingJson.read(json)) {
      case Outcome.Read(Reading reading) -> reading;
      case Outcome.Failed failed ->
          throw new IllegalStateException("a failure in the ledger: " + failed.id());
    };
  }
}
