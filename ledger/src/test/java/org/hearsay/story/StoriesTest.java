package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hearsay.article.ArticleId;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final LocalDate MAY = LocalDate.of(2024, 5, 2);

  private static final String FERRY =
      "The ferry Korsholm ran aground off Tavria late on Tuesday with 212 passengers aboard, the"
          + " harbour master Ilda Brenner said. Divers are looking at the hull.";
  private static final String FERRY_AGAIN =
      "Divers searched the hull of the grounded ferry Korsholm on Wednesday. All 212 passengers"
          + " were brought ashore at Tavria, Ilda Brenner told reporters.";
  private static final String LIBRARY =
      "Councillors in Westmarch voted to close the Old Mill library, its director Piet Ansgar"
          + " resigned and readers held a vigil.";

  @Test
  void joinsWhatTellsOneEvent() {
    assertThat(grouped(Press.digest("a", FERRY), Press.digest("b", FERRY_AGAIN)))
        .containsExactly(List.of("a", "b"));
  }

  @Test
  void leavesOtherNewsAlone() {
    assertThat(
            grouped(
                Press.digest("a", FERRY),
                Press.digest("b", LIBRARY),
                Press.digest("c", FERRY_AGAIN)))
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void partsTwoEventsOfOneKindByTheirNames() {
    List<StoryDigest> rivals = rivals();
    assertThat(Stories.alike(rivals.getFirst(), rivals.getLast()))
        .isGreaterThan(2 * Stories.SAME_STORY);
    assertThat(grouped(rivals))
        .containsExactly(
            List.of("m0", "m1", "m2", "m3", "m4"), List.of("q0", "q1", "q2", "q3", "q4"));
  }

  @Test
  void doesNotPartWhatDiffersInAFewWords() {
    assertThat(grouped(rivals().subList(0, 5)))
        .containsExactly(List.of("m0", "m1", "m2", "m3", "m4"));
  }

  @Test
  void doesNotPartArticlesWithoutNames() {
    List<StoryDigest> digests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      digests.add(
          Press.digest("a" + i, "the ferry ran aground and divers are looking at its hull"));
    }
    assertThat(Stories.group(digests)).hasSize(1);
  }

  @Test
  void givesTheSameInWhateverOrder() {
    List<StoryDigest> digests = new ArrayList<>(rivals());
    digests.add(Press.digest("a", FERRY));
    digests.add(Press.digest("b", FERRY_AGAIN));
    digests.add(Press.digest("c", LIBRARY));
    List<Story> stories = Stories.group(digests);
    for (long seed = 0; seed < 20; seed++) {
      Collections.shuffle(digests, new Random(seed));
      assertThat(Stories.group(digests)).as("seed %d", seed).isEqualTo(stories);
    }
  }

  @Test
  void holdsTheSameWordsAYearLaterForOtherNews() {
    assertThat(
            grouped(
                Press.digest("a", MAY, FERRY), Press.digest("b", MAY.plusYears(1), FERRY_AGAIN)))
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void findsDaysBetweenNoMatter() {
    StoryDigest told = Press.digest("a", MAY, FERRY);
    assertThat(Stories.alike(told, Press.digest("b", MAY.plusDays(7), FERRY_AGAIN)))
        .isEqualTo(Stories.alike(told, Press.digest("b", FERRY_AGAIN)));
  }

  @Test
  void countsHalfAfterTwoMonths() {
    StoryDigest told = Press.digest("a", MAY, FERRY);
    assertThat(Stories.alike(Press.digest("b", MAY.plusDays(67), FERRY), told))
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void isAlikeToItself() {
    StoryDigest told = Press.digest("a", FERRY);
    assertThat(Stories.alike(told, told)).isCloseTo(1, within(1e-9));
  }

  @Test
  void isNotAlikeForCommonWords() {
    assertThat(
            Stories.alike(Press.digest("a", "They said so."), Press.digest("b", "They said it.")))
        .isZero();
  }

  @Test
  void leavesAnArticleWithoutWordsAlone() {
    assertThat(grouped(Press.digest("a", "…"), Press.digest("b", "…")))
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void hasNoStoriesWithoutArticles() {
    assertThat(Stories.group(List.of())).isEmpty();
  }

  @Test
  void saysByWhichNamesAStoryIsKnown() {
    Story story =
        Stories.group(List.of(Press.digest("a", FERRY), Press.digest("b", FERRY_AGAIN))).getFirst();
    assertThat(story.marks()).hasSize(5).contains("korsholm", "brenner").doesNotContain("the");
  }

  @Test
  void refusesAnArticleTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Stories.group(List.of(Press.digest("a", FERRY), Press.digest("a", LIBRARY))))
        .withMessage("twice among the digests: a");
  }

  /// Two players of one club are hurt: most words are the same, the players, opponents and figures
  /// are not.
  private static List<StoryDigest> rivals() {
    List<String> endings =
        List.of(
            "The coach Orla Venn expects the club to look for help before the next game.",
            "Doctors will operate on the knee next week, the club wrote on Monday evening.",
            "It is the third injury of the season for the Harriers, who stand second.",
            "Fans left flowers and scarves at the gate of the training ground.",
            "A spokesman of the Harriers would not say how long he will be out.");
    List<StoryDigest> digests = new ArrayList<>();
    for (int i = 0; i < endings.size(); i++) {
      digests.add(
          Press.digest(
              "m" + i,
              "The Eastport Harriers put their striker Milo Castellan on the injured list."
                  + " Castellan, 23, tore a ligament in his left knee in the 31-24 win over"
                  + " Brackwater. "
                  + endings.get(i)));
      digests.add(
          Press.digest(
              "q" + i,
              "The Eastport Harriers put their keeper Quentin Oduya on the injured list. Oduya, 29,"
                  + " hurt a ligament in his right knee in the 17-6 loss at Stonehaven. "
                  + endings.get(i)));
    }
    digests.sort((a, b) -> a.article().value().compareTo(b.article().value()));
    return digests;
  }

  private static List<List<String>> grouped(StoryDigest... digests) {
    return grouped(List.of(digests));
  }

  private static List<List<String>> grouped(List<StoryDigest> digests) {
    return Stories.group(digests).stream()
        .map(story -> story.articles().stream().map(ArticleId::value).toList())
        .toList();
  }
}
