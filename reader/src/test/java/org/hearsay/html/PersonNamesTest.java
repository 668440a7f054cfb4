package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ruth Abel",
        "RUTH ABEL",
        "Ana de la Cruz",
        "Jean-Luc O’Dell",
        "J. P. van den Berg",
        "Оксана Лис",
        "Élodie d'Arc Müller"
      })
  void knowsAName(String name) {
    assertThat(PersonNames.in(name)).containsExactly(name);
    assertThat(PersonNames.isOne(name)).isTrue();
  }

  @Test
  void endsBeforeWhatIsNoName() {
    assertThat(PersonNames.in("Ruth Abel Senior Reporter")).containsExactly("Ruth Abel");
    assertThat(PersonNames.in("Ruth Abel on Monday")).containsExactly("Ruth Abel");
    assertThat(PersonNames.in("Ruth Abel, MD, and Ivo Marsh PhD"))
        .containsExactly("Ruth Abel", "Ivo Marsh");
    assertThat(PersonNames.in("Ruth Abel, Lisbon")).containsExactly("Ruth Abel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ruth",
        "the ferry",
        "Read More",
        "Our Editorial Process",
        "3 May 2021",
        "A.I."
      })
  void knowsWhatIsNone(String text) {
    assertThat(PersonNames.in(text)).isEmpty();
    assertThat(PersonNames.isOne(text)).isFalse();
  }
}
