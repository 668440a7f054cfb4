package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

  @ParameterizedTest
  @CsvSource({
    "easter,2023-04-09",
    "easter,2024-03-31",
    "easter,2000-04-23",
    "easter,2025-04-20",
    "good friday,2023-04-07",
    "easter monday,2024-04-01",
    "ash wednesday,2024-02-14",
    "orthodox easter,2023-04-16",
    "orthodox easter,2024-05-05",
    "orthodox easter,2025-04-20",
    "thanksgiving,2022-11-24",
    "memorial day,2023-05-29",
    "labor day,2023-09-04",
    "election day,2022-11-08",
    "election day,2024-11-05",
    "martin luther king jr. day,2024-01-15",
    "christmas eve,2021-12-24",
    "cyber monday,2023-11-27"
  })
  void fallOnTheirDays(String name, LocalDate day) {
    assertThat(Holidays.LISTED.of(name, day.getYear())).isEqualTo(day);
  }

  @Test
  void thereIsNoElectionDayInOddYears() {
    assertThat(Holidays.LISTED.of("election day", 2023)).isNull();
  }

  @Test
  void leavesAnotherCountrysDayOpen() {
    String text = "They sang on Veldania's Independence Day, and on Independence Day in 2022.";
    List<TimeExpression> found =
        new TimeExpressionFinder()
            .timeExpressions(
                new SentenceSplitter().sentences(text, List.of(new Span(0, text.length()))),
                LocalDate.of(2023, 8, 2));
    assertThat(found).extracting(TimeExpression::value).containsExactly(null, "2023-07-04", "2022");
  }
}
