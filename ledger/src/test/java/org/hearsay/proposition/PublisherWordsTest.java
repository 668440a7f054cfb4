package org.hearsay.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.proposition.PublisherWords.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Harbour News Agency, PRESS",
    "Channel Nine, PRESS",
    "Dam Safety Inspectorate, BODY",
    "Kidney Patients’ League, BODY",
    "Panel of Experts on Karsk, BODY",
    "Seawake, OPEN"
  })
  void tellsThePressFromBodiesByTheirNames(String name, Kind kind) {
    assertThat(PublisherWords.of(name)).isEqualTo(kind);
  }

  @Test
  void isOpenWithoutAName() {
    assertThat(PublisherWords.of(null)).isEqualTo(Kind.OPEN);
  }

  @Test
  void takesNobodyForABodyWhoSpeaksOfItsReporters() {
    assertThat(ArticleFacts.saysWe("We measured the pier. It has sunk.")).isTrue();
    assertThat(ArticleFacts.saysWe("We asked twice. Our reporter was let in at noon.")).isFalse();
    assertThat(ArticleFacts.saysWe("“We measured it,” she said.")).isFalse();
  }
}
