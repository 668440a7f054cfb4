package org.hearsay.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/// Words that were selected in one text, looked for in another.
class AnchoringTest {
  private static final String FERRY =
      "The board met on Monday. The old ferry sank off the pier during the storm, witnesses said. "
          + "Nobody was on board.";
  private static final String SANK = "The old ferry sank off the pier during the storm";

  private static Anchor anchor(String text, String words) {
    int start = text.indexOf(words);
    return Anchor.to(null, text, new Span(start, start + words.length()));
  }

  private static Optional<String> found(String words, String before, String now) {
    return new Anchoring(now).span(anchor(before, words)).map(span -> span.of(now));
  }

  @Test
  void quotesWhatStandsAroundTheWords() {
    Anchor anchor = anchor(FERRY, "Monday");
    assertThat(anchor.prefix()).isEqualTo("The board met on ");
    assertThat(anchor.suffix()).isEqualTo(". The old ferry sank off the pie");
    assertThat(anchor(FERRY, "Nobody was on board.").suffix()).isEmpty();
  }

  @Test
  void countsCodePoints() {
    String text = "😀😀 it sank 😀";
    Anchor anchor = anchor(text, "it sank");
    assertThat(anchor.start()).isEqualTo(3);
    assertThat(new Anchoring(text).span(anchor)).contains(new Span(5, 12));
  }

  @Test
  void takesThePositionOnlyWithTheQuote() {
    String twice = "it sank. it sank.";
    Anchor second = Anchor.to(null, twice, new Span(9, 16));
    assertThat(new Anchoring(twice).span(second)).contains(new Span(9, 16));
    assertThat(new Anchoring("They say: it sank.").span(second)).contains(new Span(10, 17));
  }

  @Test
  void findsMovedWords() {
    assertThat(found(SANK, FERRY, "Update. " + FERRY)).contains(SANK);
  }

  @Test
  void ofSeveralPlacesTakesTheOneWhoseSurroundingsFit() {
    String before = "In the north it sank today. In the south it sank too.";
    Anchor second = Anchor.to(null, before, new Span(41, 48));
    assertThat(second.exact()).isEqualTo("it sank");
    String now = "More. In the north it sank today. In the south it sank too.";
    assertThat(new Anchoring(now).span(second)).contains(new Span(47, 54));
  }

  @Test
  void guessesNothingWhereTwoPlacesFitEquallyWell() {
    String one = "a it sank b";
    assertThat(found("it sank", one, "Oh x it sank y. x it sank y.")).isEmpty();
  }

  @Test
  void findsWordsThatWereEditedALittle() {
    assertThat(found(SANK, FERRY, FERRY.replace("off the pier", "near the pier")))
        .contains("The old ferry sank near the pier during the storm");
    assertThat(
            found(
                SANK,
                FERRY,
                FERRY.replace("during the", "during  the").replace("The old", "An old")))
        .contains("An old ferry sank off the pier during  the storm");
  }

  @Test
  void doesNotFindWordsThatSaySomethingElse() {
    assertThat(found(SANK, FERRY, FERRY.replace("ferry sank", "ferry never sank"))).isEmpty();
    assertThat(found(SANK, FERRY, FERRY.replace("the storm", "Monday"))).isEmpty();
    assertThat(found(SANK, FERRY, "The board met on Monday. Nobody was on board.")).isEmpty();
  }

  @Test
  void ofTwoEditedPlacesTakesTheOneWhoseSurroundingsFitOrNone() {
    String edited = "the new ferry sank off the pier during the gale";
    String before = "In May the new ferry sank off the pier during the storm today.";
    String words = "the new ferry sank off the pier during the storm";
    assertThat(found(words, before, "They say " + edited + " now. In May " + edited + " today."))
        .contains(edited);
    Anchor anchor = anchor(before, words);
    String now = "They say " + edited + " now. In May " + edited + " today.";
    assertThat(new Anchoring(now).span(anchor).orElseThrow().start())
        .isEqualTo(now.lastIndexOf(edited));
    assertThat(found(words, before, "x " + edited + " y. x " + edited + " y.")).isEmpty();
  }

  @Test
  void aShortQuoteNeedsItsSurroundings() {
    assertThat(found("it sank", "They say it sank today", "They say: it  sank. today"))
        .contains("it  sank");
    assertThat(found("it sank", "They say it sank today", "Others: it  sank.")).isEmpty();
  }

  @Test
  void doesNotTakeAQuoteForAPattern() {
    String text = "(a+)+$ is no (.*)* pattern [^x]{1000,} here";
    assertThat(found("(a+)+$", text, "x " + text)).contains("(a+)+$");
    assertThat(found("(.*)* pattern [^x]{1000,}", text, "\\Q" + text)).isPresent();
    assertThat(found("(a+)+$", text, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")).isEmpty();
  }

  @Test
  void takesLoneHalvesOfPairsAsTheyAre() {
    String text = "half \ud83d of a pair \ude00 it sank";
    assertThat(found("\ud83d of", text, "x" + text)).contains("\ud83d of");
    assertThat(found("pair \ude00", text, text)).contains("pair \ude00");
    // The quote's low half is the second half of a whole pair now.
    assertThat(found("\ude00 it", text, "half \ud83d\ude00 it sank")).isEmpty();
  }

  @Test
  void staysBoundedWhateverTheTextRepeats() {
    String quote = "a".repeat(Anchor.LONGEST - 1) + "b";
    String text = "a".repeat(2_000_000);
    Anchor anchor = new Anchor(null, 5, quote, "", "");
    assertThat(new Anchoring(text).span(anchor)).isEmpty();
    String words = "it sank ".repeat(200_000);
    Anchor repeated = new Anchor(null, 3, "sank it sank it sank", "it ", " it");
    assertThat(new Anchoring(words).span(repeated)).contains(new Span(3, 23));
    assertThat(new Anchoring(words).span(new Anchor(null, 4, "it sank it", "x", "y"))).isEmpty();
    Anchor other = new Anchor(null, 0, "it sank ".repeat(200) + "there", "", "");
    assertThat(new Anchoring(words).span(other)).isEmpty();
  }

  @Test
  void refusesQuotesOfHostileLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Anchor(null, 0, "x".repeat(5_001), "", ""))
        .withMessage("a quote has 1 to 5000 characters, not 5001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Anchor(null, 0, "x", "y".repeat(65), ""))
        .withMessageContaining("at most 32 characters on either side, not 65 and 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Anchor("caption", 0, "x", "", ""))
        .withMessage("no text of an article is called caption");
  }
}
