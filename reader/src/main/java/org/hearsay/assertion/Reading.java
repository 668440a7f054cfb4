package org.hearsay.assertion;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.time.TimeExpression;

/// All that was found in one article. Lists are in text order; indices in them are how the parts
/// refer to each other. Immutable.
public record Reading(
    Article article,
    List<Attribution> attributions,
    List<Assertion> assertions,
    List<TimeExpression> timeExpressions,
    List<Place> places,
    List<Mention> mentions) {

  public Reading {
    attributions = List.copyOf(attributions);
    assertions = List.copyOf(assertions);
    timeExpressions = List.copyOf(timeExpressions);
    places = List.copyOf(places);
    mentions = List.copyOf(mentions);
  }
}
