package org.hearsay.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountReaderTest {
  private static final AmountReader READER = new AmountReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          They counted forty-eight stations. | 48 | 48 | station
          They counted four dozen stations. | 48 | 48 | station
          They counted a dozen stations. | 11 | 13 | station
          It will cost three and a half million crowns. | 3500000 | 3500000 | crown
          It will cost 3.5 million crowns. | 3500000 | 3500000 | crown
          Some eight and a half thousand people fled. | 7225 | 9775 | person
          Half a million crowns were paid. | 500000 | 500000 | crown
          The runway is 600 m long. | 600 | 600 | metre
          The runway is 600 metres long. | 600 | 600 | metre
          The pier sank by 40 centimetres. | 0.4 | 0.4 | metre
          The firm paid £600 m last year. | 600000000 | 600000000 |
          In all 26 kidney machines were at fault. | 26 | 26 | machin
          Seven cracks found in the dam. | 7 | 7 | crack
          More than 200 people were hurt. | 200 | 400 | person
          """)
  void readsWhatIsCountedAndHowSurely(String text, double low, double high, String of) {
    List<AmountReader.Read> amounts = READER.amounts(NegationsTest.words(text), List.of());
    assertThat(amounts)
        .singleElement()
        .satisfies(read -> {
          assertThat(read.amount().low()).isEqualTo(low);
          assertThat(read.amount().high()).isEqualTo(high);
          if (of != null) {
            assertThat(read.amount().of()).isEqualTo(of);
          }
        });
  }
}
