package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that nobody means well with: they end, and soon. The limits are for a program that hangs.
class PathologicalTimesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final TimeExpressionFinder finder = new TimeExpressionFinder();

  /// As one sentence, whatever stands in it.
  private List<TimeExpression> inOneSentence(String text) {
    Span whole = new Span(0, text.length());
    Sentences cut = new SentenceSplitter().sentences(text, List.of(whole));
    Sentence one =
        new Sentence(
            whole, cut.all().stream().flatMap(sentence -> sentence.words().stream()).toList(), 0);
    return finder.timeExpressions(
        new Sentences(text, List.of(whole), List.of(one)), LocalDate.of(2023, 8, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 July 2023 and ",
        "Monday, ",
        "between March and May, ",
        "from 3 to ",
        "7:30 to 9:30 p.m. ",
        "in fiscal 2023 ",
        "since the early 1990s ",
        "two days later ",
        "the past three weeks ",
        "nineteen ninety-",
        "Christmas Eve of "
      })
  void readsTenThousandDatesInOneSentence(String piece) {
    assertTimeoutPreemptively(LIMIT, () -> inOneSentence(piece.repeat(10_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "19", "2023-", "12/", "1,", "12.", "12:", "’", "-", "9 ", "00 "})
  void readsRunsOfDigitsAndMarks(String piece) {
    assertTimeoutPreemptively(LIMIT, () -> inOneSentence(piece.repeat(50_000)));
  }

  @Test
  void findsADateBehindALongRunOfDigits() {
    String text = "7".repeat(20_000) + " was what he wrote on 31 July 2023.";
    assertThat(assertTimeoutPreemptively(LIMIT, () -> inOneSentence(text)))
        .extracting(TimeExpression::value)
        .containsExactly("2023-07-31");
  }
}
