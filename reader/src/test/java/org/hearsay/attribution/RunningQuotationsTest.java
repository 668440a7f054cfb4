package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Furniture;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Test;

class RunningQuotationsTest {
  private static final String TEXT =
      """
      Brenner said: “We left at two.

      “Nobody was on the quay.

      “The lamps were out.”

      “It rained,” Lindqvist said.
      """;

  @Test
  void addLaterParagraphsOfAQuotationThatWasBegun() {
    Candidate brenner = candidate("said", "“We left at two.");
    assertThat(joined(brenner))
        .containsExactly("“We left at two. “Nobody was on the quay. “The lamps were out.”");
  }

  @Test
  void leaveParagraphsInWhichSomebodyElseHasARole() {
    Candidate brenner = candidate("said", "“We left at two.");
    Candidate other = candidate("was", "Nobody was on");
    assertThat(joined(brenner, other))
        .containsExactly("“We left at two. “The lamps were out.”", "Nobody was on");
  }

  @Test
  void leaveAContentOutsideOfAllQuotations() {
    Candidate lindqvist = candidate("Lindqvist said", "Lindqvist");
    assertThat(joined(lindqvist)).containsExactly("Lindqvist");
  }

  private static List<String> joined(Candidate... candidates) {
    Quotations quotations =
        new Quotations(new QuotationFinder().quotations(TEXT, new Furniture().paragraphs(TEXT)));
    List<String> contents = new ArrayList<>();
    for (Candidate candidate : RunningQuotations.joined(List.of(candidates), quotations)) {
      contents.add(candidate.roles().content().of(TEXT));
    }
    return contents;
  }

  private static Candidate candidate(String cue, String content) {
    return Candidate.of(null, span(cue), Spans.of(span(content)), Stance.SAYS, "model", 1);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
