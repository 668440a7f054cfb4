package org.hearsay.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyReaderTest {
  private static final AttributionFinder FINDER = new AttributionFinder();

  private final CertaintyReader reader = new CertaintyReader();

  @ParameterizedTest
  @CsvSource({
    "There was almost no chance that it sank, ALMOST_NO_CHANCE, 1",
    "It is very unlikely to sink, VERY_UNLIKELY, 2",
    "It is unlikely to sink, UNLIKELY, 3",
    "There is a roughly even chance of fog, ROUGHLY_EVEN_CHANCE, 4",
    "The boat will probably sink, LIKELY, 5",
    "The boat is likely to sink, LIKELY, 5",
    "It is highly likely to sink, VERY_LIKELY, 6",
    "It will almost certainly sink, ALMOST_CERTAIN, 7",
  })
  void readsTheBandsOfIcd203(String sentence, Term term, int band) {
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(term);
    assertThat(certainty.term().band()).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource({
    "The boat may have sunk, POSSIBLE",
    "Perhaps the boat has sunk, POSSIBLE",
    "The boat sank, STATED",
    "The boat sank in May, STATED",
    "No boat may leave before dawn, STATED",
    "They could not find the boat, STATED",
    "They left as soon as possible, STATED",
  })
  void givesNoBandToWhatIsNoLikelihood(String sentence, Term term) {
    Certainty certainty = certainty(sentence);
    assertThat(certainty.term()).isEqualTo(term);
    assertThat(certainty.term().band()).isNull();
  }

  @Test
  void pointsToTheWordsThatHedge() {
    String sentence = "The boat is highly likely to sink";
    assertThat(certainty(sentence).cue().of(sentence)).isEqualTo("highly likely");
  }

  @Test
  void doesNotAffirmWhatIsDenied() {
    assertThat(certainty("The company denied that it had paid anybody").affirmed()).isFalse();
  }

  @Test
  void callsReportedWhatIsHandedOnWithoutASource() {
    assertThat(certainty("The company reportedly paid for the survey").term())
        .isEqualTo(Term.REPORTED);
  }

  private Certainty certainty(String text) {
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    List<Attribution> attributions =
        FINDER.attributions(sentences, FINDER.spotted(sentences), List.of(), List.of());
    return reader.certainty(
        text,
        sentences.all().getFirst().words(),
        attributions.isEmpty() ? null : attributions.getFirst());
  }
}
