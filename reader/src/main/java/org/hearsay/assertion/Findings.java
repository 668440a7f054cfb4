package org.hearsay.assertion;

import java.util.Collections;
import java.util.List;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.time.TimeExpression;

/// What was found in one text: an article's body, or its headline. Lists are in text order; indices
/// in them are how the parts refer to each other, and all spans count in that one text. Immutable.
///
/// - `tellings`: one for each attribution, in the same order
public record Findings(
    List<Attribution> attributions,
    List<Telling> tellings,
    List<Assertion> assertions,
    List<TimeExpression> timeExpressions,
    List<Place> places,
    List<Mention> mentions,
    List<Affiliation> affiliations) {
  /// Nothing was found.
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Findings {
    attributions = List.copyOf(attributions);
    tellings = List.copyOf(tellings);
    if (tellings.size() != attributions.size()) {
      throw new IllegalArgumentException(
          tellings.size() + " tellings for " + attributions.size() + " attributions");
    }
    assertions = List.copyOf(assertions);
    timeExpressions = List.copyOf(timeExpressions);
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
    affiliations = List.copyOf(affiliations);
  }

  public Findings withAssertions(List<Assertion> newAssertions) {
    return new Findings(
        attributions, tellings, newAssertions, timeExpressions, places, mentions, affiliations);
  }

  public Findings withTellings(List<Telling> newTellings) {
    return new Findings(
        attributions, newTellings, assertions, timeExpressions, places, mentions, affiliations);
  }

  /// As many bare tellings as there are attributions.
  public static List<Telling> bare(List<Attribution> attributions) {
    return Collections.nCopies(attributions.size(), Telling.BARE);
  }
}
