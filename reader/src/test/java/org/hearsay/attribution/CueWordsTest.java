package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.attribution.Attribution.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueWordsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          said, SAYS
          according to, SAYS
          has also told reporters in a statement that, SAYS
          denied, SAYS
          Believes, BELIEVES
          is expected to announce, BELIEVES
          expressed concern, BELIEVES
          was worried, BELIEVES
          are planning, WANTS
          refused to say, WANTS
          tried to, WANTS
          asked whether, ASKS
          :, SAYS
          """)
  void readTheStanceOfACue(String cue, Stance stance) {
    assertThat(CueWords.stance(cue)).isEqualTo(stance);
  }
}
