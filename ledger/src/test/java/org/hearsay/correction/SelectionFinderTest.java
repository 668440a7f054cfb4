package org.hearsay.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Publication;
import org.hearsay.source.Quote;
import org.hearsay.store.Selection;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionFinderTest {
  private static final String TEXT =
      "The ferry 🛳 sank at noon. The pier is closed.\n\nThe mole is open. The pier is closed.";

  private static Article article(String text) {
    return new Article(
        new ArticleId("x"),
        Publication.UNKNOWN,
        "Ferry sinks",
        new Body(text, List.of(new Span(0, text.length())), List.of()));
  }

  private static Optional<Quote.Passage> find(
      @Nullable String field, String prefix, String exact, String suffix, @Nullable Long start) {
    return SelectionFinder.passage(
        article(TEXT), new Selection(field, exact, prefix, suffix, start));
  }

  private static Quote.Passage body(int start, int end) {
    return new Quote.Passage(null, start, end);
  }

  @Test
  void findsWordsAtTheirPositionInCodePoints() {
    assertThat(find(null, "", "The pier is closed.", "", 65L)).contains(body(65, 84));
    assertThat(find(null, "", "sank", "", 12L)).contains(body(12, 16));
  }

  @Test
  void findsWordsThatNowStandElsewhere() {
    assertThat(find(null, "", "The mole", "", 3L)).contains(body(47, 55));
    assertThat(find(null, "", "The mole", "", 4_000_000_000L)).contains(body(47, 55));
  }

  @Test
  void tellsTwoPlacesApartByWhatStandsAround() {
    assertThat(find(null, "mole is open. ", "The pier", " is", null)).contains(body(65, 73));
    assertThat(find(null, "sank at noon. ", "The pier", " is", null)).contains(body(26, 34));
  }

  @Test
  void guessesNothingWhereBothFitEqually() {
    assertThat(find(null, "", "The pier", "", null)).isEmpty();
  }

  @Test
  void findsWordsWhateverWhiteSpaceAPageHasBetweenThem() {
    assertThat(find(null, "", "closed. The  mole\nis", "", null)).contains(body(38, 58));
    assertThat(find(null, "", "🛳\u00a0sank", "", null)).contains(body(10, 16));
  }

  @Test
  void looksInTheHeadlineWhereTheBodyDoesNotHaveThem() {
    assertThat(find(null, "", "Ferry sinks", "", null)).contains(new Quote.Passage("title", 0, 11));
    assertThat(find("title", "", "sinks", "", 6L)).contains(new Quote.Passage("title", 6, 11));
    assertThat(find("title", "", "The mole", "", null)).isEmpty();
  }

  @Test
  void findsNothingWhereTheWordsAreGone() {
    assertThat(find(null, "", "The bridge", "", 4L)).isEmpty();
    assertThat(find(null, "", "\u00a0", "", 400L)).isEmpty();
  }

  @Test
  void givesUpOnWordsThatStandEverywhere() {
    String text = "a".repeat(100_000);
    assertThat(
            SelectionFinder.passage(
                article(text), new Selection(null, "a".repeat(1_000), "a", "a", null)))
        .isEmpty();
  }
}
