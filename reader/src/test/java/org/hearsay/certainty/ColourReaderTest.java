package org.hearsay.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.attribution.Attribution;
import org.hearsay.certainty.Colour.Kind;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourReaderTest {
  private final ColourReader reader = new ColourReader();

  @ParameterizedTest
  @CsvSource({
    "confirmed, ENDORSES, confirmed",
    "has admitted, CONCEDES, admitted",
    "claimed, DISTANCES, claimed",
    "insists, INSISTS, insists",
    "falsely claimed, DISPUTES, falsely",
    "claimed falsely, DISPUTES, falsely",
    "pointed out, ENDORSES, pointed out",
    "Allegedly, DISTANCES, Allegedly",
  })
  void tellsHowTheOutletsWordJudges(String cue, Kind kind, String words) {
    int start = cue.indexOf(words);
    assertThat(reader.colour(cued(cue), cue + " it"))
        .isEqualTo(new Colour(kind, new Span(start, start + words.length())));
  }

  @ParameterizedTest
  @CsvSource({
    "said",
    "told reporters",
    "according to",
    "did not confirm",
    "declined to confirm",
    "have yet to confirm"
  })
  void leavesPlainAndNegatedWordsWithoutColour(String cue) {
    assertThat(reader.colour(cued(cue), cue + " it")).isNull();
  }

  private static Attribution cued(String cue) {
    return new Attribution(
        new Attribution.Roles(
            Spans.NONE,
            Spans.of(new Span(0, cue.length())),
            Spans.of(new Span(cue.length() + 1, cue.length() + 3))),
        Attribution.Kind.INDIRECT,
        Attribution.Stance.SAYS,
        null,
        null,
        new Attribution.Trace("model", 0.9));
  }
}
