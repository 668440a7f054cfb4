package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Findings are put right through the forms of a desk.
class FindingPageTest {
  private OpenDesk desk;
  private String article;

  @BeforeEach
  void open(@TempDir Path home) {
    desk = OpenDesk.empty(home);
    desk.read(
        "Alder Gazette",
        "Pier sank",
        LocalDate.of(2026, 3, 3),
        "The pier sank by 40 centimetres, the Ravnskar Institute said on Monday.");
    article = OpenDesk.first(desk.get("/articles").body(), "href=\"(/articles/[a-f0-9]+)\"");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Answer rate(String seen, String term) {
    return desk.post(
        article + "/amend", "change", "rate", "number", "1", "seen", seen, "term", term);
  }

  @Test
  void showsTheMachinesFindingBesideAPersons() {
    Answer changed = rate("0", "possible");
    assertThat(changed.status()).isEqualTo(303);
    assertThat(changed.location()).endsWith("#a1");
    assertThat(desk.get(article + "/findings/1").body())
        .contains("As the machine found it", "data-band=\"stated\"", "data-band=\"possible\"");
  }

  @Test
  void tellsTheSecondOfTwoAndOverwritesNothing() {
    assertThat(rate("0", "possible").status()).isEqualTo(303);
    Answer second = rate("0", "likely");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("changed assertion 1 meanwhile");
    assertThat(desk.get(article).body())
        .contains("data-band=\"possible\"")
        .as("what is likely has the band 5")
        .doesNotContain("data-band=\"5\"");
  }

  @Test
  void saysWhatIsWrongWithAForm() {
    assertThat(rate("0", "surely").body()).contains("There is no such certainty: surely.");
    assertThat(
            desk.post(
                    article + "/amend",
                    "change",
                    "date",
                    "number",
                    "1",
                    "seen",
                    "0",
                    "date",
                    "next week")
                .body())
        .contains("next week");
    assertThat(desk.get(article + "/findings/1").body()).doesNotContain("As the machine found it");
  }

  @Test
  void refusesWordsThatStandElsewhereByNow() {
    Answer answer =
        desk.post(
            article + "/amend",
            "change",
            "respan",
            "number",
            "1",
            "seen",
            "0",
            "start",
            "4",
            "end",
            "8",
            "exact",
            "quay");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("reads otherwise now");
  }
}
