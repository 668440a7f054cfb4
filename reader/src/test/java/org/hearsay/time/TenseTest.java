package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The verb that a date belongs to decides between the last one and the next.
class TenseTest {
  /// A Wednesday.
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 8, 2);

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TimeExpressionFinder finder = new TimeExpressionFinder();

  private String first(String text) {
    return String.valueOf(
        finder
            .timeExpressions(
                splitter.sentences(text, List.of(new Span(0, text.length()))), PUBLISHED)
            .getFirst()
            .value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor told sailors in Elmford on Tuesday that the quay would be shut.",
        "If we remember nothing else of the pilot, who died Tuesday, it will be his voice.",
        "They had to wait only until she spoke in Elmford on Tuesday.",
        "A shot fired in Elmford on Tuesday may have been a signal.",
        "The plan that was presented on Tuesday will cost a million.",
        "On Tuesday, the council said it will vote.",
        "Tuesday's ruling will be costly.",
        "The quay has been shut since Tuesday's storm and will be mended.",
        "The crew could not be found on Tuesday.",
        "The gate should have been shut on Tuesday.",
      })
  void looksBack(String text) {
    assertThat(first(text)).as(text).isEqualTo("2023-08-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The quay will be shut on Tuesday.",
        "The council, which voted for the quay, will meet on Tuesday.",
        "The council on Tuesday will consider the quay.",
        "She hoped to pick an architect on Tuesday.",
        "The builders agreed to start the work on Tuesday.",
        "The harbour master could open the gate as early as Tuesday.",
        "Bids are due Tuesday.",
        "The trial should begin on Tuesday.",
        "The storm is unlikely to end before Tuesday.",
        "The county votes on Tuesday.",
        "The pilots are to leave on Tuesday.",
        "He spoke of the talks starting Tuesday.",
      })
  void looksForward(String text) {
    assertThat(first(text)).as(text).isEqualTo("2023-08-08");
  }
}
