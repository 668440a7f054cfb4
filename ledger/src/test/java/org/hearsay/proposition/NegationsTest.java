package org.hearsay.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegationsTest {
  static List<Word> words(String text) {
    return new SentenceSplitter()
        .sentences(text, List.of(new Span(0, text.length()))).all().stream()
            .map(Sentence::words)
            .flatMap(List::stream)
            .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The files contain no names.",
        "The files don’t contain names.",
        "No nurse came to the managers in February.",
        "She never loaded at Bessan, not so much as a kilo.",
        "It is untrue that the bureau granted a licence."
      })
  void hearThatSomethingIsNotSo(String text) {
    assertThat(Negations.odd(words(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The files contain names.",
        "The box held 48 sets, and there was no dust on them.",
        "The pier has sunk by a hand, which nobody had expected.",
        "They sold it to a firm with a brass plate and nobody home.",
        "No fewer than forty people were hurt.",
        "It is not untrue that they knew."
      })
  void hearThatSomethingIsSo(String text) {
    assertThat(Negations.odd(words(text))).isFalse();
  }
}
