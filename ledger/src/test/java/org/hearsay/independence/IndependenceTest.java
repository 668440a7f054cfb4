package org.hearsay.independence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.independence.Affair.words;

import org.hearsay.attribution.Access;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether two origins know it on their own, and how many do.
class IndependenceTest {

  private static Affair papers() {
    return new Affair().article("a1", "Harbour Times").article("a2", "The Post");
  }

  /// Two bodies, each cited by an article, which both measured it.
  private static Affair bodies(String one, String other) {
    return papers()
        .body("one", one)
        .body("two", other)
        .cites("a1", "one", words("a1", 40, one + " measured"))
        .cites("a2", "two", words("a2", 40, other + " counted"))
        .origin("one", Access.Kind.WITNESSED, words("a1", 40, one + " measured"))
        .origin("two", Access.Kind.INDUCED, words("a2", 40, other + " counted"));
  }

  private static Pair only(Affair affair) {
    Independence independence = Independence.of(affair.graph());
    assertThat(independence.pairs()).hasSize(1);
    return independence.pairs().getFirst();
  }

  @Test
  void aClaimWithoutOriginsHasNone() {
    Independence independence = Independence.of(papers().graph());
    assertThat(independence.atLeast().number()).isZero();
    assertThat(independence.atMost().number()).isZero();
  }

  @Test
  void oneOriginIsOne() {
    Independence independence =
        Independence.of(papers().cites("a2", "a1").unrecorded("a1").graph());
    assertThat(independence.atLeast().number()).isOne();
    assertThat(independence.atMost().number()).isOne();
    assertThat(independence.atMost().origins()).extracting(Origin::name).contains("Harbour Times");
  }

