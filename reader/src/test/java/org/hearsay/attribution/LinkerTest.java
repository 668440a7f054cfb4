package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.hearsay.attribution.Linker.Link;
import org.hearsay.attribution.Linker.Nearness;
import org.hearsay.attribution.Linker.NoSource;
import org.hearsay.language.Encoding;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static final int WORDS = 60;
  private static final int[] POSITIONS = java.util.stream.IntStream.range(0, WORDS).toArray();

  private final float[][] links = new float[WORDS][8 * Linker.VECTOR];

  @Test
  void takesTheCueWhoseVectorFits() {
    // A content of words 10 to 12 and two cues; the second lies in the content's direction.
    set(10, 0, 1);
    set(12, 1, 1);
    set(5, 2, 1);
    set(20, 2, 2);
    Link link = linker(0).cue(span(Role.CONTENT, 10, 12), cues(), encoding(), POSITIONS);
    assertThat(link.to()).isEqualTo(span(Role.CUE, 20, 20));
    double far = Math.exp((1 * 2 - 2 * 2) / 8.0);
    assertThat(link.share()).isCloseTo(1 / (1 + far), within(1e-9));
  }

  @Test
  void takesTheFirstOfEquals() {
    Link link = linker(0).cue(span(Role.CONTENT, 10, 12), cues(), encoding(), POSITIONS);
    assertThat(link.to()).isEqualTo(span(Role.CUE, 5, 5));
    assertThat(link.share()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void hasNoCueForAContentAlone() {
    Link link = linker(0).cue(span(Role.CONTENT, 10, 12), List.of(), encoding(), POSITIONS);
    assertThat(link.to()).isNull();
  }

  @Test
  void leavesACueWithoutSourceWhereThatFitsAtLeastAsWell() {
    List<LabelledSpan> sources = List.of(span(Role.SOURCE, 3, 4));
    LabelledSpan cue = span(Role.CUE, 5, 5);
    assertThat(linker(0).source(cue, sources, encoding(), POSITIONS).to()).isNull();
    assertThat(linker(-1).source(cue, sources, encoding(), POSITIONS).to())
        .isEqualTo(sources.getFirst());
    assertThat(linker(1).source(cue, sources, encoding(), POSITIONS).to()).isNull();
  }

  @Test
  void tellsDistancesApart() {
    LabelledSpan from = span(Role.CONTENT, 10, 12);
    assertThat(Linker.distance(from, span(Role.CUE, 13, 13))).isEqualTo(6);
    assertThat(Linker.distance(from, span(Role.CUE, 15, 15))).isEqualTo(7);
    assertThat(Linker.distance(from, span(Role.CUE, 18, 19))).isEqualTo(8);
    assertThat(Linker.distance(from, span(Role.CUE, 25, 25))).isEqualTo(9);
    assertThat(Linker.distance(from, span(Role.CUE, 43, 43))).isEqualTo(10);
    assertThat(Linker.distance(from, span(Role.CUE, 44, 44))).isEqualTo(11);
    assertThat(Linker.distance(from, span(Role.CUE, 9, 9))).isZero();
    assertThat(Linker.distance(from, span(Role.CUE, 6, 7))).isEqualTo(1);
    assertThat(Linker.distance(from, new LabelledSpan(Role.CUE, 1, 1, 0))).isEqualTo(12);
    assertThat(Linker.distance(from, new LabelledSpan(Role.CUE, 50, 50, 2))).isEqualTo(13);
  }

  private void set(int word, int vector, float first) {
    links[word][vector * Linker.VECTOR] = first;
  }

  private Encoding encoding() {
    return Encoding.of(new float[WORDS][Role.LABELS], links);
  }

  private static List<LabelledSpan> cues() {
    return List.of(span(Role.CUE, 5, 5), span(Role.CUE, 20, 20));
  }

  private static LabelledSpan span(Role role, int first, int last) {
    return new LabelledSpan(role, first, last, 1);
  }

  private static Linker linker(float noSource) {
    List<Float> even = Collections.nCopies(Linker.DISTANCES, 0f);
    return new Linker(
        new Nearness(even, even), new NoSource(Collections.nCopies(Linker.VECTOR, 0f), noSource));
  }
}
