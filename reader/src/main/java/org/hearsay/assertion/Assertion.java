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

  /// When the thing stated is said to happen: EDTF level 1, and the words that say so; where a
  /// person says it, the words of the assertion itself.
  public record About(String edtf, Span span) {}

  public Assertion withContent(Spans newContent, String newText, List<Integer> newMentions) {
    return new Assertion(newContent, newText, chain, certainty, time, places, newMentions);
  }

  public Assertion withChain(List<Integer> newChain) {
    return new Assertion(content, text, newChain, certainty, time, places, mentions);
  }

  public Assertion withCertainty(Certainty newCertainty) {
    return new Assertion(content, text, chain, newCertainty, time, places, mentions);
  }

  public Assertion withTime(@Nullable About newTime) {
    return new Assertion(content, text, chain, certainty, newTime, places, mentions);
  }

  public Assertion withPlaces(List<Integer> newPlaces) {
    return new Assertion(content, text, chain, certainty, time, newPlaces, mentions);
  }

  /// Whether the outlet itself vouches for it.
  public boolean isOutletsOwn() {
    return chain.isEmpty();
  }
}
