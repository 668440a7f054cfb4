package org.hearsay.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.certainty.Certainty.Term.LIKELY;
import static org.hearsay.certainty.Certainty.Term.POSSIBLE;
import static org.hearsay.certainty.Certainty.Term.REPORTED;
import static org.hearsay.independence.Affair.words;

import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.independence.Affair;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What changes on the way of a claim, and what does not.
class DriftTest {
  private static final Saying NOTE = Saying.of("a1", "the quay sank");
  private static final Saying POST = Saying.of("a2", "the quay sank");

  /// The Post, which takes it from the note.
  private static Affair affair(List<Proposition> note, List<Proposition> post) {
    return affair(note, List.of(), post, List.of());
  }

  private static Affair affair(
      List<Proposition> note,
      List<Proposition> noteOtherwise,
      List<Proposition> post,
      List<Proposition> postOtherwise) {
    return new Affair()
        .article("a1", "Harbour Note", note, noteOtherwise)
        .article("a2", "The Post", post, postOtherwise);
  }

  private static List<Change> changes(Affair affair) {
    return Drift.along(affair.graph(), Saying::differences);
  }

  private static List<String> kinds(Affair affair) {
    return changes(affair).stream()
        .map(of -> of.from() + " " + of.to() + " " + of.kind().label())
        .toList();
  }

  private static List<String> cited(Saying note, Saying post) {
    return kinds(affair(List.of(note.done()), List.of(post.done())).cites("a2", "a1"));
  }

