package org.hearsay.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.source.Kind;
import org.junit.jupiter.api.Test;

/// Who has it from whom in a circle.
class LoopsTest {
  private final Drawing drawing = new Drawing();

  private void takes(String from, String to) {
    for (String id : List.of(from, to)) {
      drawing.add(new Node.Source(id, id, null, Kind.OUTLET, true, null, List.of()));
    }
    drawing.add(new Edge(from, to, Edge.Type.CITES, 0.9, false, from + " names " + to, List.of()));
  }

  @Test
  void findsEachCircleOnceFromItsSmallestOn() {
    takes("d", "a");
    takes("a", "c");
    takes("c", "d");
    takes("c", "e");
    takes("e", "f");
    takes("f", "e");
    takes("g", "a");
    assertThat(Loops.of(drawing))
        .containsExactlyInAnyOrder(List.of("a", "c", "d"), List.of("e", "f"));
  }

  @Test
  void findsNoneWhereTwoWaysMeet() {
    takes("a", "b");
    takes("a", "c");
    takes("b", "d");
    takes("c", "d");
    assertThat(Loops.of(drawing)).isEmpty();
  }

  @Test
  void followsChainsOfAnyLength() {
    int length = 20_000;
    for (int i = 0; i < length; i++) {
      takes("n%06d".formatted(i), "n%06d".formatted(i + 1));
    }
    takes("n%06d".formatted(length), "n%06d".formatted(length - 1));
    assertThat(Loops.of(drawing)).containsExactly(List.of("n019999", "n020000"));
  }
}
