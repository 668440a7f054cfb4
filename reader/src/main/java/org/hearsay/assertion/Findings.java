package org.hearsay.assertion;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.time.TimeExpression;

/// What was found in one text: an article's body, or its headline. Lists are in text order; indices
/// in them are how the parts refer to each other, and all spans count in that one text. Immutable.
public record Findings(
    List<Attribution> attributions,
    List<Assertion> assertions,
    List<TimeExpression> timeExpressions,
    List<Place> places,
    List<Mention> mentions) {
  /// Nothing was found.
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of());

  public Findings {
    attributions = List.copyOf(attributions);
    assertions = List.copyOf(assertions);
    timeExpressions = List.copyOf(timeExpressions);
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
  }

  public Findings withAssertions(List<Assertion> newAssertions) {
    return new Findings(attributions, newAssertions, timeExpressions, places, mentions);
  }
}
