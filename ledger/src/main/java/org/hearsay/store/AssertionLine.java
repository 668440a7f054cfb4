package org.hearsay.store;

import java.util.List;
import org.hearsay.certainty.Certainty;
import org.jspecify.annotations.Nullable;

/// One assertion as the ledger lists it.
///
/// - `id`: the article's short id, a full stop, and the number of the assertion in its reading
///   (`3fa91c07.4`). The short id is the first eight hexadecimal digits of a SHA-256 over the
///   article's address, given id and text, more where another article had them first; it is given
///   once and kept. The number counts from 1 in the text and is stable for a reading, whatever
///   people change in it; those that they mark themselves come behind. A newer reader or a newer
///   capture may number otherwise
/// - `chain`: who handed it on, outermost first; empty where the outlet speaks itself
/// - `affirmed`: false where the holder denies it
/// - `edtf`: when it is said to happen, null where it does not say
public record AssertionLine(
    String id,
    ArticleLine article,
    String text,
    List<Teller> chain,
    Certainty.Term term,
    boolean affirmed,
    @Nullable String edtf) {

  public AssertionLine {
    chain = List.copyOf(chain);
  }

  /// `outlet` where the outlet itself vouches for it, else `attributed`.
  public String voice() {
    return chain.isEmpty() ? "outlet" : "attributed";
  }
}
