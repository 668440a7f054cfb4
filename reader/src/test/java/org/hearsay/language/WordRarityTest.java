package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WordRarityTest {
  private final WordRarity rarity = new WordRarity();

  @Test
  void growsFromTheFrequentToTheRare() {
    assertThat(rarity.weight("the")).isZero();
    assertThat(rarity.weight("of")).isLessThan(0.1);
    assertThat(rarity.weight("said")).isBetween(0.1, 0.5);
    assertThat(rarity.weight("ship")).isBetween(0.5, 0.7);
    assertThat(rarity.weight("ferry")).isBetween(0.7, 0.85);
    assertThat(rarity.weight("nitrate")).isBetween(0.9, 0.99);
    assertThat(rarity.weight("evacuees")).isEqualTo(WordRarity.RAREST);
  }

  @Test
  void givesANameItsRank() {
    assertThat(rarity.weight("London")).isEqualTo(rarity.weight("london")).isBetween(0.4, 0.6);
    assertThat(rarity.weight("Ukraine’s")).isEqualTo(rarity.weight("ukraine")).isLessThan(0.8);
    assertThat(rarity.weight("Lindqvist")).isEqualTo(WordRarity.RAREST);
  }

  @Test
  void weighsAWordOfPartsByItsRarest() {
    assertThat(rarity.weight("coal-fired")).isEqualTo(rarity.weight("coal"));
    assertThat(rarity.weight("U.S.")).isZero();
  }

  @Test
  void weighsANumberByItsRank() {
    assertThat(rarity.weight("2014")).isLessThan(rarity.weight("137"));
    assertThat(rarity.weight("7")).isEqualTo(rarity.weight("seven"));
    assertThat(rarity.weight("0")).isEqualTo(rarity.weight("zero"));
    assertThat(rarity.weight("48,213")).isEqualTo(WordRarity.RAREST);
    assertThat(rarity.weight("Covid-19")).isEqualTo(WordRarity.RAREST);
  }

  @Test
  void weighsLettersAndMarksNothing() {
    assertThat(rarity.weight("a")).isZero();
    assertThat(rarity.weight("I")).isZero();
    assertThat(rarity.weight("—")).isZero();
    assertThat(rarity.weight("€")).isZero();
    assertThat(rarity.weight("")).isZero();
    assertThat(rarity.weight(" ")).isZero();
  }

  @Test
  void takesWhatItCannotSpellForRare() {
    assertThat(rarity.weight("港")).isEqualTo(WordRarity.RAREST);
    assertThat(rarity.weight("🚢")).isEqualTo(WordRarity.RAREST);
    assertThat(rarity.weight("café")).isCloseTo(rarity.weight("cafe"), within(0.0));
  }
}
