package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reuse.Stories.FERRY;
import static org.hearsay.reuse.Stories.FERRY_TOLD_ANEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static Signature of(String text) {
    return Signature.of(Stories.of("any").saying(text));
  }

  private static int shared(Signature one, Signature other) {
    List<String> both = new ArrayList<>(one.keys());
    both.retainAll(other.keys());
    return both.size();
  }

  @Test
  void isTheSameForTheSameWords() {
    String shouted = FERRY.replace("Nobody was hurt,", "“NOBODY was hurt” —").replace("\n\n", "\n");

    assertThat(of(shouted)).isEqualTo(of(FERRY));
    assertThat(of(FERRY.toUpperCase(Locale.ROOT)).keys()).isEqualTo(of(FERRY).keys());
  }

  /// Keys of an index are compared with keys that are made years later.
  @Test
  void givesTheKeysThatItAlwaysGave() {
    assertThat(of("The ferry ran aground near Halyard.").keys())
        .startsWith("b27f8bycb4iqx")
        .endsWith("p5lhofj8maarx");
  }

  @Test
  void sharesKeysWithAnArticleThatTookOneParagraph() {
    String paragraph = FERRY.substring(FERRY.indexOf("Investigators"), FERRY.indexOf("Passengers"));
    String mixed = FERRY_TOLD_ANEW + "\n\n" + paragraph;

    assertThat(shared(of(FERRY), of(mixed))).isGreaterThan(8);
    assertThat(shared(of(FERRY), of(FERRY_TOLD_ANEW))).isLessThan(2);
  }

  @Test
  void hasAFewHundredKeysForAnArticle() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append("word").append(i).append(i % 12 == 11 ? ". " : " ");
    }

    assertThat(of(text.toString()).keys()).hasSizeBetween(150, 300).doesNotHaveDuplicates();
  }

  @Test
  void hasNoKeysForAnArticleOfThreeWords() {
    assertThat(of("Ferry runs aground.").keys()).isEmpty();
    assertThat(of("").keys()).isEmpty();
  }

  @Test
  void consistsOfLettersAndDigits() {
    assertThat(of(FERRY).keys()).allMatch(key -> key.matches("[bp][a-z0-9]+"));
  }
}
