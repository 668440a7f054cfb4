package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SentenceVectorTest {

  @Test
  void isNearItselfAndFarFromItsOpposite() {
    SentenceVector one = vector(3, 4);
    assertThat(one.cosine(one)).isEqualTo(1, within(1e-12));
    assertThat(one.cosine(vector(-3, -4))).isEqualTo(-1, within(1e-12));
    assertThat(one.cosine(vector(-4, 3))).isEqualTo(0, within(0.01));
    assertThat(one.cosine(vector(4, 3))).isEqualTo(0.96, within(0.01));
  }

  @Test
  void holdsTheVectorOfLengthOneTimes127() {
    assertThat(vector(3, -4).bytes()).startsWith(76, -102, 0).hasSize(384);
    assertThat(vector(0.003, -0.004)).isEqualTo(vector(3, -4));
    assertThat(vector(-1, 0).bytes()).startsWith(-127, 0);
  }

  @Test
  void comesBackFromItsBytes() {
    SentenceVector one = vector(1, 2);
    assertThat(SentenceVector.of(one.bytes())).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(vector(2, 1));
  }

  @Test
  void isNotChangedByWhoHoldsItsBytes() {
    byte[] bytes = vector(1, 2).bytes();
    SentenceVector one = SentenceVector.of(bytes);
    bytes[0] = 0;
    one.bytes()[0] = 0;
    assertThat(one).isEqualTo(vector(1, 2));
  }

  @Test
  void refusesBytesThatAreNoVector() {
    assertThatThrownBy(() -> SentenceVector.of(new byte[383]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector of 383 bytes");
    assertThatThrownBy(() -> SentenceVector.of(new byte[384]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector without a direction");
  }

  private static SentenceVector vector(double first, double second) {
    double[] components = new double[SentenceVector.DIMENSIONS];
    components[0] = first;
    components[1] = second;
    return SentenceVector.towards(components);
  }
}
