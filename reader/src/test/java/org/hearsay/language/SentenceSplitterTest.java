package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  private Sentences cut(String text) {
    return splitter.sentences(text, List.of(new Span(0, text.length())));
  }

  private List<String> sentences(String text) {
    return cut(text).all().stream().map(s -> s.span().of(text)).toList();
  }

  private List<String> words(String text) {
    return cut(text).all().stream().flatMap(s -> s.words().stream()).map(Word::text).toList();
  }

  @Test
  void keepsCliticsAndHyphensInTheWord() {
    assertThat(words("Ukraine’s don't Kiev-based O'Neill 14-year-old"))
        .containsExactly("Ukraine’s", "don't", "Kiev-based", "O'Neill", "14-year-old");
  }

  @Test
  void keepsTheDotsOfAbbreviations() {
    assertThat(words("U.S. Lt. Smith at 9 a.m. and U.S.-led U.N.’s Lt.-Gen. Roe"))
        .containsExactly(
            "U.S.",
            "Lt.",
            "Smith",
            "at",
            "9",
            "a.m.",
            "and",
            "U.S.-led",
            "U.N.’s",
            "Lt.-Gen.",
            "Roe");
  }

  @Test
  void givesEachMarkAWordOfItsOwn() {
    assertThat(words("“Well... (no), 1,200.5 -- $3.5 – 5%?!”"))
        .containsExactly(
            "“", "Well", "...", "(", "no", ")", ",", "1,200.5", "--", "$", "3.5", "–", "5", "%",
            "?", "!", "”");
  }

  @Test
  void partsAClosingQuoteFromTheWord() {
    assertThat(words("‘yes’ Belarus’ plans"))
        .containsExactly("‘", "yes", "’", "Belarus", "’", "plans");
  }

  @Test
  void readsTimesDatesAndHostsAsOneWord() {
    assertThat(words("10:30 2023-07-31 31.07.2023 example.org"))
        .containsExactly("10:30", "2023-07-31", "31.07.2023", "example.org");
  }

  @Test
  void keepsEmojiAndCombiningMarksWhole() {
    assertThat(words("cafe\u0301 👩\u200D🚀 👍🏽 ok"))
        .containsExactly("cafe\u0301", "👩\u200D🚀", "👍🏽", "ok");
  }

  @Test
  void cutsAListThatNeverEnds() {
    assertThat(sentences("word ".repeat(700).strip()))
        .allSatisfy(part -> assertThat(part.split(" ", -1)).hasSizeLessThanOrEqualTo(300))
        .hasSize(3);
  }

  @Test
  void cutsAtFullStopsWithTheirClosers() {
    assertThat(sentences("He left. “She stayed.” They ate (a lot!) Then what? Nothing."))
        .containsExactly(
            "He left.", "“She stayed.”", "They ate (a lot!)", "Then what?", "Nothing.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Why?” he asked.",
        "\"We won!\" Roe said.",
        "“Is it true?” Gen. Jane Roe asked.",
        "The U.S. Army and U.S. officials met Lt. Gen. J. Roe of Acme Inc. in St. Olaf.",
        "It was item No. 5 on p. 7 of Jan. 12, according to Sen. A. B. Roe.",
        "Roe vs. Doe was heard at 9 a.m. EST.",
        "They met at 9 a.m. Tuesday in Kyiv.",
        "He waited... and waited.",
        "The bill (see art. 5) passed.",
        "Prices rose 3.5% to $1.20 a litre",
        "We met at 5 p.m. on Friday, etc., as usual.",
      })
  void keepsOneSentenceWhole(String text) {
    assertThat(sentences(text)).containsExactly(text);
  }

  @Test
  void endsASentenceWithAnAbbreviationBeforeAnOpeningWord() {
    assertThat(sentences("He lives in the U.S. The house is old. It opens at 9 a.m. Guests wait."))
        .containsExactly(
            "He lives in the U.S.", "The house is old.", "It opens at 9 a.m.", "Guests wait.");
  }

  @Test
  void endsASentenceWithAWordThatIsAnAbbreviationOnlyInCapitals() {
    assertThat(sentences("She said no. He is ill. They sat. Fine art. Done."))
        .containsExactly("She said no.", "He is ill.", "They sat.", "Fine art.", "Done.");
  }

  @Test
  void seesABorderWhereTheSpaceWasForgotten() {
    assertThat(sentences("It ended.Then it began.")).containsExactly("It ended.", "Then it began.");
  }

  @Test
  void cutsAtABlankLineButNotAtALineBreak() {
    assertThat(sentences("A headline\r\n\r\nThe text goes\r\non here.\n \nNext"))
        .containsExactly("A headline", "The text goes\r\non here.", "Next");
  }

  @Test
  void neverCrossesAParagraph() {
    String text = "one two\nthree";
    Sentences cut = splitter.sentences(text, List.of(new Span(0, 7), new Span(8, 13)));
    assertThat(cut.all()).extracting(s -> s.span().of(text)).containsExactly("one two", "three");
    assertThat(cut.all()).extracting(Sentence::paragraph).containsExactly(0, 1);
  }

  @Test
  void cutsOtherScriptsAtTheirOwnStops() {
    assertThat(sentences("これは文です。次の文です。")).containsExactly("これは文です。", "次の文です。");
    assertThat(sentences("هل هذا صحيح؟ نعم.")).hasSize(2);
  }

  @Test
  void findsNothingInABlankParagraph() {
    assertThat(cut(" \u200B\n\t").all()).isEmpty();
  }

  @Test
  void refusesAParagraphOutsideTheText() {
    assertThatThrownBy(() -> splitter.sentences("ab", List.of(new Span(0, 3))))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "\"",
        "a.",
        "J. ",
        "“",
        "?\" ",
        "-",
        "\u0301",
        "👍\u200D",
        "1.",
        "\n",
        "X \"",
        ")"
      })
  void staysLinearOnGarbage(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    assertTimeout(Duration.ofSeconds(5), () -> cut(text));
  }
}
