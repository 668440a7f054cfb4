package org.hearsay.assertion;

import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// One article's statement of one proposition.
///
/// - `content`: the words that state it; `text`: the same, as one string
/// - `chain`: indices of attributions, outermost first; empty where the outlet speaks itself
/// - `time`: what the statement is about, null where it does not say
/// - `places`, `mentions`: indices into the reading's lists
public record Assertion(
    Spans content,
    String text,
    List<Integer> chain,
    Certainty certainty,
    @Nullable About time,
    List<Integer> places,
    List<Integer> mentions) {

  public Assertion {
    chain = List.copyOf(chain);
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
  }

  /// When the thing stated is said to happen: EDTF level 1, and the words that say so.
  public record About(String edtf, Span span) {}

  /// Whether the outlet itself vouches for it.
  public boolean isOutletsOwn() {
    return chain.isEmpty();
  }
}
