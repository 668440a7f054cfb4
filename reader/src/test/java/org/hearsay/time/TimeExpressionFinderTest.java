package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression.Anchor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeExpressionFinderTest {
  /// A Wednesday.
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 8, 2);

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final TimeExpressionFinder finder = new TimeExpressionFinder();

  private List<TimeExpression> find(String text, @Nullable LocalDate published) {
    return finder.timeExpressions(
        splitter.sentences(text, List.of(new Span(0, text.length()))), published);
  }

  private TimeExpression only(String text) {
    List<TimeExpression> found = find(text, PUBLISHED);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "The envoy left on July 31, 2023.           | July 31, 2023         | 2023-07-31       |"
            + " 2023-07-31",
        "The envoy left on 31 July.                 | 31 July               | 2023-07-31       |"
            + " 2023-07-31",
        "The envoy left on Jul. 31.                 | Jul. 31               | 2023-07-31       |"
            + " 2023-07-31",
        "The envoy left on the 31st of July, 2021.  | the 31st of July, 2021| 2021-07-31       |"
            + " 2021-07-31",
        "Signed 2023-07-31 in Elmford.              | 2023-07-31            | 2023-07-31       |"
            + " 2023-07-31",
        "Signed 31.07.2023 in Elmford.              | 31.07.2023            | 2023-07-31       |"
            + " 2023-07-31",
        "Signed 07/31/2023 in Elmford.              | 07/31/2023            | 2023-07-31       |"
            + " 2023-07-31",
        "Signed 03/04/2023 in Elmford.              | 03/04/2023            | null             |"
            + " null",
        "They met in November 2022 to talk.         | November 2022         | 2022-11          |"
            + " 2022-11",
        "They met at the end of November 2022.      | the end of November 2022 | 2022-11       |"
            + " 2022-11-21~/2022-11-30~",
        "Then in early May, it reported losses.     | early May             | 2023-05          |"
            + " 2023-05-01~/2023-05-10~",
        "They met in mid-May.                       | mid-May               | 2023-05          |"
            + " 2023-05-11~/2023-05-20~",
        "The board confirmed in May that it closed. | May                   | 2023-05          |"
            + " 2023-05",
        "The club will meet in December.            | December              | 2023-12          |"
            + " 2023-12",
        "It made a plan for 2023.                   | 2023                  | 2023             |"
            + " 2023",
        "It grew in the early 1990s.                | the early 1990s       | 199              |"
            + " 1990~/1993~",
        "It was built in the 19th century.          | the 19th century      | 18               |"
            + " 18XX",
        "Profit fell in the second quarter of 2022. | the second quarter of 2022 | 2022-Q2     |"
            + " 2022-04/2022-06",
        "It burned in the summer of 2021.           | the summer of 2021    | 2021-SU          |"
            + " 2021-22",
        "He resigned today.                         | today                 | 2023-08-02       |"
            + " 2023-08-02",
        "He resigned yesterday.                     | yesterday             | 2023-08-01       |"
            + " 2023-08-01",
        "He resigned on Monday.                     | Monday                | 2023-07-31       |"
            + " 2023-07-31",
        "He will resign on Monday.                  | Monday                | 2023-08-07       |"
            + " 2023-08-07",
        "He resigned Monday night.                  | Monday night          | 2023-07-31TNI    |"
            + " 2023-07-31",
        "He resigned this morning.                  | this morning          | 2023-08-02TMO    |"
            + " 2023-08-02",
        "He resigned last week.                     | last week             | 2023-W30         |"
            + " 2023-07-24/2023-07-30",
        "He resigned last year.                     | last year             | 2022             |"
            + " 2022",
        "He retires next month.                     | next month            | 2023-09          |"
            + " 2023-09",
        "He fled in June last year.                 | June last year        | 2022-06          |"
            + " 2022-06",
        "He left three days ago.                    | three days ago        | 2023-07-30       |"
            + " 2023-07-30",
        "He fell ill in recent weeks.               | recent weeks          | PAST_REF         |"
            + " 2023-06-21~/2023-08-02",
        "The talks took three weeks.                | three weeks           | P3W              |"
            + " null",
        "He ruled for two decades.                  | two decades           | P20Y             |"
            + " null",
        "It took a year and a half.                 | a year and a half     | P1Y6M            |"
            + " null",
        "The 8-month-old truce held.                | 8-month-old           | P8M              |"
            + " null",
        "He swims every day.                        | every day             | P1D              |"
            + " null",
        "It is a weekly paper.                      | weekly                | P1W              |"
            + " null",
        "They open on Fridays.                      | Fridays               | XXXX-WXX-5       |"
            + " null",
        "He spoke at 9 a.m. Tuesday in Elmford.     | 9 a.m. Tuesday        | 2023-08-01T09:00 |"
            + " 2023-08-01T09:00:00",
        "He spoke on Monday, July 31.               | Monday, July 31       | 2023-07-31       |"
            + " 2023-07-31",
        "He spoke on 31 July at 14:30 GMT.          | 31 July at 14:30 GMT  | 2023-07-31T14:30 |"
            + " 2023-07-31T14:30:00Z",
        "He is now in Elmford.                      | now                   | PRESENT_REF      |"
            + " null",
        "They fought on July 3-5, 2022.             | July 3-5, 2022        | 2022-07-03       |"
            + " 2022-07-03/2022-07-05",
        "It sank in January nineteen ninety-seven.  | January nineteen ninety-seven | 1997-01  |"
            + " 1997-01",
        "It sank on March first, two thousand and one. | March first, two thousand and one |"
            + " 2001-03-01 | 2001-03-01",
        "It has cost more than last fiscal year.    | last fiscal year      | 2022             |"
            + " 2022~",
        "It sank 40 or 50 years ago.                | 40 or 50 years ago    | 1983             |"
            + " 1983",
        "It fell from the same period last year.    | the same period last year | 2022-Q2      |"
            + " 2022-04/2022-06",
        "It rose from the 1988 third quarter.       | the 1988 third quarter | 1988-Q3         |"
            + " 1988-07/1988-09",
        "It was their best for the month.           | the month             | 2023-08          |"
            + " 2023-08",
      })
  void settlesWhatTheWordsMean(
      String text, String words, @Nullable String value, @Nullable String edtf) {
    TimeExpression found = only(text);
    assertThat(found.span().of(text)).isEqualTo(words);
    assertThat(found.value()).isEqualTo(value);
    assertThat(found.edtf()).isEqualTo(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They may march again, he said.",
        "May I ask? Theresa May said no.",
        "The Sunday Times said so.",
        "She was the second of two.",
        "Some 2000 people came to room 1990.",
        "The fall of the city shook them.",
        "They won 3:15 and paid $1999.",
        "The 52-year-old mayor is 52 years old.",
        "On 31 February nothing happened, but 31/31/2023 is no day.",
        "He is in his 60s; at the end of the day it is his choice.",
        "The Daily Tern and Elmford Weekly said so.",
        "After Black Monday the bank shut.",
        "The flotilla sailed round #1987."
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(find(text, PUBLISHED))
        .as("%s", find(text, PUBLISHED))
        .filteredOn(found -> !found.span().of(text).equals("February"))
        .isEmpty();
  }

  @Test
  void takesNoWeekForThePresentOneThatItsEndTells() {
    assertThat(find("Nine ships sank in the week to 8 May.", PUBLISHED))
        .extracting(TimeExpression::edtf)
        .doesNotContain("2023-07-31/2023-08-06");
    assertThat(find("Nine ships sank in the week.", PUBLISHED))
        .extracting(TimeExpression::edtf)
        .contains("2023-07-31/2023-08-06");
  }

  @Test
  void takesAMonthAndACommaAtTheStartForTheMonth() {
    String text = "March, and the boats came back.";
    assertThat(only(text).span().of(text)).isEqualTo("March");
  }

  @Test
  void countsFromTheExpressionBefore() {
    String text = "The mine closed on 5 June 2021. A day earlier, a shaft had flooded.";
    TimeExpression second = find(text, PUBLISHED).getLast();
    assertThat(second.value()).isEqualTo("2021-06-04");
    assertThat(second.anchor()).isEqualTo(Anchor.PREVIOUS);
  }

  @Test
  void learnsTheOrderOfDayAndMonthFromTheText() {
    assertThat(find("Sent 03/04/2023, answered 03/30/2023.", null))
        .extracting(TimeExpression::value)
        .containsExactly("2023-03-04", "2023-03-30");
  }

  @Test
  void readsTheYearThatIsNearest() {
    LocalDate january = LocalDate.of(2024, 1, 5);
    assertThat(find("He left in December.", january).getFirst().value()).isEqualTo("2023-12");
    assertThat(find("He said so on Dec. 30.", january).getFirst().value()).isEqualTo("2023-12-30");
  }

  @Test
  void leavesValuesOpenWithoutADateOfPublication() {
    assertThat(find("He came on Monday, left last week, and in May 2022 died.", null))
        .extracting(TimeExpression::value)
        .containsExactly(null, null, "2022-05");
  }

  @Test
  void readsAMonthThatOpensASentence() {
    assertThat(find("March, he said, was dry.", PUBLISHED)).hasSize(1);
    assertThat(find("March went on.", PUBLISHED)).isEmpty();
    assertThat(find("March", PUBLISHED)).isEmpty();
  }

  @Test
  void namesTheRuleAndTheAnchor() {
    assertThat(only("He left on July 31.").rule()).isEqualTo("month-day");
    assertThat(only("He left on July 31.").anchor()).isEqualTo(Anchor.PUBLISHED);
    assertThat(only("He left on July 31, 2023.").anchor()).isEqualTo(Anchor.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ",
        "early ",
        "two ",
        "1 ",
        "2000 ",
        "May ",
        "Monday, ",
        "the late ",
        "one hundred "
      })
  void staysLinearOnGarbage(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    assertTimeout(Duration.ofSeconds(10), () -> find(text, PUBLISHED));
  }
}
