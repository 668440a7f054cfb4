package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {
  private final Countries countries = new Countries();

  @Test
  void knowsNamesWithAndWithoutTheirArticle() {
    assertThat(countries.codeOf("the United States")).hasValue("US");
    assertThat(countries.codeOf("U.S.")).hasValue("US");
    assertThat(countries.codeOf("Bosnia and Herzegovina")).hasValue("BA");
    assertThat(countries.codeOf("UKRAINE")).hasValue("UA");
  }

  @Test
  void knowsNoDemonymsAndNoPronouns() {
    assertThat(countries.isCountry("Iranian")).isFalse();
    assertThat(countries.isCountry("us")).isFalse();
  }
}
