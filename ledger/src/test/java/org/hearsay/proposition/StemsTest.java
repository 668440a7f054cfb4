package org.hearsay.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StemsTest {

  @Test
  void bringsTheFormsOfAVerbTogether() {
    assertTogether("sink", "sinks", "sank", "sunk", "sinking");
    assertTogether("say", "says", "said", "saying");
    assertTogether("collapse", "collapses", "collapsed", "collapsing");
    assertTogether("choose", "chooses", "chose", "chosen", "choosing");
    assertTogether("withdraw", "withdrew", "withdrawn", "withdrawing");
    assertTogether("begin", "begins", "began", "begun", "beginning");
    assertTogether("stop", "stopped", "stopping");
    assertTogether("die", "dies", "died", "dying");
    assertTogether("deny", "denies", "denied", "denying");
    assertTogether("fly", "flies", "flew", "flown", "flying");
    assertTogether("lie", "lies", "lied", "lain", "lying");
    assertTogether("be", "is", "was", "were", "been", "being");
    assertTogether("rise", "rose", "risen", "rising");
    assertTogether("shoot", "shot", "shooting");
  }

  @Test
  void bringsTheFormsOfANounTogether() {
    assertTogether("city", "cities", "City", "city's", "cities’");
    assertTogether("child", "children", "children’s");
    assertTogether("fisherman", "fishermen");
    assertTogether("crisis", "crises");
    assertTogether("wharf", "wharves");
    assertTogether("bus", "buses");
    assertTogether("gas", "gases");
    assertTogether("virus", "viruses");
    assertTogether("campus", "campuses");
    assertTogether("lens", "lenses");
    assertTogether("veto", "vetoes");
    assertTogether("loss", "losses");
    assertTogether("tax", "taxes");
    assertTogether("church", "churches");
    assertTogether("person", "people");
  }

  @Test
  void keepsOtherWordsApart() {
    assertThat(Stream.of("find", "found", "fund", "fundament").map(Stems::of).distinct())
        .hasSize(3);
    assertThat(Stems.of("police")).isNotEqualTo(Stems.of("policy"));
    assertThat(Stems.of("news")).isNotEqualTo(Stems.of("new"));
    assertThat(Stems.of("army")).isNotEqualTo(Stems.of("arm"));
    assertThat(Stems.of("minister")).isNotEqualTo(Stems.of("ministry"));
    assertThat(Stems.of("wound")).isNotEqualTo(Stems.of("wind"));
  }

  @Test
  void leavesNumbersAndOtherTonguesAsTheyAre() {
    assertThat(Stems.of("1,204")).isEqualTo("1,204");
    assertThat(Stems.of("ŁÓDŹ")).isEqualTo("łódź");
    assertThat(Stems.of("порт")).isEqualTo("порт");
    assertThat(Stems.of("'")).isEmpty();
    assertThat(Stems.of("")).isEmpty();
  }

  @Test
  void mayBeSharedByThreads() {
    List<String> words = List.of("sank", "cities", "collapsed", "denied", "ferries");
    List<String> alone = words.stream().map(Stems::of).toList();
    assertThat(
            IntStream.range(0, 20_000)
                .parallel()
                .allMatch(i -> Stems.of(words.get(i % 5)).equals(alone.get(i % 5))))
        .isTrue();
  }

  private static void assertTogether(String... forms) {
    assertThat(Stream.of(forms).map(Stems::of).distinct().toList())
        .as("%s", List.of(forms))
        .hasSize(1);
  }
}
