package org.hearsay.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbedderTest {
  private static final String SANK = "The ferry sank off the northern pier on Tuesday morning.";
  private static final String WENT_DOWN =
      "A passenger boat went down near the north jetty early on Tuesday.";
  private static final String RAIN = "After a week of heavy rain the vineyards were under water.";
  private static final String BUDGET = "The council turned down the mayor's budget.";

  private Embedder embedder;

  @BeforeAll
  void open() {
    embedder = Embedder.bundled();
  }

  @AfterAll
  void close() {
    embedder.close();
  }

  @Test
  void findsOneFactInOtherWordsNearerThanAnotherFact() {
    double same = vector(SANK).cosine(vector(WENT_DOWN));
    double other = vector(SANK).cosine(vector(BUDGET));
    assertThat(same).isGreaterThan(other + 0.2);
  }

  private SentenceVector vector(String sentence) {
    return embedder.embed(sentence).vector();
  }

  @Test
  void findsTheWordThatMeansTheSameThere() {
    WordVector ferry = word(SANK, "ferry");
    assertThat(ferry.cosine(word(WENT_DOWN, "boat")))
        .isGreaterThan(0.4)
        .isGreaterThan(ferry.cosine(word(WENT_DOWN, "jetty")))
        .isGreaterThan(ferry.cosine(word(BUDGET, "budget")) + 0.2);
    assertThat(ferry.cosine(ferry)).isEqualTo(1);
  }

  private WordVector word(String sentence, String text) {
    return embedder.embed(sentence).words().stream()
        .filter(word -> word.text().equals(text))
        .map(EmbeddedSentence.Word::vector)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seesLittleOfNumbersAndNegation() {
    SentenceVector three = vector("Three miners were hurt when the shaft gave way.");
    SentenceVector thirty = vector("Thirty miners were hurt when the shaft gave way.");
    SentenceVector none = vector("No miners were hurt when the shaft gave way.");
    assertThat(three.cosine(thirty)).isGreaterThan(0.8);
    assertThat(three.cosine(none)).isGreaterThan(0.7);
  }

  @Test
  void givesASentenceTheSameVectorInAnyList() {
    List<EmbeddedSentence> alone = Stream.of(SANK, WENT_DOWN, RAIN).map(embedder::embed).toList();
    assertThat(embedder.embed(List.of(SANK, WENT_DOWN, RAIN))).isEqualTo(alone);
    assertThat(embedder.embed(List.of(RAIN, BUDGET, "No.", RAIN, SANK)))
        .contains(alone.get(0), alone.get(2))
        .satisfies(vectors -> assertThat(vectors.get(3)).isEqualTo(vectors.get(0)));
    assertThat(embedder.embed(List.of())).isEmpty();
  }

  @Test
  void mayBeSharedByThreads() {
    List<String> sentences = List.of(SANK, WENT_DOWN, RAIN, BUDGET);
    List<EmbeddedSentence> alone = embedder.embed(sentences);
    assertThat(
            IntStream.range(0, 80)
                .parallel()
                .allMatch(i -> embedder.embed(sentences.get(i % 4)).equals(alone.get(i % 4))))
        .isTrue();
  }

  @Test
  void readsOverCaseAndAccents() {
    assertThat(vector("THE CAFÉ WAS CLOSED")).isEqualTo(vector("the cafe was closed"));
  }

  @Test
  void readsTheBeginningOfWhatIsTooLong() {
    String words = "harbour ".repeat(254);
    assertThat(embedder.embed(words + "budget")).isEqualTo(embedder.embed(words));
    assertThat(vector("harbour ".repeat(253) + "budget")).isNotEqualTo(vector(words));
  }

  @Test
  void hasAVectorForWhatHoldsNoWord() {
    assertThat(embedder.embed("")).isEqualTo(embedder.embed(" \n "));
  }

  @Test
  void refusesToRunOnceClosed() {
    Embedder other = Embedder.bundled();
    other.close();
    other.close();
    assertThatThrownBy(() -> other.embed(SANK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the embedder is closed");
  }
}
