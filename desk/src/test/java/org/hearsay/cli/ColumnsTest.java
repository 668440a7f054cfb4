package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "ferry, 5",
    "Київ, 4",
    "北京, 4",
    "e\u0301, 1",
    "한국, 4",
    "😀!, 3",
    "👩\u200d🚀, 2",
    "🇺🇦, 2",
    "❤\ufe0f, 2",
    "ａ, 2",
    "'', 0"
  })
  void countsWhatAScreenShows(String text, int width) {
    assertThat(Columns.of(text)).isEqualTo(width);
  }

  @Test
  void breaksAtSpaces() {
    assertThat(lines("the ferry sank on 28 February", 10))
        .containsExactly("the ferry", "sank on 28", "February");
  }

  @Test
  void breaksWithinAWordOnlyIfItFillsALine() {
    assertThat(lines("a 2024-01-01/2024-02-02 b", 10))
        .containsExactly("a", "2024-01-01", "/2024-02-0", "2 b");
  }

  @Test
  void tearsNoCharacterApart() {
    assertThat(lines("北京北京", 3)).containsExactly("北", "京", "北", "京");
    assertThat(lines("e\u0301e\u0301e\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301");
  }

  @Test
  void keepsLineFeeds() {
    assertThat(lines("one\ntwo three\n", 20)).containsExactly("one", "two three", "");
  }

  private static List<String> lines(String text, int width) {
    return Columns.lines(text, width).stream().map(line -> line.of(text)).toList();
  }
}
