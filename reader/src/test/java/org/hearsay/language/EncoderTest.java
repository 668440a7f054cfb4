package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EncoderTest {

  @Test
  void refusesBytesThatAreNoWeights() {
    assertThatThrownBy(() -> Encoder.of(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("refuses the weights");
  }

  @Test
  void givesTheSameNumbersForTheSameWindow() {
    try (Encoder encoder = Encoder.bundled()) {
      long[] ids = LongStream.concat(LongStream.of(101), LongStream.range(1000, 1250)).toArray();
      Encoding once = encoder.encode(ids);
      encoder.encode(new long[] {101, 1996, 102});
      Encoding again = encoder.encode(ids);
      for (int i = 0; i < ids.length; i++) {
        assertThat(again.tags(i, 0, 51)).isEqualTo(once.tags(i, 0, 51));
        assertThat(again.links(i, 0, 512)).isEqualTo(once.links(i, 0, 512));
      }
    }
  }

  @Test
  void refusesWindowsThatItsWeightsDoNotKnow() {
    try (Encoder encoder = Encoder.bundled()) {
      assertThatThrownBy(() -> encoder.encode(new long[0]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a window of 0 pieces");
      assertThatThrownBy(() -> encoder.encode(new long[257]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesToRunOnceClosed() {
    Encoder encoder = Encoder.bundled();
    encoder.close();
    encoder.close();
    assertThatThrownBy(() -> encoder.encode(new long[] {101, 102}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the encoder is closed");
  }
}
