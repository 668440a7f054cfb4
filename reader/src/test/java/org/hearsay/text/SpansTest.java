package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpansTest {

  @Test
  void refusesPiecesThatOverlapOrAreEmpty() {
    assertThatThrownBy(() -> Spans.of(new Span(0, 3), new Span(2, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Spans.of(new Span(1, 1))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void joinsWhatTouches() {
    assertThat(Spans.joined(List.of(new Span(5, 8), new Span(0, 3), new Span(3, 4))))
        .isEqualTo(Spans.of(new Span(0, 4), new Span(5, 8)));
  }

  @Test
  void answersAsIfEveryPieceWereAsked() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      Spans spans = pieces(random);
      int from = random.nextInt(40);
      Span asked = new Span(from, from + random.nextInt(1, 12));
      assertThat(spans.contains(asked))
          .as("%s in %s, seed %d", asked, spans, seed)
          .isEqualTo(spans.pieces().stream().anyMatch(piece -> piece.contains(asked)));
      assertThat(spans.overlaps(asked))
          .as("%s over %s, seed %d", asked, spans, seed)
          .isEqualTo(spans.pieces().stream().anyMatch(piece -> piece.overlaps(asked)));
      assertThat(spans.within(asked).length())
          .as("%s within %s, seed %d", spans, asked, seed)
          .isEqualTo(
              (int)
                  IntStream.range(asked.start(), asked.end())
                      .filter(
                          unit -> spans.pieces().stream().anyMatch(piece -> piece.contains(unit)))
                      .count());
    }
  }

  private static Spans pieces(SplittableRandom random) {
    List<Span> pieces = new ArrayList<>();
    int at = random.nextInt(5);
    for (int i = random.nextInt(6); i > 0; i--) {
      int end = at + random.nextInt(1, 6);
      pieces.add(new Span(at, end));
      at = end + random.nextInt(4);
    }
    return new Spans(pieces);
  }
}
