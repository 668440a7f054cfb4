package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodePointsTest {
  private static final String[] PIECES = {
    "a", "é", "\u0301", "🌉", "𝒳", "\r\n", "ש", "\ud800", " "
  };

  static LongStream seeds() {
    return new SplittableRandom(20261122).longs(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsAsTheStringItself(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder built = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      built.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = built.toString();
    CodePoints codePoints = CodePoints.of(text);
    int count = text.codePointCount(0, text.length());
    for (int point = 0; point <= count; point++) {
      int utf16 = text.offsetByCodePoints(0, point);
      assertThat(codePoints.fromUtf16(utf16)).as("UTF-16 %d of «%s»", utf16, text).isEqualTo(point);
      assertThat(codePoints.toUtf16(point)).as("point %d of «%s»", point, text).isEqualTo(utf16);
    }
  }

  @Test
  void leadsTheMiddleOfAPairToItsStart() {
    assertThat(CodePoints.of("a🌉b").fromUtf16(2)).isEqualTo(1);
  }
}
