package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-08-02",
        "2023-08-02T10:15:00+03:00",
        "2023-08-02T10:15:00+0300",
        "2023-08-02 10:15:00 +0000",
        "2023-08-02 10:15",
        "2023/08/02",
        "20230802",
        "20230802T101500Z",
        "Wed, 02 Aug 2023 10:15:00 GMT",
        "August 2, 2023",
        "Published on Aug. 2nd, 2023 at 10:15",
        "2 August 2023",
        "2. August 2023",
        "2 de agosto de 2023",
        "2 августа 2023",
        "02.08.2023",
      })
  void readsTheDay(String stamp) {
    assertThat(Dates.parse(stamp).map(PublicationDate::day)).contains(LocalDate.of(2023, 8, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "02/08/2023",
        "2023",
        "31 February 2023",
        "1970-01-01",
        "2023-13-40"
      })
  void guessesNothing(String stamp) {
    assertThat(Dates.parse(stamp)).isEmpty();
  }

  @Test
  void tellsDayFromMonthWhereOneIsAboveTwelve() {
    assertThat(Dates.parse("08/22/2023")).isEqualTo(Dates.parse("22/08/2023")).isPresent();
  }

  @Test
  void keepsTheMomentAsPrinted() {
    assertThat(Dates.parse("2023-08-02T23:30:00+0300").map(PublicationDate::toString))
        .contains("2023-08-02T23:30+03:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gazette.example/2023/08/02/bridge",
        "https://gazette.example/news/2023/aug/02/bridge",
        "https://gazette.example/news/2023-08-02-bridge",
        "https://gazette.example/news/20230802/bridge.html"
      })
  void readsTheDayOfAnAddress(String url) {
    assertThat(Dates.inAddress(url)).isEqualTo(day(2023, 8, 2));
  }

  @Test
  void takesNoNumberOfAnArticleForADay() {
    assertThat(Dates.inAddress("https://gazette.example/news/20231399/bridge")).isEmpty();
    assertThat(Dates.inAddress("https://gazette.example/bridge-2023")).isEmpty();
  }

  private static Optional<PublicationDate> day(int year, int month, int day) {
    return Optional.of(PublicationDate.of(LocalDate.of(year, month, day)));
  }
}
