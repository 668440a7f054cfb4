package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<Integer> UNKNOWN = List.of(Vocabulary.UNKNOWN);

  private final WordPieces wordPieces = new WordPieces();

  @Test
  void cutsWordsAndEachMarkAlone() {
    assertThat(words("“We won’t,” she said (U.S. time)."))
        .containsExactly(
            "“", "We", "won", "’", "t", ",", "”", "she", "said", "(", "U", ".", "S", ".", "time",
            ")", ".");
  }

  @Test
  void spellsAWordFromItsLongestPieces() {
    assertThat(ids("The harbour")).containsExactly(List.of(1996), List.of(7440));
    assertThat(ids("Lindqvist")).first().satisfies(ids -> assertThat(ids).hasSizeGreaterThan(1));
  }

  @Test
  void readsOverCaseAndAccents() {
    assertThat(ids("CAFÉ")).isEqualTo(ids("cafe"));
    assertThat(ids("cafe\u0301")).isEqualTo(ids("cafe"));
    assertThat(words("cafe\u0301 au")).containsExactly("cafe\u0301", "au");
  }

  @Test
  void writesASigmaAtTheEndOfAWordAsGreekDoes() {
    assertThat(ids("ΟΔΟΣ")).isEqualTo(ids("οδος"));
    assertThat(ids("ΟΔΟΣ")).isNotEqualTo(ids("οδοσ"));
    assertThat(ids("ΣΟΔΟ")).isEqualTo(ids("σοδο"));
  }

  @Test
  void keepsEmojiWhole() {
    assertThat(words("🚢said 👩‍🚀 👍🏽")).containsExactly("🚢said", "👩‍🚀", "👍🏽");
    assertThat(ids("👩‍🚀")).containsExactly(UNKNOWN);
  }

  @Test
  void keepsRightToLeftWordsInTheOrderOfTheirLetters() {
    assertThat(words("אמר שלום\u200F, “said”"))
        .containsExactly("אמר", "שלום\u200F", ",", "“", "said", "”");
  }

  @Test
  void cutsIdeographsApart() {
    assertThat(words("港口said")).containsExactly("港", "口", "said");
  }

  @Test
  void takesLineBreaksForSpace() {
    assertThat(words("one\r\ntwo\rthree\nfour\tfive\u00A0six\u2028seven"))
        .containsExactly("one", "two", "three", "four", "five", "six", "seven");
  }

  @Test
  void leavesOutWhatIsNothingButMarksAndControls() {
    assertThat(words("a \u0301 \u0000 \u200B \uD800 \uFFFD b")).containsExactly("a", "b");
  }

  @Test
  void doesNotSpellAWordOfMoreThanAHundredCharacters() {
    assertThat(ids("a".repeat(100))).first().isNotEqualTo(UNKNOWN);
    assertThat(ids("a".repeat(101))).containsExactly(UNKNOWN);
    assertThat(words("x" + "a".repeat(10_000) + " end"))
        .containsExactly("x" + "a".repeat(10_000), "end");
    assertThat(ids("Σ".repeat(10_000))).containsExactly(UNKNOWN);
    assertThat(ids("a" + "\u0316\u0301".repeat(10_000))).isEqualTo(ids("a"));
  }

  @Test
  void cutsAPairInHalfWhereThePartEnds() {
    assertThat(wordPieces.pieces("ab 🚢", new Span(0, 4)))
        .extracting(Pieces::span)
        .containsExactly(new Span(0, 2));
  }

  @Test
  void refusesAPartPastTheEnd() {
    assertThatThrownBy(() -> wordPieces.pieces("ab", new Span(0, 3)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("2 units");
  }

  private List<String> words(String text) {
    return wordPieces.pieces(text, new Span(0, text.length())).stream()
        .map(word -> word.span().of(text))
        .toList();
  }

  private List<List<Integer>> ids(String text) {
    return wordPieces.pieces(text, new Span(0, text.length())).stream().map(Pieces::ids).toList();
  }
}
