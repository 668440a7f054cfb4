package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
/// - `numbers`: what each assertion is called, those of the body before those of the headline. They
///   count from 1 as a reader finds them; where people took some out or marked more, there are gaps
///   and later numbers between earlier ones, so that no other assertion comes to be called
///   otherwise
public record Reading(Article article, Findings body, Findings headline, List<Integer> numbers) {

  public Reading {
    numbers = List.copyOf(numbers);
    int assertions = body.assertions().size() + headline.assertions().size();
    if (numbers.size() != assertions
        || new HashSet<>(numbers).size() != assertions
        || numbers.stream().anyMatch(number -> number < 1)) {
      throw new IllegalArgumentException(
          "not the numbers of " + assertions + " assertions: " + numbers);
    }
  }

  /// As a reader finds it: numbered from 1.
  public Reading(Article article, Findings body, Findings headline) {
    this(article, body, headline, counted(body.assertions().size() + headline.assertions().size()));
  }

  /// All assertions: those of the body, then those of the headline.
  public List<Stated> stated() {
    String text = article.body().text();
    String title = article.title();
    List<Stated> stated = new ArrayList<>(numbers.size());
    for (Assertion assertion : body.assertions()) {
      stated.add(new Stated(numbers.get(stated.size()), assertion, body, text, false));
    }
    for (Assertion assertion : headline.assertions()) {
      stated.add(
          new Stated(
              numbers.get(stated.size()), assertion, headline, title == null ? "" : title, true));
    }
    return List.copyOf(stated);
  }

  /// The assertion of that number.
  public Optional<Stated> stated(int number) {
    return stated().stream().filter(one -> one.number() == number).findFirst();
  }

  /// Whether its assertions are numbered from 1 in their order.
  public boolean isPlainlyNumbered() {
    return numbers.equals(counted(numbers.size()));
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

  private static List<Integer> counted(int assertions) {
    return IntStream.rangeClosed(1, assertions).boxed().toList();
  }
}