  @Test
  void twoUnrelatedBodiesThatSayHowTheyKnowAreIndependent() {
    Affair affair = bodies("Harbour Safety Unit", "Quay Institute");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.INDEPENDENT);
    assertThat(pair.reason()).contains("Harbour Safety Unit", "Quay Institute", "how it itself");
    assertThat(pair.evidence())
        .extracting(Edge.Evidence::words)
        .containsExactly("Harbour Safety Unit measured", "Quay Institute counted");
    Independence independence = Independence.of(affair.graph());
    assertThat(independence.atLeast().origins()).hasSize(2);
    assertThat(independence.atMost().number()).isEqualTo(2);
  }

  @Test
  void twoUnnamedOfficialsMayBeTheSame() {
    Affair affair =
        papers()
            .unnamed("x", "two officials", "a1")
            .unnamed("y", "an official", "a2")
            .cites("a1", "x")
            .cites("a2", "y")
            .origin("x", Access.Kind.WITNESSED)
            .origin("y", Access.Kind.WITNESSED);
    Pair pair = only(affair);
    assertThat(pair.verdict().label()).isEqualTo("not established");
    assertThat(pair.reason()).contains("“two officials”", "has no name");
    Independence independence = Independence.of(affair.graph());
    assertThat(independence.atLeast().number()).isOne();
    assertThat(independence.atMost().number()).isEqualTo(2);
  }

  @Test
  void aBodyAndItsParentAreOneVoice() {
    Affair affair = bodies("Harbour Safety Unit", "Ministry of Ports").partOf("one", "two");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).isEqualTo("Harbour Safety Unit is part of Ministry of Ports.");
    assertThat(pair.evidence()).extracting(Edge.Evidence::words).containsExactly("a part of it");
    assertThat(Independence.of(affair.graph()).atMost().number()).isOne();
  }

  @Test
  void bodiesBelowOneParentAreOneVoiceAndTheNearestParentIsNamed() {
    Affair affair =
        bodies("Harbour Safety Unit", "Dredging Office")
            .body("mid", "Coast Department")
            .body("top", "Ministry of Ports")
            .partOf("one", "mid")
            .partOf("mid", "top")
            .partOf("two", "mid")
            .partOf("two", "top");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).contains("Both", "belong to Coast Department");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Belarus",
        "the United States",
        "Republic of Kestria",
        "Estonian government",
        "Government of Estonia",
        "Estonia's government",
        "the government",
        "Belarusian state"
      })
  void aStateInCommonEstablishesNothing(String state) {
    Affair affair =
        bodies("Harbour Safety Unit", "Ministry of Ports")
            .body("state", state)
            .body("above", "Sea League")
            .partOf("one", "state")
            .partOf("two", "state")
            .partOf("state", "above");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    assertThat(pair.reason()).contains("parts of one state", state);
    assertThat(Independence.of(affair.graph()).atMost().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ministry of Ports", "City of Riverport", "Port Authority of Belarus"})
  void aBodyIsNoStateBecauseOfItsName(String parent) {
    Affair affair =
        bodies("Harbour Safety Unit", "Dredging Office")
            .body("top", parent)
            .partOf("one", "top")
            .partOf("two", "top");
    assertThat(only(affair).verdict()).isEqualTo(Verdict.DEPENDENT);
  }

  @Test
  void aMinistryInCommonCountsThoughThereIsAStateToo() {
    Affair affair =
        bodies("Harbour Safety Unit", "Dredging Office")
            .body("state", "Belarus")
            .body("top", "Ministry of Ports")
            .partOf("one", "state")
            .partOf("two", "state")
            .partOf("one", "top")
            .partOf("two", "top");
    assertThat(only(affair).reason()).contains("belong to Ministry of Ports");
  }

  @Test
  void aPersonAndTheBodyItSpeaksForAreOneVoice() {
    Affair affair =
        papers()
            .person("berg", "Jan Berg")
            .body("hsu", "Harbour Safety Unit")
            .cites("a1", "berg")
            .cites("a2", "hsu")
            .partOf("berg", "hsu")
            .origin("berg", Access.Kind.WITNESSED)
            .origin("hsu", Access.Kind.WITNESSED);
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).isEqualTo("Jan Berg belongs to Harbour Safety Unit.");
  }

  @Test
  void twoPersonsOfOneBodyAreOneVoice() {
    Affair affair =
        papers()
            .person("berg", "Jan Berg")
            .person("marin", "Ana Marin")
            .body("hsu", "Harbour Safety Unit")
            .cites("a1", "berg")
            .cites("a2", "marin")
            .partOf("berg", "hsu")
            .partOf("marin", "hsu")
            .origin("berg", Access.Kind.WITNESSED)
            .origin("marin", Access.Kind.WITNESSED);
    assertThat(only(affair).verdict()).isEqualTo(Verdict.DEPENDENT);
  }

  @Test
  void anUnnamedOneThatTheTextPlacesInABodyIsThatBodysVoice() {
    Affair affair =
        papers()
            .unnamed("x", "a unit official", "a1")
            .body("hsu", "Harbour Safety Unit")
            .cites("a1", "x")
            .cites("a2", "hsu")
            .origin("x", null)
            .origin("hsu", Access.Kind.WITNESSED);
    assertThat(only(affair).verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    assertThat(only(affair.partOf("x", "hsu")).verdict()).isEqualTo(Verdict.DEPENDENT);
  }

  @Test
  void aGuessedParentIsADoubtAndNoMore() {
    Affair affair = bodies("Harbour Safety Unit", "Ministry of Ports");
    affair.edge("one", Edge.Type.PART_OF, "two", true);
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    assertThat(pair.reason()).contains("nobody says so");
  }

  @Test
  void anOriginThatIsOnlyGuessedIsNeverIndependent() {
    Affair affair =
        papers()
            .body("one", "Harbour Safety Unit")
            .edge("a1", Edge.Type.CITES, "one", true)
            .origin("one", Access.Kind.WITNESSED)
            .own("a2");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    assertThat(pair.reason()).contains("Harbour Safety Unit is only a guess");
    assertThat(only(affair.cites("a2", "one")).verdict()).isEqualTo(Verdict.INDEPENDENT);
  }

  @ParameterizedTest
  @CsvSource({
    "WITNESSED, independent",
    "INDUCED, independent",
    "DEDUCED, not established",
    "TOLD, not established",
    ", not established"
  })
  void whoeverDoesNotKnowItItselfIsNotIndependent(Access.Kind access, String verdict) {
    Affair affair =
        papers()
            .body("one", "Harbour Safety Unit")
            .cites("a1", "one")
            .origin("one", access)
            .own("a2");
    assertThat(only(affair).verdict().label()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @EnumSource(
      value = Access.Kind.class,
      names = {"TOLD", "DEDUCED"})
  void anOutletThatWasToldHasNotSeen(Access.Kind access) {
    Affair affair = papers().own("a1").own("a2", access);
    assertThat(only(affair).verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
  }

  @Test
  void anOutletsOwnCountStandsBesideTheBodyThatItAlsoCites() {
    Affair affair =
        papers()
            .body("hsu", "Harbour Safety Unit")
            .cites("a1", "hsu")
            .origin("hsu", Access.Kind.WITNESSED)
            .own("a1");
    assertThat(only(affair).verdict()).isEqualTo(Verdict.INDEPENDENT);
  }

  @Test
  void twoArticlesOfOneOutletAreOneVoice() {
    Affair affair = papers().article("a3", "The Post").own("a2").own("a3");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).contains("one and the same outlet");
  }

  @Test
  void anOutletAndTheBodyThatOwnsItAreOneVoice() {
    Affair affair =
        papers()
            .source("the-post", Kind.OUTLET, "The Post")
            .body("top", "Ministry of Ports")
            .partOf("the-post", "top")
            .cites("a1", "top")
            .origin("top", Access.Kind.WITNESSED)
            .own("a2");
    assertThat(only(affair).verdict()).isEqualTo(Verdict.DEPENDENT);
  }

  @Test
  void whoStatesItWithoutASourceMayHaveItFromAnyone() {
    Affair affair = papers().own("a1").unrecorded("a2");
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
    assertThat(pair.reason()).contains("The Post does not say where it has it from");
  }

  @Test
  void aLoopIsOneOriginAtMost() {
    Affair affair = papers().cites("a1", "a2").cites("a2", "a1").loop("a1", "a2").unrecorded("a1");
    Independence independence = Independence.of(affair.graph());
    assertThat(independence.pairs()).isEmpty();
    assertThat(independence.atLeast().number()).isOne();
    assertThat(independence.atMost().number()).isOne();
  }

  @Test
  void whoHasItFromTheOtherIsDependent() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .cites("one", "two", words("a1", 80, "citing"));
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).isEqualTo("Harbour Safety Unit has it from Quay Institute.");
  }

  @Test
  void oneSentenceUnderTwoNamesIsOneVoice() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .copies(
                "a2",
                "a1",
                words("a2", 30, "Quay Institute said it sank"),
                words("a1", 30, "Unit said it sank"));
    Pair pair = only(affair);
    assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT);
    assertThat(pair.reason()).contains("the same words");
  }

  @Test
  void bothFromOneWireAreOneVoice() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .article("a9", "Coast Wire")
            .copies(
                "a1", "a9", words("a1", 30, "Unit said it sank"), words("a9", 0, "said it sank"))
            .copies("a2", "a9", words("a2", 30, "Quay said it sank"), words("a9", 5, "it sank"));
    assertThat(only(affair).verdict()).isEqualTo(Verdict.DEPENDENT);
  }

  @Test
  void copiedBackgroundDoesNotTouchWhatEachWasToldItself() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .copies(
                "a2",
                "a1",
                words("a2", 400, "The quay is old"),
                words("a1", 300, "The quay is old"));
    assertThat(only(affair).verdict()).isEqualTo(Verdict.INDEPENDENT);
  }

  @Test
  void anArticleThatNamesBothKeepsThemApartWhateverItCopied() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .cites("a2", "one", words("a2", 90, "the Unit measured"))
            .copies(
                "a2",
                "a1",
                words("a2", 30, "Quay said it sank, the Unit measured it"),
                words("a1", 30, "Unit said it sank"));
    assertThat(only(affair).verdict()).isEqualTo(Verdict.INDEPENDENT);
  }

  @Test
  void whoIsAlsoHeardInOtherWordsIsOnlyInDoubt() {
    Affair affair =
        bodies("Harbour Safety Unit", "Quay Institute")
            .article("a3", "Delta Daily")
            .article("a4", "Marsh Mail")
            .cites("a3", "one", words("a3", 10, "the Unit measured"))
            .cites("a4", "two", words("a4", 10, "the Institute counted"))
            .copies(
                "a2",
                "a1",
                words("a2", 30, "Quay Institute said it"),
                words("a1", 30, "Unit said it sank"));
    assertThat(only(affair).verdict()).isEqualTo(Verdict.NOT_ESTABLISHED);
  }

  @Test
  void thePairIsFoundFromEitherSide() {
    Affair affair = bodies("Harbour Safety Unit", "Quay Institute");
    Independence independence = Independence.of(affair.graph());
    Origin one = affair.graph().origins().get(0);
    Origin two = affair.graph().origins().get(1);
    assertThat(independence.pair(one, two)).isPresent().isEqualTo(independence.pair(two, one));
  }
}
