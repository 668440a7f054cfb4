package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Encoder;
import org.hearsay.language.Pieces;
import org.hearsay.language.WordPieces;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class WindowCutterTest {
  private final WindowCutter cutter = new WindowCutter(new WordPieces());

  @Test
  void putsParagraphsThatFitIntoOneWindow() {
    List<Window> windows = windows("The port closed.", "Nobody said why.");
    assertThat(windows).hasSize(1);
    assertThat(windows.getFirst().ids())
        .containsExactly(101, 1996, 3417, 2701, 1012, 102, 6343, 2056, 2339, 1012, 102);
    assertThat(windows.getFirst().positions()).containsExactly(1, 2, 3, 4, 6, 7, 8, 9);
  }

  @Test
  void beginsAnotherWindowWithTheParagraphThatDoesNotFit() {
    List<Window> windows = windows("port ".repeat(200), "port ".repeat(53), "port ".repeat(54));
    assertThat(windows).extracting(w -> w.ids().length).containsExactly(256, 56);
    assertThat(windows("port ".repeat(200), "port ".repeat(54))).hasSize(2);
  }

  @Test
  void cutsALongParagraphWhereASentenceSeemsToBegin() {
    List<Window> windows = windows("port ".repeat(100) + ". The " + "port ".repeat(200));
    assertThat(windows).extracting(w -> w.words().size()).containsExactly(101, 201);
    assertThat(windows.get(1).units().getFirst().paragraph()).isZero();
  }

  @Test
  void cutsALongSentenceWhereTheRoomEnds() {
    List<Window> windows = windows("port ".repeat(600));
    assertThat(windows).extracting(w -> w.words().size()).containsExactly(254, 254, 92);
  }

  @Test
  void putsNothingBetweenPartsOfOneParagraph() {
    List<Window> windows = windows("port ".repeat(254) + "The rest", "of it");
    assertThat(windows).hasSize(2);
    assertThat(windows.get(1).ids()).containsExactly(101, 1996, 2717, 102, 1997, 2009, 102);
  }

  @Test
  void losesNoWordAndFillsNoWindowTooFar() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      paragraphs.add("🚢 Über-port. “Said”\t".repeat(i) + "e\u0301" + "x".repeat(i * 40));
    }
    String text = String.join("\r\n", paragraphs);
    List<Span> spans = spans(text);
    List<Span> words = new ArrayList<>();
    for (Window window : cutter.windows(text, spans)) {
      assertThat(window.ids().length).isLessThanOrEqualTo(Encoder.LONGEST_WINDOW);
      assertThat(window.positions()).hasSize(window.words().size());
      window.words().forEach(word -> words.add(word.span()));
    }
    assertThat(words)
        .isEqualTo(
            spans.stream()
                .flatMap(span -> new WordPieces().pieces(text, span).stream())
                .map(Pieces::span)
                .toList());
  }

  @Test
  void hasNoWindowWhereThereAreNoWords() {
    assertThat(windows("", " ", "\u0301")).isEmpty();
  }

  private List<Window> windows(String... paragraphs) {
    String text = String.join("\n", paragraphs);
    return cutter.windows(text, spans(text));
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      spans.add(new Span(at, at + line.length()));
      at += line.length() + 1;
    }
    return spans;
  }
}
