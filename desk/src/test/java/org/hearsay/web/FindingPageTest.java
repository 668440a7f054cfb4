package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hearsay.account.Role;
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
    assertThat(second.body()).contains("” changed assertion 1 meanwhile");
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
  void refusesAFormFromBeforeTheArticleWasReadAnew(@TempDir Path home) {
    try (SharedDesk shared = SharedDesk.open(home)) {
      String url = "https://gazette.example/pier";
      String id =
          shared.read(
              url, "Pier sank", "The pier sank by 40 centimetres, the Board said on Monday.");
      String path = "/articles/" + id;
      String before = shared.getAs(Role.ANALYST, path + "/findings/1").body();
      String seen = OpenDesk.first(before, "name=\"seen\" value=\"([^\"]+)\"");
      String again =
          shared.read(
              url,
              "Pier sank",
              "The harbour is closed, the Board said on Tuesday. The pier sank by 40 centimetres,"
                  + " the Board said on Monday.");
      assertThat(again).as("another capture of the same article").isEqualTo(id);
      HttpResponse<String> late =
          shared.postAs(
              Role.ANALYST, path + "/amend", "change", "withdraw", "number", "1", "seen", seen);
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("read anew since");
      String now =
          OpenDesk.first(
              shared.getAs(Role.ANALYST, path + "/findings/1").body(),
              "name=\"seen\" value=\"([^\"]+)\"");
      assertThat(
              shared
                  .postAs(
                      Role.ANALYST,
                      path + "/amend",
                      "change",
                      "withdraw",
                      "number",
                      "1",
                      "seen",
                      now)
                  .statusCode())
          .isEqualTo(303);
    }
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
