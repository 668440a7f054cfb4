package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
  private final Bylines bylines = new Bylines(List.of("The Vale Gazette"));

  @Test
  void leavesTheByOut() {
    assertThat(names("By Ivo Marsh")).containsExactly("Ivo Marsh");
    assertThat(names("Von Ruth Abel")).containsExactly("Ruth Abel");
    assertThat(names("Byron Vonnegut")).containsExactly("Byron Vonnegut");
  }

  @Test
  void partsAList() {
    assertThat(names("Ivo Marsh, Ruth Abel and Ana de la Cruz"))
        .containsExactly("Ivo Marsh", "Ruth Abel", "Ana de la Cruz");
    assertThat(names("Sandy Anders")).containsExactly("Sandy Anders");
  }

  @Test
  void namesEachOnce() {
    assertThat(names("Ivo Marsh", "IVO MARSH")).containsExactly("Ivo Marsh");
  }

  @Test
  void leavesOutWhatIsNoName() {
    assertThat(
            names(
                "https://social.example/ivo",
                "@ivo",
                "ivo@gazette.example",
                "Staff Writer",
                "admin",
                "Vale Gazette",
                "THE VALE GAZETTE",
                "12",
                "",
                "  "))
        .isEmpty();
  }

  @Test
  void leavesOutDegreesAndInitials() {
    assertThat(names("Ruth Abel, MD, PhD", "Ivo Marsh (im)"))
        .containsExactly("Ruth Abel", "Ivo Marsh");
  }

  private List<String> names(String... printed) {
    return bylines.names(List.of(printed));
  }
}
