package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What vague and bounded wordings cover, in EDTF.
class TimeBoundsTest {
  /// A Wednesday.
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 8, 2);

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TimeExpressionFinder finder = new TimeExpressionFinder();

  private List<TimeExpression> find(String text) {
    return finder.timeExpressions(
        splitter.sentences(text, List.of(new Span(0, text.length()))), PUBLISHED);
  }

  private List<String> covered(String text) {
    return find(text).stream().map(found -> String.valueOf(found.edtf())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ferry sank in early May.                       | 2023-05-01~/2023-05-10~",
        "The ferry sank in late November.                   | 2022-11-21~/2022-11-30~",
        "The ferry sank in mid-June.                        | 2023-06-11~/2023-06-20~",
        "The ferry sank at the end of November.             | 2022-11-21~/2022-11-30~",
        "The ferry sank this spring.                        | 2023-21",
        "Ferries sank in recent weeks.                      | 2023-06-21~/2023-08-02",
        "Ferries will be built in the coming months.        | 2023-08/2024-02~",
        "Ferries sank over the past three weeks.            | 2023-07-12~/2023-08-02",
        "Ferries will be built within the next two years.   | 2023/2025~",
        "Ferries were built in the 1990s.                   | 199X",
        "Ferries have sailed since March.                   | 2023-03/..",
        "Ferries have sailed since the 1990s.               | 1990/..",
        "Ferries sailed until May 2021.                     | ../2021-05",
        "The quay will be mended by the end of the year.    | ../2023-12~",
        "The quay will be mended by Friday.                 | ../2023-08-04",
        "The quay was shut before May 2021.                 | ../2021-04",
        "The quay was shut before the summer of 2021.       | ../2021-05",
        "The quay was shut after the summer of 2021.        | 2021-09/..",
        "The quay was shut after 2020.                      | 2021/..",
        "The ferry sank around 5 May.                       | 2023-05-05~",
        "The ferry sank sometime in 2019.                   | 2019~",
        "The ferry sank possibly in 2019.                   | 2019?",
        "Perhaps on Tuesday the ferry will sail.            | 2023-08-08?",
        "The ferry sank perhaps around 5 May 2021.          | 2021-05-05%",
        "Earlier this month the ferry sank.                 | 2023-08-01/2023-08-02",
        "Later this year the ferry will be raised.          | 2023-08-02/2023-12-31",
        "She was on board from 3 to 7 July.                 | 2023-07-03/2023-07-07",
        "She was on board between 3 July and 7 July.        | 2023-07-03/2023-07-07",
        "She kept the 2021-22 accounts.                     | 2021/2022",
        "The week of March 6 was calm.                      | 2023-03-06/2023-03-12",
      })
  void keepsVagueTimesAsIntervals(String text, String edtf) {
    assertThat(covered(text).getFirst()).as(text).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She toured the islands between March and May.           | 2023-03/2023-05",
        "She toured the islands from December 2021 to May 2022.  | 2021-12/2022-05",
        "She toured the islands from March 28 to April 3, 2021.  | 2021-03-28/2021-04-03",
        "She toured the islands from December 28 to 3 May 2021.  | 2020-12-28/2021-05-03",
        "The office will open Monday through Wednesday.          | 2023-08-07/2023-08-09",
      })
  void givesBothEndsOfARangeTheWhole(String text, String edtf) {
    assertThat(covered(text)).as(text).containsExactly(edtf, edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In fiscal 2023, Congress gave the lighthouses less. | 2023 | 2022-10/2023-09",
        "In fiscal 2023, the chandler sold more rope.        | 2023 | 2023~",
        "It expects the same in the current fiscal year.     | 2023 | 2023~",
      })
  void readsAFiscalYearAsMonthsOnlyWhereItsOwnerIsKnown(String text, String value, String edtf) {
    assertThat(find(text).getFirst().value()).isEqualTo(value);
    assertThat(covered(text).getFirst()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The siren went at 14:30 GMT on 31 July.       | 2023-07-31T14:30:00Z",
        "The siren went at 9 a.m. EST on Dec. 5, 2022. | 2022-12-05T09:00:00-05:00",
        "The siren went at 9 a.m. ET on Dec. 5, 2022.  | 2022-12-05T09:00:00-05:00",
        "The siren went at 9 a.m. ET on July 5.        | 2023-07-05T09:00:00-04:00",
        "The siren went at 09:00 CET on 31 July.       | 2023-07-31T09:00:00+01:00",
        "The siren went at 09:00 Moscow time on Monday. | 2023-07-31T09:00:00+03:00",
        "The siren went at 09:00 local time on Monday. | 2023-07-31T09:00:00",
        "Sirens went from 7:30 to 9:30 p.m. EDT Monday. |"
            + " 2023-07-31T19:30:00-04:00/2023-07-31T21:30:00-04:00",
        "The siren went at midnight Monday.            | 2023-08-01T00:00:00",
      })
  void writesAClockTimeWithItsZone(String text, String edtf) {
    assertThat(covered(text)).as(text).containsExactly(edtf);
  }

  @Test
  void countsOnFromTheDayThatTheStoryHasReached() {
    String text =
        "The mine flooded on 12 June 2021. The next day it was shut. Two days later it burned. In"
            + " 2019 it had been sold. The same month the owner left, and that November he died.";
    assertThat(find(text))
        .extracting(TimeExpression::value)
        .containsExactly("2021-06-12", "2021-06-13", "2021-06-15", "2019", "2021-06", "2021-11");
  }
}
