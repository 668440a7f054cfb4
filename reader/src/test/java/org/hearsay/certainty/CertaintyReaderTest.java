package org.hearsay.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.certainty.Certainty.Confidence.Level;
import org.hearsay.certainty.Certainty.Polarity;
import org.hearsay.certainty.Certainty.Status;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyReaderTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

  private final CertaintyReader reader = new CertaintyReader();

  @ParameterizedTest
  @CsvSource({
    "There was almost no chance that it sank, ALMOST_NO_CHANCE, 1",
    "The chance of rescue was remote, ALMOST_NO_CHANCE, 1",
    "It is almost impossible that it sank, ALMOST_NO_CHANCE, 1",
    "It is very unlikely to sink, VERY_UNLIKELY, 2",
    "The crew had little chance of reaching land, VERY_UNLIKELY, 2",
    "It is unlikely to sink, UNLIKELY, 3",
    "The boat is not likely to sink, UNLIKELY, 3",
    "She did not think the boat was likely to sink, UNLIKELY, 3",
    "There is a roughly even chance of fog, ROUGHLY_EVEN_CHANCE, 4",
    "The odds of fog are about even, ROUGHLY_EVEN_CHANCE, 4",
    "The boat will probably sink, LIKELY, 5",
    "The boat is likely to sink, LIKELY, 5",
    "The boat is not unlikely to sink, LIKELY, 5",
    "The likely cause was a loose plank, LIKELY, 5",
    "It is more likely than not that the boat sank, LIKELY, 5",
    "It is highly likely to sink, VERY_LIKELY, 6",
    "In all probability the boat sank, VERY_LIKELY, 6",
    "It will almost certainly sink, ALMOST_CERTAIN, 7",
    "The boat is all but certain to sink, ALMOST_CERTAIN, 7",
  })
  void readsTheBandsOfIcd203(String sentence, Term term, int band) {
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(term);
    assertThat(certainty.term().band()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "There is a 2 percent chance of fog, 1",
    "The chance of fog is less than 5 percent, 1",
    "The boat has a one-in-ten chance of arriving, 2",
    "The boat has a one in four chance of arriving, 3",
    "There is a 50% chance of fog, 4",
    "There is a 70 per cent chance of fog, 5",
    "The probability of fog is between 80 and 90 percent, 6",
    "The probability of fog exceeds 95 percent, 7",
    "The probability of fog fell by 10 percent,",
    "The catch fell by 70 percent,",
  })
  void mapsFiguresOfLikelihoodToTheBandThatHoldsThem(String sentence, Integer band) {
    assertThat(certainty(sentence).term().band()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "The boat may have sunk, POSSIBLE",
    "Perhaps the boat has sunk, POSSIBLE",
    "The boat appears to have sunk, POSSIBLE",
    "It is not impossible that the boat sank, POSSIBLE",
    "A collision has not been ruled out, POSSIBLE",
    "There is a chance that the boat sank, POSSIBLE",
    "The boat is said to be haunted, REPORTED",
    "By all accounts the boat was haunted, REPORTED",
    "The boat sank, STATED",
    "There is no doubt that the boat sank, STATED",
    "The boat sank in May, STATED",
    "No boat may leave before dawn, STATED",
    "They could not find the boat, STATED",
    "They could see the boat from the quay, STATED",
    "They left as soon as possible, STATED",
    "The might of the sea broke the boat, STATED",
    "The remote island has a quay, STATED",
  })
  void givesNoBandToWhatIsNoLikelihood(String sentence, Term term) {
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(term);
    assertThat(certainty.term().band()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The poll asked likely voters",
        "They were unlikely friends",
        "A possible buyer came to the quay",
        "The keeper made a possibly fatal mistake",
        "The boat that may have carried the salt was sold",
        "The boat, which is likely to be sold, was built here",
        "They stayed ashore because fog was likely",
        "The old boat, once thought unlikely to float, was sold",
        "With almost no chance of a catch, they stayed ashore",
        "Women are more likely than men to sail",
        "Whatever the keeper might say, the lamp was out",
      })
  void leavesAHedgeOnANounOrInAClauseBelowToIt(String sentence) {
    assertThat(certainty(sentence).term()).isEqualTo(Term.STATED);
  }

  @Test
  void pointsToTheWordsThatHedge() {
    String sentence = "The boat is highly likely to sink";
    assertThat(certainty(sentence).cue().of(sentence)).isEqualTo("highly likely");
  }

  @Test
  void prefersALikelihoodToAMerePossibility() {
    assertThat(certainty("It seems very unlikely that the boat may float").term())
        .isEqualTo(Term.VERY_UNLIKELY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The keeper said that he had not lit the lamp",
        "The keeper said that nobody was hurt",
        "The boat never came back",
        "There were no lamps on the quay",
        "The keeper failed to light the lamp",
        "The lamp is no longer lit",
        "The boat probably never left the quay",
        "It is impossible that the boat sank",
      })
  void tellsThatAStatementIsNegated(String sentence) {
    assertThat(certainty(sentence).polarity()).isEqualTo(new Polarity(true, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Not only the keeper came",
        "The boat is not likely to sink",
        "There is no doubt that the boat sank",
        "The boat that had no lamp sank",
      })
  void doesNotTakeANegationElsewhereForTheStatements(String sentence) {
    assertThat(certainty(sentence).polarity()).isEqualTo(new Polarity(true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "The company denied that it had paid anybody, false",
    "The keeper denied that he had not paid, true",
  })
  void doesNotAffirmWhatIsDenied(String sentence, boolean negated) {
    assertThat(certainty(sentence).polarity()).isEqualTo(new Polarity(false, negated));
  }

  @Test
  void callsReportedWhatIsHandedOnWithoutASource() {
    Certainty certainty = certainty("The company reportedly paid for the survey");
    assertThat(certainty.term()).isEqualTo(Term.REPORTED);
    assertThat(certainty.hedgedBy()).isNull();
  }

  @Test
  void keepsThatALikelihoodWasHandedOn() {
    String sentence = "The company is reportedly likely to pay for the survey";
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(Term.LIKELY);
    assertThat(certainty.handedOn().of(sentence)).isEqualTo("reportedly");
  }

  @ParameterizedTest
  @CsvSource({
    "The keeper said that the boat probably sank, LIKELY, 0",
    "The keeper suspects that the boat sank, POSSIBLE, 0",
    "The keeper doubts that the boat sank, UNLIKELY, 0",
    "The boat probably sank, LIKELY,",
    "The keeper said that the boat sank, STATED,",
  })
  void saysWhoHedges(String sentence, Term term, Integer by) {
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(term);
    assertThat(certainty.hedgedBy()).isEqualTo(by);
  }

  @Test
  void leavesAHedgeOnTheCueToWhoeverTellsOfTheSource() {
    String sentence = "The keeper probably told her that the boat sank.";
    Certainty certainty = cued(sentence, "probably told");
    assertThat(certainty.term()).isEqualTo(Term.LIKELY);
    assertThat(certainty.hedgedBy()).isNull();
    assertThat(certainty.cue().of(sentence)).isEqualTo("probably");
  }

  @ParameterizedTest
  @CsvSource({
    "The keeper cannot rule out that the boat sank., rule out",
    "The keeper did not confirm that the boat sank., confirm",
    "The keeper did not deny that the boat sank., deny",
    "The keeper neither confirmed nor denied that the boat sank., neither confirmed nor denied",
  })
  void takesWhatASourceLeavesOpenForPossible(String sentence, String cue) {
    Certainty certainty = cued(sentence, cue);
    assertThat(certainty.term()).isEqualTo(Term.POSSIBLE);
    assertThat(certainty.affirmed()).isTrue();
    assertThat(certainty.hedgedBy()).isZero();
  }

  @Test
  void readsDisbeliefAsADenial() {
    String sentence = "The keeper does not believe that the boat sank.";
    assertThat(cued(sentence, "does not believe").affirmed()).isFalse();
  }

  @Test
  void readsARejectedClaimAsADenial() {
    assertThat(cued("The keeper rejected claims that the boat sank.", "rejected claims").affirmed())
        .isFalse();
    assertThat(cued("The keeper rejected a plan that the boat sail.", "rejected a plan").affirmed())
        .isTrue();
  }

  /// The content begins behind "that" and ends before the last mark.
  private Certainty cued(String sentence, String cue) {
    int start = sentence.indexOf(cue);
    Span content = new Span(sentence.indexOf("that ") + 5, sentence.length() - 1);
    Attribution attribution =
        new Attribution(
            new Attribution.Roles(
                Spans.of(new Span(0, 10)),
                Spans.of(new Span(start, start + cue.length())),
                Spans.of(content)),
            Attribution.Kind.INDIRECT,
            Attribution.Stance.SAYS,
            null,
            null,
            new Attribution.Trace("model", 0.9));
    return reader.certainty(
        sentence, sentences(sentence).all().getFirst(), Spans.of(content), List.of(attribution), 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The boat sank in June | FACT",
        "The boat is likely to sink | FACT",
        "The bank held a will of his in May | FACT",
        "Did the boat sink? | QUESTION",
        "It is unclear whether the boat sank | QUESTION",
        "If the wind turns, the boat will sink | CONDITION",
        "The boat sinks unless the wind turns | CONDITION",
        "Had the wind turned, the boat was lost | CONDITION",
        "The boat took on more than it had been set to carry | FACT",
        "The boat will sail on Monday | PLAN",
        "The boat is to sail on Monday | PLAN",
        "The boat is due to sail on Monday | PLAN",
        "The keeper said that the boat would sail on Monday | PLAN",
        "The keeper plans to sell the boat | PLAN",
        "The boat, which will be sold, sank | FACT",
        "The keeper is going to Vell | FACT",
      })
  void tellsFactsFromQuestionsConditionsAndPlans(String sentence, Status status) {
    assertThat(certainty(sentence).status()).isEqualTo(status);
  }

  @Test
  void keepsConfidenceApartFromLikelihood() {
    String sentence = "The board judges with high confidence that the boat sank";
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(Term.STATED);
    assertThat(certainty.confidence())
        .isEqualTo(new Certainty.Confidence(Level.HIGH, new Span(17, 37)));
    assertThat(certainty("The board has low confidence in its keeper").confidence()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chance ",
        "likely ",
        "not ",
        "that who ",
        "the chance of ",
        ", and the ",
        "if ",
        "( ",
        "10 percent ",
        "may be ",
        "did not think it likely "
      })
  void readsHostileSentencesInTimeThatGrowsWithThem(String words) {
    String sentence = words.repeat(20_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> bare(sentence));
  }

  private Certainty bare(String text) {
    Sentence sentence = sentences(text).all().getFirst();
    return reader.certainty(text, sentence, Spans.of(sentence.span()), List.of(), null);
  }

  private Certainty certainty(String text) {
    Sentences sentences = sentences(text);
    List<Attribution> attributions =
        FINDER.attributions(sentences, FINDER.spotted(sentences), List.of(), List.of(), null);
    Integer by = attributions.isEmpty() ? null : attributions.size() - 1;
    Sentence sentence = sentences.all().getFirst();
    Spans content =
        by == null
            ? Spans.of(sentence.span())
            : attributions.get(by).roles().content().within(sentence.span());
    return reader.certainty(text, sentence, content, attributions, by);
  }

  private static Sentences sentences(String text) {
    return new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
  }
}
