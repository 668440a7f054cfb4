package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesPropertyTest {
  private static final WordPieces WORD_PIECES = new WordPieces();

  private static final String[] SCRAPS = {
    "a", "The", "said", "U.S.", "don’t", "1,200", "...", "“", "”", "\"", "--", " ", "\n", "\r\n",
    "\r", "\t", "\u2028", "\u200B", "\u00A0", "\u0301", "e\u0301", "👩", "\u200D", "🏽", "\uD800",
    "\uDC00", "שלום", "\u200F", "。", "中", "é", "ΟΔΟΣ", "İ", "\u0000", "\uFFFD", "_", "€", "+",
    "\u0E33", "한국"
  };

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNoLetterAndKeepsOrder(long seed) {
    String text = text(seed);
    List<Pieces> words = WORD_PIECES.pieces(text, new Span(0, text.length()));
    BitSet covered = new BitSet();
    int end = 0;
    for (Pieces word : words) {
      assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(word.span().isEmpty()).isFalse();
      end = word.span().end();
      covered.set(word.span().start(), end);
      assertThat(word.span().of(text).codePoints().anyMatch(Character::isWhitespace)).isFalse();
      assertThat(word.ids()).allMatch(id -> id >= Vocabulary.UNKNOWN && id < 30_522);
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        assertThat(covered.get(i)).as("lost at %s: %s", i, text).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void readsTwoPartsAsItReadsTheWholeWhereASpaceStandsBetween(long seed) {
    String left = text(seed);
    String right = text(seed + 1_000_000);
    String whole = left + " " + right;
    int border = left.length();
    List<Pieces> apart = new ArrayList<>(WORD_PIECES.pieces(whole, new Span(0, border)));
    apart.addAll(WORD_PIECES.pieces(whole, new Span(border, whole.length())));
    assertThat(WORD_PIECES.pieces(whole, new Span(0, whole.length()))).isEqualTo(apart);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void movesOffsetsWithTheTextInFront(long seed) {
    String text = text(seed);
    String front = "🚢\r\n";
    List<Pieces> moved =
        WORD_PIECES.pieces(text, new Span(0, text.length())).stream()
            .map(word -> new Pieces(word.span().shift(front.length()), word.ids()))
            .toList();
    assertThat(
            WORD_PIECES.pieces(
                front + text, new Span(front.length(), front.length() + text.length())))
        .isEqualTo(moved);
  }

  private static String text(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(120); i > 0; i--) {
      String scrap = SCRAPS[random.nextInt(SCRAPS.length)];
      made.append(random.nextInt(40) == 0 ? scrap.repeat(10_000) : scrap);
    }
    return made.toString();
  }
}
