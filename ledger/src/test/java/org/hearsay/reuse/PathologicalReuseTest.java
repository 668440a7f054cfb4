package org.hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.hearsay.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that nobody means well with: they end, and soon. The limits are for a program that hangs.
class PathologicalReuseTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry ",
        "ferry. ",
        "the ferry ran aground. ",
        "“",
        "‘a ",
        "\"a\" ",
        "HALYARD (",
        "A ",
        "— ",
        "contributed ",
        "First published by The ",
        "first published by A and of the ",
        "渡",
        "e\u0301",
        "\u00ad",
        "\ud83d\ude00 ",
        "\ud83d",
        "follow us on ",
        "a\n"
      })
  void endsOnAPieceThatIsRepeatedWithoutEnd(String piece) {
    String text = piece.repeat(300_000 / piece.length() + 1);
    Article one = Stories.of("a").by("Harbour Post").saying(text);
    Article other = Stories.of("b").by("Tarn Herald").saying("Up. " + text);

    assertTimeoutPreemptively(LIMIT, () -> all(one, other));
  }

  @Test
  void endsOnAWordOfThreeHundredThousandLetters() {
    Article one = Stories.of("a").saying("x".repeat(300_000));

    assertTimeoutPreemptively(LIMIT, () -> all(one, one));
  }

  @Test
  void endsOnThreeHundredThousandTimesTheSameWordAndOnAsManyDifferentOnes() {
    Article same = Stories.of("a").saying("harbour ".repeat(300_000));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      words.append("w").append(i).append(i % 20 == 0 ? ". " : " ");
    }
    Article different = Stories.of("b").saying(words.toString());
    Article again = Stories.of("c").saying("So. " + words);

    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          all(same, same);
          all(same, different);
          assertThat(Copies.between(different, again).one().share()).isGreaterThan(0.99);
        });
    assertThat(Signature.of(same).passages()).hasSize(1);
    assertThat(Signature.of(different).passages()).hasSize(Signature.MOST_PASSAGES);
  }

  private static void all(Article one, Article other) {
    assertThat(Signature.of(one).keys().size()).isLessThan(5_000);
    Copies copies = Copies.between(one, other);
    assertThat(copies.score()).isBetween(0.0, 1.0);
    assertThat(Direction.of(one, other, copies)).isNotNull();
    assertThat(new CreditFinder().credits(one)).hasSizeLessThan(100);
  }
}
