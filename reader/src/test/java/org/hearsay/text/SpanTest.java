package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void refusesToRunBackwards() {
    assertThatThrownBy(() -> new Span(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a span: [3, 2)");
  }

  @Test
  void trimsEveryKindOfBlank() {
    assertThat(new Span(0, 7).trim("\u00a0 abc\n\u2003")).isEqualTo(new Span(2, 5));
  }

  @Test
  void doesNotOverlapItsNeighbour() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void refusesPiecesOutOfOrder() {
    assertThatThrownBy(() -> Spans.of(new Span(4, 6), new Span(0, 2)))
        .hasMessageContaining("out of order");
  }

  @Test
  void joinsPiecesThatTouch() {
    assertThat(Spans.joined(List.of(new Span(4, 6), new Span(0, 2), new Span(1, 5))))
        .isEqualTo(Spans.of(new Span(0, 6)));
  }

  @Test
  void keepsOnlyWhatLiesWithin() {
    assertThat(Spans.of(new Span(0, 4), new Span(6, 9)).within(new Span(2, 7)))
        .isEqualTo(Spans.of(new Span(2, 4), new Span(6, 7)));
  }
}
