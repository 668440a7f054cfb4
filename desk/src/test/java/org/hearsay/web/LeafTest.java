package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeafTest {
  private static final List<Integer> ALL = IntStream.range(0, 120).boxed().toList();

  private static Leaf<Integer> leaf(@Nullable String typed) {
    return Leaf.of(ALL, typed, 50, row -> "/list?from=" + row);
  }

  @Test
  void leadsFromPageToPage() {
    assertThat(leaf(null).rows()).hasSize(50).startsWith(0);
    assertThat(leaf(null).earlier()).isNull();
    assertThat(leaf(null).more()).isEqualTo("/list?from=50");
    assertThat(leaf("50").where()).isEqualTo("51–100 of 120");
    assertThat(leaf("100").rows()).hasSize(20).endsWith(119);
    assertThat(leaf("100").more()).isNull();
    assertThat(leaf("100").earlier()).isEqualTo("/list?from=50");
  }

  @Test
  void isEmptyBehindTheEndAndBeginsWhereAnAddressMakesNoSense() {
    assertThat(leaf("9999").rows()).isEmpty();
    assertThat(leaf("9999").earlier()).isEqualTo("/list?from=70");
    assertThat(leaf("-1").from()).isZero();
    assertThat(leaf("99999999999999").from()).isZero();
  }
}
