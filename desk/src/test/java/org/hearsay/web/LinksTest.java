package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

  @Test
  void leadsToWordsAsBrowsersFindThem() {
    assertThat(Links.toWords("https://gazette.example/ferry", "the well-kept ferry, they say"))
        .isEqualTo(
            "https://gazette.example/ferry#:~:text=the%20well%2Dkept%20ferry%2C%20they%20say");
  }

  @Test
  void keepsTheFragmentThatAnAddressHas() {
    assertThat(Links.toWords("https://gazette.example/live#post-3", "a ferry"))
        .isEqualTo("https://gazette.example/live#post-3:~:text=a%20ferry");
  }

  @Test
  void namesTheFirstAndTheLastOfManyWords() {
    String words = "one two three four five six seven eight " + "and so on ".repeat(20);
    assertThat(Links.toWords("https://a.example/", words + "to the end of it all now"))
        .isEqualTo(
            "https://a.example/#:~:text=one%20two%20three%20four%20five%20six%20seven%20eight"
                + ",on%20to%20the%20end%20of%20it%20all%20now");
  }
}
