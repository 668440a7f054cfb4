package org.hearsay.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class AlignmentTest {

  @Test
  void keepsWhatBothHaveAndNothingElse() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 500; round++) {
      List<Integer> before = numbers(random, random.nextInt(30), 1 + random.nextInt(10));
      List<Integer> after = numbers(random, random.nextInt(30), 1 + random.nextInt(10));
      assertThatCode(() -> check(before, after)).as("seed %d", seed).doesNotThrowAnyException();
    }
  }

  @Test
  void findsTheEditInALongText() {
    List<Integer> before = IntStream.range(0, 100_000).boxed().toList();
    List<Integer> after = new ArrayList<>(before);
    after.subList(50_000, 50_010).clear();
    after.add(20_000, -1);
    after.add(90_000, -2);
    assertThat(Alignment.of(before, after).stream().filter(edit -> !edit.kept())).hasSize(3);
    check(before, after);
  }

  @Test
  void isQuickWhereNothingIsAlike() {
    SplittableRandom random = new SplittableRandom(7);
    List<Integer> before = numbers(random, 200_000, 3);
    List<Integer> after = numbers(random, 200_000, 3);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(before, after));
  }

  private static void check(List<Integer> before, List<Integer> after) {
    int at = 0;
    int atAfter = 0;
    boolean kept = false;
    boolean first = true;
    for (Edit edit : Alignment.of(before, after)) {
      assertThat(edit.before()).isEqualTo(at);
      assertThat(edit.after()).isEqualTo(atAfter);
      assertThat(edit.isEmpty()).isFalse();
      assertThat(first || edit.kept() != kept).isTrue();
      if (edit.kept()) {
        assertThat(before.subList(edit.before(), edit.beforeEnd()))
            .isEqualTo(after.subList(edit.after(), edit.afterEnd()));
      }
      at = edit.beforeEnd();
      atAfter = edit.afterEnd();
      kept = edit.kept();
      first = false;
    }
    assertThat(at).isEqualTo(before.size());
    assertThat(atAfter).isEqualTo(after.size());
  }

  private static List<Integer> numbers(SplittableRandom random, int count, int different) {
    return random.ints(count, 0, different).boxed().toList();
  }
}
