package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Actor;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs see of the log of who did what.
class ApiAuditTest {
  private static final String AUDIT = "/api/v1/audit";

  @TempDir private static Path home;
  private static SharedDesk desk;
  private static Caller administrator;

  @BeforeAll
  static void open() {
    desk = SharedDesk.open(home);
    administrator = Caller.bearing(desk, Role.ADMINISTRATOR, Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void tellsWhoDidWhatFromWhereTheLastFirst() {
    Caller editor =
        Caller.signedIn(desk, Role.EDITOR).with("X-Forwarded-For", "198.51.100.7, 192.0.2.61");
    String label = "for <script>alert(1)</script>";
    assertThat(
            editor
                .post(
                    "/api/v1/account/tokens",
                    AskedDesk.JSON
                        .createObjectNode()
                        .put("label", label)
                        .put("role", "reader")
                        .toString())
                .status())
        .isEqualTo(201);
    AskedDesk.Answer answer = administrator.get(AUDIT + "?limit=1");
    JsonNode last = answer.json().path("items").path(0);
    assertThat(last.path("by").asText()).isEqualTo("the-editor");
    assertThat(last.path("address").asText()).as("as the proxy says").isEqualTo("192.0.2.61");
    assertThat(last.path("what").asText()).isEqualTo("make-token");
    assertThat(last.path("about").asText()).isEqualTo("the-editor");
    assertThat(last.path("detail").asText()).endsWith(label);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    AskedDesk.Answer again =
        administrator.with("If-None-Match", answer.header("ETag")).get(AUDIT + "?limit=1");
    assertThat(again.status()).as("looking is not logged").isEqualTo(304);
  }

  @Test
  void goesOnWhereItWasWhenMoreIsDone() {
    for (int i = 0; i < 5; i++) {
      desk.team().log().add(Actor.LOCAL, "try", "thing " + i, "");
    }
    List<Long> all =
        desk.team().log().newest(500).events().stream().map(AuditEvent::number).toList();
    List<Long> walked = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      AskedDesk.Answer answer = administrator.get(AUDIT + "?limit=3" + cursor);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(walked).as("what comes meanwhile stands before it").hasSizeLessThan(all.size());
      JsonNode page = answer.json();
      page.path("items").forEach(item -> walked.add(item.path("number").asLong()));
      cursor = page.path("next").isNull() ? null : "&cursor=" + page.path("next").asText();
      desk.team().log().add(Actor.LOCAL, "try", "meanwhile", "");
    }
    assertThat(walked).isEqualTo(all);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?before=3|Nothing is asked by the name “before” here; there are: cursor, limit.",
        "?limit=201|“limit” has to be a number from 1 to 200.",
        "?cursor=MQ|The cursor was not given out for this question"
      })
  void refusesWhatCannotBeAsked(String question, String sentence) {
    AskedDesk.Answer answer = administrator.get(AUDIT + question);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
  }

  @Test
  void isForAdministratorsAlone() {
    for (Caller other :
        List.of(
            Caller.signedIn(desk, Role.EDITOR),
            Caller.bearing(desk, Role.EDITOR, Role.EDITOR),
            Caller.bearing(desk, Role.ADMINISTRATOR, Role.EDITOR))) {
      assertThat(other.get(AUDIT).status()).isEqualTo(403);
    }
    assertThat(Caller.nobody(desk).get(AUDIT).status()).isEqualTo(401);
    assertThat(Caller.signedIn(desk, Role.ADMINISTRATOR).get(AUDIT).status()).isEqualTo(200);
  }
}
