package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Homyel’, homyel",
    "São Paulo, sao paulo",
    "St. Petersburg, saint petersburg",
    "Łódź, lodz",
    "W.Va., wva",
    "İzmir, izmir",
    "Tel Aviv-Yafo, tel aviv yafo",
    "'Washington, D.C.', washington dc",
    "Ft. Worth, fort worth",
    "St., st",
    "'  Trinidad  & Tobago ', trinidad and tobago",
    "'.’', ''"
  })
  void foldsWhatSpellingsDifferIn(String name, String key) {
    assertThat(PlaceKey.of(name)).isEqualTo(key);
  }
}
