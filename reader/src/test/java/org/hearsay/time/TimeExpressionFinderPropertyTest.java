package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeExpressionFinderPropertyTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter();
  private static final TimeExpressionFinder FINDER = new TimeExpressionFinder();
  private static final String[] PIECES = {
    "early",
    "mid-",
    "the end of",
    "last",
    "next",
    "this",
    "the",
    "a",
    "in",
    "on",
    "of",
    "May",
    "Feb.",
    "February",
    "29",
    "31",
    "0",
    "00",
    "1",
    "12",
    "9999",
    "2023",
    "1900",
    "999,999,999",
    "2 1/2",
    "half",
    "two",
    "hundred",
    "several",
    "Monday",
    "Fri.",
    "night",
    "days",
    "weeks",
    "year",
    "years",
    "decades",
    "century",
    "centuries",
    "20th",
    "ago",
    "earlier",
    "later",
    "from now",
    "quarter",
    "Q3",
    "fourth",
    "summer",
    "fall",
    "every",
    "noon",
    "25:61",
    "9:30",
    "a.m.",
    "GMT",
    "1990s",
    "’90s",
    "2023-02-30",
    "0000-01-01",
    "31.12.9999",
    "13/13/2023",
    "-",
    "/",
    ",",
    ".",
    "'s",
    "today",
    "👩",
    "\u0301",
    "\n\n"
  };

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void findsInOrderWhateverTheWords(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      made.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
    }
    String text = made.toString();
    Sentences sentences = SPLITTER.sentences(text, List.of(new Span(0, text.length())));
    LocalDate published = random.nextBoolean() ? LocalDate.of(2024, 2, 29) : null;

    int end = 0;
    for (TimeExpression found : FINDER.timeExpressions(sentences, published)) {
      assertThat(found.span().start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(found.span().isEmpty()).isFalse();
      assertThat(found.rule()).isNotEmpty();
      if (found.edtf() != null) {
        assertThat(found.value()).isNotNull();
      }
      end = found.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }
}
