package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void takesTheHeadingThatTheMetadataSupport() {
    assertThat(
            Titles.choose(
                List.of("The Vale Gazette", "Bridge closed after the flood"),
                List.of("Bridge closed after flood"),
                "Bridge closed after flood | The Vale Gazette",
                "The Vale Gazette"))
        .isEqualTo("Bridge closed after the flood");
  }

  @Test
  void takesTheMetadataWhereNoHeadingAgrees() {
    assertThat(Titles.choose(List.of("Welcome"), List.of("Bridge closed"), "x", null))
        .isEqualTo("Bridge closed");
  }

  @Test
  void leavesTheOutletOut() {
    assertThat(Titles.choose(List.of(), List.of(), "Bridge closed - Vale Gazette", "Vale Gazette"))
        .isEqualTo("Bridge closed");
    assertThat(Titles.choose(List.of(), List.of(), "Bridge closed | Gazette", null))
        .isEqualTo("Bridge closed");
  }

  @Test
  void keepsADashThatIsTheTitles() {
    assertThat(Titles.withoutSite("Bridge closed – and nobody knows why", "Vale Gazette", 4))
        .isEqualTo("Bridge closed – and nobody knows why");
  }

  @Test
  void leavesTheSectionBeforeAHeadingOut() {
    assertThat(
            Titles.choose(
                List.of("Opinion Why the bridge has to be rebuilt"),
                List.of("Why the bridge has to be rebuilt"),
                "",
                null))
        .isEqualTo("Why the bridge has to be rebuilt");
  }

  @Test
  void keepsTheLineAboveAHeadingWhereTwoSourcesDo() {
    assertThat(
            Titles.choose(
                List.of("Bridge closed"),
                List.of("After the flood: Bridge closed", "After the flood: Bridge closed"),
                "After the flood: Bridge closed - Vale Gazette",
                "Vale Gazette"))
        .isEqualTo("After the flood: Bridge closed");
    assertThat(
            Titles.choose(
                List.of("Bridge closed"), List.of("After the flood: Bridge closed"), "", null))
        .isEqualTo("Bridge closed");
  }

  @Test
  void takesNoHeadingThatNamesTheSite() {
    assertThat(
            Titles.choose(
                List.of("Notes from the Vale"),
                List.of("The bridge is closed"),
                "Notes from the Vale: The bridge is closed",
                null))
        .isEqualTo("The bridge is closed");
    assertThat(
            Titles.choose(
                List.of("Vale Gazette"), List.of("Bridge"), "Vale Gazette", "Vale Gazette"))
        .isEqualTo("Bridge");
  }

  @Test
  void leavesTheOutletOutBeforeATitleToo() {
    assertThat(
            Titles.choose(
                List.of(), List.of("Vale Gazette - Bridge closed again"), "", "Vale Gazette"))
        .isEqualTo("Bridge closed again");
  }

  @Test
  void keepsAYearBeforeAHeading() {
    assertThat(
            Titles.choose(
                List.of("2023 guide to the bridges of the Vale"),
                List.of("guide to the bridges of the Vale"),
                "",
                null))
        .isEqualTo("2023 guide to the bridges of the Vale");
  }

  @Test
  void givesNothingForNothing() {
    assertThat(Titles.choose(List.of(), List.of(), "", null)).isNull();
  }
}
