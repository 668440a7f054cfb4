package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListTest {

  @Test
  void joinsTheLinesOfASection() {
    assertThat(new WordList(List.of("a: x y", "b: z", "a: w")).sections())
        .containsEntry("a", List.of("x", "y", "w"))
        .containsEntry("b", List.of("z"));
  }

  @Test
  void refusesALineWithoutAKey() {
    assertThatThrownBy(() -> new WordList(List.of("x y")).sections()).hasMessageContaining("x y");
  }

  @Test
  void namesTheListThatIsMissing() {
    assertThatThrownBy(() -> WordList.read(WordListTest.class, "absent.txt"))
        .hasMessageContaining("absent.txt");
  }
}
