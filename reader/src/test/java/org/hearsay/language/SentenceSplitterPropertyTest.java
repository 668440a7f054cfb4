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

class SentenceSplitterPropertyTest {
  private static final String[] PIECES = {
    "a", "The", "said", "U.S.", "Lt.", "J.", "don’t", "1,200", ".", "?", "!", "...", "“", "”", "\"",
    "'", "(", ")", ",", "-", "--", " ", "  ", "\n", "\r\n", "\n\n", "\u200B", "\u00A0", "\u0301",
        "👩",
    "\u200D", "🏽", "\uD800", "\uDC00", "שלום", "\u200F", "。", "中", "é", "No. 5", "9 a.m.", "\u0000"
  };

  private final SentenceSplitter splitter = new SentenceSplitter();

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothingAndKeepsOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder made = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      made.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = made.toString();
    List<Span> paragraphs = paragraphs(text, random);

    Sentences cut = splitter.sentences(text, paragraphs);

    BitSet covered = new BitSet();
    int end = 0;
    for (Sentence sentence : cut.all()) {
      assertThat(paragraphs.get(sentence.paragraph()).contains(sentence.span())).isTrue();
      assertThat(sentence.words()).isNotEmpty();
      for (Word word : sentence.words()) {
        assertThat(sentence.span().contains(word.span())).isTrue();
        assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(word.text()).isNotEmpty().isEqualTo(word.span().of(text));
        end = word.span().end();
        covered.set(word.span().start(), end);
      }
    }
    for (Span paragraph : paragraphs) {
      for (int i = paragraph.start(); i < paragraph.end(); i++) {
        if (!covered.get(i)) {
          assertThat(Letters.isBlank(text.charAt(i))).as("lost at %s: %s", i, text).isTrue();
        }
      }
    }
  }

  private static List<Span> paragraphs(String text, SplittableRandom random) {
    List<Span> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at + 1 + random.nextInt(text.length() - at);
      found.add(new Span(at, end));
      at = end + random.nextInt(3);
    }
    return found;
  }
}
