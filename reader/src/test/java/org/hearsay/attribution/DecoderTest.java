package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.Role.Place;
import org.hearsay.language.Encoding;
import org.hearsay.language.WordPieces;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class DecoderTest {
  private static final String TEXT = "Lamps were out, she believes, all night.";
  private static final int[] LABELS = {
    Role.CONTENT.label(Place.BEGIN),
    Role.CONTENT.label(Place.INSIDE),
    Role.CONTENT.label(Place.END),
    Role.NONE,
    Role.SOURCE.label(Place.SINGLE),
    Role.CUE.label(Place.SINGLE),
    Role.NONE,
    Role.CONTENT.label(Place.BEGIN),
    Role.CONTENT.label(Place.END),
    Role.NONE
  };

  @Test
  void putsThePartsOfAContentUnderTheirCue() throws IOException {
    Candidate found = only(decoder(-1).outer(TEXT, window(), encoding(LABELS)));
    assertThat(found.roles().source().of(TEXT)).isEqualTo("she");
    assertThat(found.roles().cue().of(TEXT)).isEqualTo("believes");
    assertThat(found.roles().content().of(TEXT)).isEqualTo("Lamps were out all night");
    assertThat(found.stance()).isEqualTo(Stance.BELIEVES);
    assertThat(found.trace().rule()).isEqualTo("model");
  }

  @Test
  void scoresAnAttributionByItsWeakestDecision() throws IOException {
    Candidate found = only(decoder(-1).outer(TEXT, window(), encoding(LABELS)));
    double source = 1 / (1 + Math.exp(-1));
    assertThat(found.trace().score()).isCloseTo(source, within(1e-9));
  }

  @Test
  void leavesTheSourceOpenWhereNoneFits() throws IOException {
    Candidate found = only(decoder(1).outer(TEXT, window(), encoding(LABELS)));
    assertThat(found.roles().source().isEmpty()).isTrue();
  }

  @Test
  void keepsWhatStandsInsideApart() throws IOException {
    int[] none = new int[LABELS.length];
    assertThat(decoder(-1).outer(TEXT, window(), encoding(none, LABELS))).isEmpty();
    assertThat(decoder(-1).inner(TEXT, window(), encoding(LABELS, none))).isEmpty();
    Candidate found = only(decoder(-1).inner(TEXT, window(), encoding(none, LABELS)));
    assertThat(found.roles().cue().of(TEXT)).isEqualTo("believes");
    assertThat(found.trace().rule()).isEqualTo("model-inner");
  }

  @Test
  void makesNothingOfACueWithoutContentOrAContentWithoutCue() throws IOException {
    int[] cueOnly = new int[LABELS.length];
    cueOnly[5] = LABELS[5];
    assertThat(decoder(-1).outer(TEXT, window(), encoding(cueOnly))).isEmpty();
    int[] contentOnly = LABELS.clone();
    contentOnly[5] = Role.NONE;
    assertThat(decoder(-1).outer(TEXT, window(), encoding(contentOnly))).isEmpty();
  }

  private static Candidate only(List<Candidate> candidates) {
    assertThat(candidates).hasSize(1);
    return candidates.getFirst();
  }

  private static Window window() {
    return new WindowCutter(new WordPieces())
        .windows(TEXT, List.of(new Span(0, TEXT.length())))
        .getFirst();
  }

  /// Numbers that leave no doubt about the given labels of the words, and none about links.
  private static Encoding encoding(int[] labels) {
    return encoding(labels, new int[labels.length]);
  }

  private static Encoding encoding(int[] labels, int[] inner) {
    Window window = window();
    int pieces = window.ids().length;
    float[][] tags = new float[pieces][2 * Role.LABELS];
    int[] positions = window.positions();
    for (int i = 0; i < labels.length; i++) {
      tags[positions[i]][labels[i]] = 50;
      tags[positions[i]][Role.LABELS + inner[i]] = 50;
    }
    return Encoding.of(tags, new float[pieces][8 * Linker.VECTOR]);
  }

  private static Decoder decoder(float noSource) throws IOException {
    String zeros = Collections.nCopies(Role.LABELS, "0").toString();
    String json =
        """
        {"transitions": %1$s, "start": %2$s, "end": %2$s,
         "inner": {"transitions": %1$s, "start": %2$s, "end": %2$s},
         "names": {"transitions": %1$s, "start": %2$s, "end": %2$s},
         "content_bias": %3$s, "cue_bias": %4$s, "no_source": %5$s, "no_source_bias": [%6$s]}
        """
            .formatted(
                Collections.nCopies(Role.LABELS, zeros),
                zeros,
                Collections.nCopies(Linker.DISTANCES, "0"),
                Collections.nCopies(Linker.DISTANCES, "0"),
                Collections.nCopies(Linker.VECTOR, "0"),
                noSource);
    return DecoderFile.read(new ObjectMapper().readTree(json));
  }
}
