package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Test;

class FarContentsTest {
  private static final String TEXT =
      "The quay is old.\n\n“Nobody came.”\n\nAccording to Ek, it sank.";
  private static final List<Span> PARAGRAPHS =
      List.of(new Span(0, 16), new Span(18, 33), new Span(35, TEXT.length()));

  @Test
  void keepsAQuotationOfAnotherParagraphAndNoPlainSentence() {
    Candidate found = candidate(new Span(0, 15), new Span(18, 33), new Span(52, 59));
    assertThat(FarContents.dropped(List.of(found), PARAGRAPHS, TEXT))
        .extracting(candidate -> candidate.roles().content())
        .containsExactly(Spans.of(new Span(18, 33), new Span(52, 59)));
  }

  @Test
  void dropsWhatHasNothingLeft() {
    Candidate found = candidate(new Span(0, 15));
    assertThat(FarContents.dropped(List.of(found), PARAGRAPHS, TEXT)).isEmpty();
  }

  private static Candidate candidate(Span... content) {
    return Candidate.of(
        new Span(48, 50), new Span(35, 47), Spans.of(content), Stance.SAYS, "model", 0.5);
  }
}
