package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reuse.Stories.FERRY;
import static org.hearsay.reuse.Stories.FERRY_TOLD_ANEW;

import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.Link;
import org.hearsay.article.Syndicator;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {
  private static final Stories POST =
      Stories.of("post").by("Harbour Post").at("https://harbourpost.example/2024/ferry");
  private static final Stories HERALD =
      Stories.of("herald").by("Tarn Herald").at("https://tarnherald.example/news/77");

  private static Direction between(Article one, Article other) {
    Direction direction = Direction.of(one, other, Copies.between(one, other));
    assertThat(Direction.of(other, one, Copies.between(other, one))).isEqualTo(direction);
    return direction;
  }

  private static void isTaken(Direction direction, String from, String rule, boolean guessed) {
    assertThat(direction).isInstanceOf(Direction.Taken.class);
    assertThat(((Direction.Taken) direction).from().value()).isEqualTo(from);
    assertThat(direction.ground().rule()).isEqualTo(rule);
    assertThat(direction.ground().guessed()).isEqualTo(guessed);
  }

  @Test
  void followsTheFeedThatSaysFromWhereItTookAnArticle() {
    Syndicator syndicator = new Syndicator("Harbour Post", null);

    isTaken(
        between(POST.saying(FERRY), HERALD.from(syndicator).saying(FERRY)),
        "post",
        "syndicated",
        false);
  }

  @Test
  void followsTheCanonicalAddress() {
    Article copy = HERALD.originallyAt("http://www.harbourpost.example/2024/ferry/").saying(FERRY);

    isTaken(between(copy, POST.saying(FERRY)), "post", "canonical address", false);
  }

  @Test
  void followsALineThatNamesTheFirstPublisher() {
    String line = "This story was first published by the Harbour Post.";
    Article copy = HERALD.saying(FERRY + "\n\n" + line);

    Direction direction = between(copy, POST.saying(FERRY));

    isTaken(direction, "post", "credit", false);
    Direction.Marker marker = Objects.requireNonNull(direction.ground().marker());
    assertThat(marker.article().value()).isEqualTo("herald");
    assertThat(Objects.requireNonNull(marker.span()).of(copy.body().text()))
        .isEqualTo("first published by the Harbour Post.");
  }

  @Test
  void followsALinkToTheOther() {
    String text = "The paper in Halyard has more. " + FERRY;
    Link link = new Link(new Span(4, 9), "https://harbourpost.example/2024/ferry#top");

    isTaken(between(HERALD.saying(text, link), POST.saying(FERRY)), "post", "link", false);
  }

  @Test
  void followsADatelineToTheAgencyItself() {
    Article wire = Stories.of("wire").by("Reuters").saying(FERRY);
    Article paper = HERALD.saying("HALYARD, Aug 2 (Reuters) - " + FERRY);

    isTaken(between(paper, wire), "wire", "credit", false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HALYARD, Northmark (AP) — | Associated Press",
        "HALYARD (HNA) -- | HNA",
        "Halyard (AFP) – | Agence France-Presse",
        "REUTERS - | Reuters"
      })
  void saysThatBothHaveItFromAnAgencyThatIsNotHere(String dateline, String agency) {
    Direction direction =
        between(POST.saying(dateline + " " + FERRY), HERALD.saying(dateline + " " + FERRY));

    assertThat(direction).isInstanceOf(Direction.CommonOrigin.class);
    assertThat(((Direction.CommonOrigin) direction).name()).isEqualTo(agency);
    assertThat(direction.ground().guessed()).isFalse();
    assertThat(direction.ground().reason()).contains("common origin: " + agency);
  }

  @Test
  void findsTheAgencyAmongTheAuthorsOfOneAndAtTheEndOfTheOther() {
    Article one = POST.writtenBy("The Associated Press").saying(FERRY);
    Article other =
        HERALD.saying(FERRY + "\n\nCopyright 2024 The Associated Press. All rights reserved.");

    assertThat(between(one, other))
        .isInstanceOfSatisfying(
            Direction.CommonOrigin.class,
            origin -> assertThat(origin.name()).isEqualTo("Associated Press"));
  }

  @Test
  void guessesThatTheSilentOneHasItFromTheSameAgency() {
    Direction direction =
        between(POST.saying(FERRY + "\n\n— Northmark News Agency"), HERALD.saying(FERRY));

    assertThat(direction)
        .isInstanceOfSatisfying(
            Direction.CommonOrigin.class,
            origin -> assertThat(origin.name()).isEqualTo("Northmark News Agency"));
    assertThat(direction.ground().guessed()).isTrue();
  }

  @Test
  void followsTheOutletThatTheTextNames() {
    Article copy =
        HERALD.saying("The Harbour Post reported on Tuesday what happened at sea.\n\n" + FERRY);

    isTaken(between(copy, POST.saying(FERRY)), "post", "outlet named", false);
  }

  @Test
  void takesTheEarlierForTheOriginalWhereNothingElseIsSaid() {
    isTaken(
        between(
            POST.on("2024-05-01T08:00:00Z").saying(FERRY),
            HERALD.on("2024-05-01T12:30:00+03:00").saying(FERRY)),
        "post",
        "earlier",
        false);
  }

  @Test
  void onlyGuessesFromNeighbouringDaysOfWhichNobodyKnowsTheZone() {
    isTaken(
        between(POST.on("2024-05-01").saying(FERRY), HERALD.on("2024-05-02").saying(FERRY)),
        "post",
        "earlier",
        true);
  }

  @Test
  void doubtsACreditThatTheTimesContradict() {
    String line = "\n\nThis story was first published by the Harbour Post.";

    Direction direction =
        between(POST.on("2024-05-09").saying(FERRY), HERALD.on("2024-05-01").saying(FERRY + line));

    isTaken(direction, "post", "credit", true);
    assertThat(direction.ground().reason()).contains("But Tarn Herald appeared on 2024-05-01");
    assertThat(direction.ground().score()).isLessThan(0.5);
  }

  @Test
  void guessesThatTheLongerOneIsUncut() {
    String half = FERRY.substring(0, FERRY.indexOf("Passengers"));

    isTaken(between(POST.saying(FERRY), HERALD.saying(half)), "post", "uncut", true);
  }

  @Test
  void saysThatItDoesNotKnow() {
    assertThat(between(POST.saying(FERRY), HERALD.saying(FERRY)))
        .isInstanceOf(Direction.Unknown.class);
    assertThat(between(POST.saying(FERRY), HERALD.saying(FERRY_TOLD_ANEW)))
        .isInstanceOf(Direction.Unknown.class);
  }

  @Test
  void takesNoReporterForAnAgency() {
    String line = "\n\nDana Wells contributed reporting from Halyard.";

    assertThat(new CreditFinder().credits(POST.saying(FERRY + line))).isEmpty();
    assertThat(
            new CreditFinder()
                .credits(POST.saying(FERRY + line.replace("Dana Wells", "Tarn Wire"))))
        .singleElement()
        .matches(credit -> credit.kind() == Credit.Kind.CONTRIBUTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sen. Una Marsh (R-Northmark) — she was aboard —", "Captain Odo Brandt (left):"})
  void takesNoBracketBehindANameForAnAgency(String opening) {
    assertThat(new CreditFinder().credits(POST.saying(opening + " " + FERRY))).isEmpty();
  }

  @Test
  void doesNotCreditAnOutletWithItself() {
    assertThat(
            new CreditFinder()
                .credits(Stories.of("a").by("Reuters").saying("HALYARD (Reuters) - " + FERRY)))
        .isEmpty();
  }
}
