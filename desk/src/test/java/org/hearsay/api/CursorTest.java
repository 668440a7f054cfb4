package org.hearsay.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final Cursor CURSOR = new Cursor(List.of("2026-03-01", "", "c-3fa91c07.4"));

  @Test
  void comesBackAsItWas() {
    assertThat(Cursor.read(CURSOR.written("claims"), "claims")).contains(CURSOR);
  }

  @Test
  void isOfOneQuestionOnly() {
    assertThat(Cursor.read(CURSOR.written("claims?words=ferry"), "claims")).isEmpty();
  }

  @Test
  void tellsWhenALetterWasChanged() {
    String word = CURSOR.written("claims");
    for (int i = 0; i < word.length() - 1; i++) {
      char other = word.charAt(i) == 'A' ? 'B' : 'A';
      String changed = word.substring(0, i) + other + word.substring(i + 1);
      assertThat(Cursor.read(changed, "claims")).as(changed).isEmpty();
    }
  }

  @Test
  void takesNoOtherWords() {
    Random random = new Random(7);
    for (int length = 0; length < 40; length++) {
      StringBuilder word = new StringBuilder();
      random.ints(length, 32, 127).forEach(word::appendCodePoint);
      assertThat(Cursor.read(word.toString(), "claims")).as(word.toString()).isEmpty();
    }
    assertThat(Cursor.read("A".repeat(100_000), "claims")).isEmpty();
  }

  @Test
  void holdsNoLineBreaks() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cursor(List.of("one\ntwo")));
  }
}
