package org.hearsay.web;

import io.javalin.http.ConflictResponse;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.api.FindingJson;
import org.hearsay.assertion.Stated;
import org.hearsay.capture.Sha256;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.source.Source;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// What a page showed of a claim, a source or a finding, as a short word: that of a claim changes
/// with its assertions and with each decision about it. A form brings it back, so that nobody
/// decides on what is no more.
final class Seen {

  private Seen() {}

  static String of(Claim claim, ClaimDecisions decisions) {
    StringBuilder state = new StringBuilder();
    claim.assertions().forEach(id -> state.append(id).append(' '));
    decisions
        .history(claim.assertions())
        .forEach(entry -> state.append('#').append(entry.event().number()));
    return word(state);
  }

  /// Of a source: it changes with its names, its parents and each decision about it, not with what
  /// it says.
  static String of(Source source) {
    StringBuilder state = new StringBuilder(source.id()).append('\n').append(source.name());
    source.names().forEach(form -> state.append('\n').append(form.text()));
    source.parents().forEach(parent -> state.append("\n^").append(parent.body().id()));
    source.ground().events().forEach(event -> state.append('#').append(event));
    return word(state);
  }

  /// Of a finding: it changes with each change of it, and where the article was read anew and has
  /// another there.
  static String of(AmendedReading.Finding finding) {
    Stated now = finding.now() == null ? finding.machine() : finding.now();
    StringBuilder state = new StringBuilder(String.valueOf(FindingJson.stated(now)));
    finding.events().forEach(entry -> state.append('#').append(entry.amendment().number()));
    return word(state);
  }

  /// What the forms about findings of an article bring back: the number of the last change, and,
  /// behind a full stop, a word for the reading that the findings have their numbers in.
  static String of(StoredArticle stored) {
    return stored.amended().last() + "." + reading(stored);
  }

  private static String reading(StoredArticle stored) {
    return word(
        new StringBuilder(stored.capture().sha256().toString()).append(stored.reader().version()));
  }

  /// The number in what a form about findings brings back.
  static long last(@Nullable String brought) {
    return brought == null ? 0 : ClaimsPage.number(brought.split("[.]", 2)[0], 0);
  }

  /// Refuses a form about a finding by its number where the article was read anew since: others may
  /// have that number now.
  ///
  /// @throws ConflictResponse if it was
  static void checkReading(StoredArticle stored, @Nullable String brought) {
    String[] parts = brought == null ? new String[0] : brought.split("[.]", 2);
    if (parts.length == 2 && !parts[1].equals(reading(stored))) {
      throw new ConflictResponse(
          "The article was read anew since this page was made, and its findings may have other"
              + " numbers now. Nothing was written. Load it again.");
    }
  }

  /// Of all that was changed in an article.
  static String of(AmendedReading amended) {
    StringBuilder state = new StringBuilder(amended.machine().article().id().value());
    return word(state.append('#').append(amended.last()));
  }

  private static String word(StringBuilder state) {
    return Sha256.of(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .hex()
        .substring(0, 16);
  }
}