  @Test
  void aHedgeThatIsLostIsSaidInASentence() {
    Affair affair =
        affair(List.of(NOTE.as(POSSIBLE).done()), List.of(POST.done())).cites("a2", "a1");
    List<Change> changes = changes(affair);
    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.CERTAINTY_RAISED);
    assertThat(changes.getFirst().from()).isEqualTo("a:a1");
    assertThat(changes.getFirst().to()).isEqualTo("a:a2");
    assertThat(changes.getFirst().sentence())
        .isEqualTo(
            "Harbour Note puts it as possible (“the quay sank”); The Post states it without a"
                + " hedge (“the quay sank”).");
    assertThat(changes.getFirst().evidence())
        .extracting(Edge.Evidence::article)
        .containsExactly("a1", "a2");
  }

  @ParameterizedTest
  @CsvSource({
    "POSSIBLE, LIKELY, certainty raised",
    "LIKELY, ALMOST_CERTAIN, certainty raised",
    "ALMOST_CERTAIN, STATED, certainty raised",
    "POSSIBLE, REPORTED, certainty raised",
    "STATED, LIKELY, certainty lowered",
    "LIKELY, POSSIBLE, certainty lowered",
    "POSSIBLE, UNLIKELY, certainty lowered",
    "REPORTED, STATED, ",
    "POSSIBLE, ROUGHLY_EVEN_CHANCE, ",
    "LIKELY, LIKELY, "
  })
  void theScaleRunsFromNoChanceToStated(Certainty.Term before, Certainty.Term after, String kind) {
    List<String> found = cited(NOTE.as(before), POST.as(after));
    assertThat(found).isEqualTo(kind == null ? List.of() : List.of("a:a1 a:a2 " + kind));
  }

  @Test
  void whoRepeatsTheSurestWordsOfTheFirstHasRaisedNothing() {
    assertThat(
            kinds(
                affair(
                        List.of(NOTE.at(200).as(POSSIBLE).done(), NOTE.at(400).done()),
                        List.of(POST.done()))
                    .cites("a2", "a1")))
        .isEmpty();
  }

  @Test
  void whoKeepsTheHedgeSomewhereHasRaisedNothingOnTheWay() {
    assertThat(
            kinds(
                affair(
                        List.of(NOTE.as(LIKELY).done()),
                        List.of(POST.at(300).as(LIKELY).done(), POST.at(500).done()))
                    .cites("a2", "a1")))
        .isEmpty();
  }

  @Test
  void whatHangsAtTheEdgeIsWhatIsRetold() {
    Affair affair =
        affair(
                List.of(NOTE.as(LIKELY).done()),
                List.of(POST.at(300).done(), POST.at(500).as(LIKELY).done()))
            .cites("a2", "a1", words("a2", 310, "the note said"));
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 certainty raised");
  }

  @Test
  void aHeadlineThatIsSurerThanItsTextIsADriftInsideTheArticle() {
    Affair affair =
        affair(
            List.of(),
            List.of(
                Saying.of("a2", "Quay sinks").headline().done(),
                POST.lead().as(LIKELY).done(),
                POST.as(POSSIBLE).done()));
    assertThat(kinds(affair)).containsExactly("a:a2 a:a2 certainty raised");
    assertThat(changes(affair).getFirst().sentence())
        .startsWith("Further down The Post puts it as likely")
        .contains("its headline states it without a hedge (“Quay sinks”)");
  }

  @Test
  void aLeadIsHeldAgainstWhatFollowsIt() {
    assertThat(kinds(affair(List.of(), List.of(POST.lead().done(), POST.as(POSSIBLE).done()))))
        .containsExactly("a:a2 a:a2 certainty raised");
  }

  @Test
  void aHeadlineInItsOwnVoiceOverAnAttributedTextDropsTheAttribution() {
    Affair affair =
        affair(List.of(), List.of(POST.headline().done(), POST.saysWho("Jan Berg").done()));
    assertThat(kinds(affair)).containsExactly("a:a2 a:a2 attribution dropped");
    Change change = changes(affair).getFirst();
    assertThat(change.before().words()).isEqualTo("Jan Berg said");
    assertThat(change.sentence()).contains("on the word of Jan Berg", "on nobody’s word");
  }

  @Test
  void anAttributionThatTheHeadlineKeepsIsNotDropped() {
    assertThat(
            kinds(
                affair(
                    List.of(),
                    List.of(POST.headline().reportedly().done(), POST.saysWho("Jan Berg").done()))))
        .isEmpty();
  }

  @Test
  void anOutletThatSawItItselfDropsNoAttribution() {
    Affair affair =
        affair(List.of(), List.of(POST.headline().done(), POST.saysWho("Jan Berg").done()));
    assertThat(kinds(affair.own("a2"))).isEmpty();
  }

  @Test
  void whoCopiesWithoutTheSourceDropsItAndWhoNamesTheArticleDoesNot() {
    List<Proposition> note = List.of(NOTE.saysWho("Jan Berg").done());
    List<Proposition> post = List.of(POST.done());
    assertThat(kinds(affair(note, post).copies("a2", "a1")))
        .containsExactly("a:a1 a:a2 attribution dropped");
    assertThat(kinds(affair(note, post).copies("a2", "a1").cites("a2", "a1"))).isEmpty();
    assertThat(kinds(affair(List.of(NOTE.done()), post).copies("a2", "a1"))).isEmpty();
  }

  @Test
  void reportedlyIsAnAttributionAndNoHedge() {
    assertThat(
            kinds(
                affair(List.of(NOTE.as(REPORTED).reportedly().done()), List.of(POST.done()))
                    .copies("a2", "a1")))
        .containsExactly("a:a1 a:a2 attribution dropped");
  }

  @ParameterizedTest
  @CsvSource({
    "#41 dead, #14 dead, number changed",
    "closed ~Monday, closed ~Friday, date changed",
    "fire at %Ostrey, fire at %Lunn, place changed",
    "&Meridian paid, &Halden paid, actor changed"
  })
  void whatIsRetoldOtherwiseIsNamedWithTheWords(String before, String after, String kind) {
    Affair affair =
        affair(
                List.of(Saying.of("a1", before).done()),
                List.of(),
                List.of(),
                List.of(Saying.of("a2", after).done()))
            .cites("a2", "a1");
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 " + kind);
    Change change = changes(affair).getFirst();
    assertThat(before).contains(change.before().words());
    assertThat(change.sentence()).contains(change.before().words(), change.after().words());
  }

  @Test
  void theChangeIsAlsoFoundFromTheSideOfTheOtherClaim() {
    Affair affair =
        affair(
                List.of(),
                List.of(Saying.of("a1", "#41 dead").done()),
                List.of(Saying.of("a2", "#14 dead").done()),
                List.of())
            .cites("a2", "a1");
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 number changed");
  }

  @Test
  void anotherSourcesNumberBesideTheFirstIsNoDrift() {
    Proposition note = Saying.of("a1", "#41 dead").done();
    Proposition hospital = Saying.of("a2", "#14 dead").saysWho("Lunn Hospital").done();
    Proposition repeated = Saying.of("a2", "#41 dead").at(300).done();
    assertThat(
            kinds(
                affair(List.of(note), List.of(), List.of(repeated), List.of(hospital))
                    .cites("a2", "a1")))
        .isEmpty();
    assertThat(
            kinds(affair(List.of(note), List.of(), List.of(), List.of(hospital)).cites("a2", "a1")))
        .isEmpty();
  }

  @Test
  void anotherNumberOnTheSamePersonsWordIsADrift() {
    Affair affair =
        affair(
                List.of(Saying.of("a1", "#41 dead").saysWho("Jan Berg").done()),
                List.of(),
                List.of(),
                List.of(Saying.of("a2", "#14 dead").saysWho("Berg").done()))
            .cites("a2", "a1");
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 number changed");
  }

  @Test
  void aHeadlineWithAnotherNumberThanItsTextIsADriftInsideTheArticle() {
    Affair affair =
        affair(
            List.of(),
            List.of(),
            List.of(Saying.of("a2", "#41 dead").done()),
            List.of(Saying.of("a2", "#14 dead").headline().done()));
    assertThat(kinds(affair)).containsExactly("a:a2 a:a2 number changed");
  }

  @Test
  void whatWasPlannedHasHappenedAndNotTheOtherWayRound() {
    Saying planned = NOTE.is(Certainty.Status.PLAN);
    assertThat(
            kinds(
                affair(List.of(planned.done()), List.of(), List.of(), List.of(POST.done()))
                    .cites("a2", "a1")))
        .containsExactly("a:a1 a:a2 tense changed");
    assertThat(
            kinds(
                affair(
                        List.of(NOTE.done()),
                        List.of(),
                        List.of(),
                        List.of(POST.is(Certainty.Status.PLAN).done()))
                    .cites("a2", "a1")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Certainty.Status.class,
      names = {"QUESTION", "CONDITION"})
  void aQuestionHasNoCertaintyToLose(Certainty.Status status) {
    assertThat(cited(NOTE.is(status), POST.as(POSSIBLE))).isEmpty();
    assertThat(cited(NOTE, POST.as(POSSIBLE).is(status))).isEmpty();
  }

  @Test
  void aNotThatIsLostOnTheOnlyWayIsADrift() {
    Affair affair =
        affair(List.of(NOTE.not().done()), List.of(), List.of(), List.of(POST.done()))
            .cites("a2", "a1");
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 negation lost");
  }

  @Test
  void aDenialBesideWhatItDeniesLosesNothing() {
    Proposition denial = NOTE.not().saysWho("Port Authority").done();
    Proposition stated = POST.saysWho("Jan Berg").done();
    assertThat(
            kinds(affair(List.of(denial), List.of(), List.of(), List.of(stated)).cites("a2", "a1")))
        .isEmpty();
    Affair other =
        affair(List.of(denial), List.of(), List.of(), List.of(POST.done()))
            .body("hsu", "Harbour Safety Unit")
            .cites("a2", "a1")
            .cites("a2", "hsu");
    assertThat(kinds(other)).isEmpty();
  }

  @Test
  void aGuessedWayIsSaidToBeOne() {
    Affair affair = affair(List.of(NOTE.as(POSSIBLE).done()), List.of(POST.done()));
    affair.edge("a2", Edge.Type.CITES, "a1", true);
    assertThat(changes(affair)).hasSize(1);
    assertThat(changes(affair).getFirst().guessed()).isTrue();
    assertThat(changes(affair).getFirst().sentence()).endsWith(", if it has it from there.");
  }

  @Test
  void aChangeIsToldOnceThoughTheWayIsDouble() {
    Affair affair =
        affair(List.of(NOTE.as(POSSIBLE).done()), List.of(POST.done()))
            .copies("a2", "a1")
            .cites("a2", "a1")
            .edge("a2", Edge.Type.LINKS_TO, "a1", false);
    assertThat(kinds(affair)).containsExactly("a:a1 a:a2 certainty raised");
  }
}
