package org.hearsay.assertion;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.time.TimeExpression;

/// All that was found in one article. Immutable.
///
/// - `body`: spans count in the article's text
/// - `headline`: spans count in its title; holds what the title puts on somebody's word; one that
///   puts nothing there is an assertion in the outlet's own voice
public record Reading(Article article, Findings body, Findings headline) {

  /// All assertions: those of the body, then those of the headline.
  public List<Stated> stated() {
    String text = article.body().text();
    String title = article.title();
    return Stream.concat(
            body.assertions().stream().map(a -> new Stated(a, body, text, false)),
            headline.assertions().stream()
                .map(a -> new Stated(a, headline, title == null ? "" : title, true)))
        .toList();
  }

  /// Those of the body.
  public List<Attribution> attributions() {
    return body.attributions();
  }

  /// Those of the body.
  public List<Assertion> assertions() {
    return body.assertions();
  }

  /// Those of the body.
  public List<TimeExpression> timeExpressions() {
    return body.timeExpressions();
  }

  /// Those of the body.
  public List<Place> places() {
    return body.places();
  }

  /// Those of the body.
  public List<Mention> mentions() {
    return body.mentions();
  }
}
