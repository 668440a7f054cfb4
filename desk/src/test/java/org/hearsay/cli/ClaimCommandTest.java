package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person does with claims at the keyboard, from end to end. Two articles say the same of a
/// ferry and of a pier, of the pier in too few words for the machine to be sure.
class ClaimCommandTest {
  private static final String BECAUSE = "--reason=read both";

  @TempDir private Path home;
  private Desk desk;
  private String a = "";
  private String b = "";

  @BeforeEach
  void open() {
    desk = new Desk(home);
  }

  private void file() {
    a = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    b = desk.file("g", "Birch Courier", "Ferry sinks", "ferries");
  }

  private String ok(String... command) {
    Desk.Printed printed = desk.run(command);
    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
    return printed.out();
  }

  private String refused(String... command) {
    Desk.Printed printed = desk.run(command);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.code()).isEqualTo(1);
    return printed.err();
  }

  private String claims() {
    return ok("claims", "--all");
  }

  private JsonNode show(String id) throws Exception {
    return new JsonMapper().readTree(ok("claim", id, "--format", "jsonl"));
  }

  @Test
  void saysWhatToDoWithoutALedgerAndMakesNone() {
    assertThat(refused("claim", "c-1.1")).contains("is empty: there are no claims");
    assertThat(refused("claim", "merge", "x", "y", BECAUSE)).contains("there are no claims");
    assertThat(desk.run("claim", "history").code()).isZero();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void showsAClaimByItsIdOrThatOfAnAssertion() {
    file();
    String shown = ok("claim", "c-" + a + ".2");
    assertThat(shown)
        .startsWith("“The pier is closed.”\nc-" + a + ".2, stated in 1 article, 2024-03-01\n")
        .contains(a + ".2  Alder Gazette, 2024-03-01, stated: “The pier is closed.”")
        .contains("may be the same; for you to decide\n  c-" + b + ".2  “The pier is closed.”");
    assertThat(ok("claim", "show", a + ".2")).isEqualTo(shown);
    assertThat(refused("claim", "nobody"))
        .isEqualTo("hearsay: no claim is called nobody; see: hearsay claims\n");
  }

  @Test
  void mergesUndoesAndIsAsBefore() throws Exception {
    file();
    String before = claims();
    String first = "c-" + (a.compareTo(b) < 0 ? a : b) + ".2";
    String last = "c-" + (a.compareTo(b) < 0 ? b : a) + ".2";
    assertThat(ok("claim", "merge", "c-" + a + ".2", "c-" + b + ".2", BECAUSE))
        .isEqualTo(
            "event 1: FIRST (1 assertion) and LAST (1 assertion) → FIRST (2 assertions)\n"
                .replace("FIRST", first)
                .replace("LAST", last));
    assertThat(show("c-" + a + ".2").path("members")).hasSize(2);
    ok("claim", "undo", "1");
    assertThat(claims()).isEqualTo(before);
    assertThat(ok("claim", "history").lines()).hasSize(2).first().asString().contains("undone");
    assertThat(ok("claim", "undo", "2", "--reason", "it was right", "--by", "ben"))
        .startsWith("event 3: ");
    assertThat(show("c-" + a + ".2").path("members")).hasSize(2);
    assertThat(refused("claim", "undo", "9")).contains("there is no event 9");
  }

  @Test
  void confirmsAndRejectsWhatIsSuggested() throws Exception {
    file();
    ok("claim", "confirm", "c-" + a + ".2", "c-" + b + ".2", BECAUSE);
    assertThat(show(b + ".2").path("members")).hasSize(2);
    ok("claim", "reject", a + ".1", b + ".1", BECAUSE);
    assertThat(ok("claim", a + ".1")).doesNotContain("may be the same; for you");
    assertThat(refused("claim", "reject", a + ".1", b + ".1", BECAUSE)).contains("(event 2)");
    assertThat(refused("claim", "confirm", a + ".1", b + ".2", BECAUSE))
        .contains("nothing suggests");
    String all = claims();
    Desk.Printed rebuilt = desk.run("rebuild");
    assertThat(rebuilt.code()).isZero();
    assertThat(claims()).isEqualTo(all);
  }

  @Test
  void splitsAssertionsOut() throws Exception {
    file();
    ok("claim", "merge", a + ".1", a + ".2", BECAUSE);
    ok("claim", "merge", a + ".1", b + ".2", BECAUSE);
    ok("claim", "split", a + ".2", b + ".2", BECAUSE);
    assertThat(show(a + ".1").path("members").findValuesAsText("assertion"))
        .contains(a + ".1")
        .doesNotContain(a + ".2", b + ".2");
    assertThat(show(a + ".2").path("members")).hasSize(2);
    assertThat(refused("claim", "split", a + ".2", b + ".2", BECAUSE))
        .contains("nothing would be left");
  }

  @Test
  void keepsTheHistoryOfAGrade() throws Exception {
    file();
    ok("claim", "grade", "c-" + a + ".1", "3", "--reason", "two say so", "--by", "anna");
    ok("claim", "grade", a + ".1", "5", "--reason", "it floats", "--by", "ben");
    assertThat(ok("claim", a + ".1")).contains("credibility 5, by ben (event 2): it floats");
    ok("claim", "undo", "2");
    assertThat(ok("claim", a + ".1")).contains("credibility 3, by anna (event 1): two say so");
    JsonNode first =
        new JsonMapper()
            .readTree(
                ok("claim", "history", a + ".1", "--format", "jsonl")
                    .lines()
                    .findFirst()
                    .orElseThrow());
    assertThat(first.path("what").asText()).isEqualTo("grade");
    assertThat(first.path("by").asText()).isEqualTo("anna");
    assertThat(first.path("before").asText()).isEqualTo("c-" + a + ".1: no grade");
    assertThat(first.path("after").asText()).isEqualTo("c-" + a + ".1: 3");
    assertThat(first.at("/claims/0").asText()).isEqualTo("c-" + a + ".1");
    assertThat(desk.run("claim", "history", a + ".2").err()).contains("nothing was decided yet");
  }

  @Test
  void endsWithTheCodeThatItPromises() {
    file();
    assertThat(desk.run("claim").code()).isEqualTo(2);
    assertThat(desk.run("claim", "merge", a + ".1", b + ".1").code()).isEqualTo(2);
    assertThat(desk.run("claim", "merge", a + ".1", BECAUSE).code()).isEqualTo(2);
    assertThat(desk.run("claim", "merge", a + ".1", b + ".1", "--reason", " ").code()).isEqualTo(2);
    assertThat(desk.run("claim", "grade", a + ".1", "7", BECAUSE).code()).isEqualTo(2);
    assertThat(desk.run("claim", "split", BECAUSE).code()).isEqualTo(2);
    assertThat(desk.run("claim", "merge", "x.1", b + ".1", BECAUSE).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "jsonl", "lines"})
  void neverPrintsWhatATerminalObeys(String format) {
    file();
    String escape = "\u001b]0;gone\u0007\u001b[2J\u009b31m\u202e\u007f";
    ok("claim", "grade", a + ".1", "2", "--reason", escape, "--by", "an" + escape + "na");
    for (String[] command :
        new String[][] {
          {"claim", "history", "--format", format}, {"claim", a + ".1"},
        }) {
      String out = desk.onTerminal(100, false, command).out();
      assertThat(out).isNotEmpty();
      assertThat(out.replaceAll("[\r\n\t]", "")).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    }
  }

  @Test
  void fitsATerminal() {
    file();
    ok("claim", "merge", a + ".1", a + ".2", BECAUSE);
    for (int width : new int[] {80, 120}) {
      for (String[] command :
          new String[][] {
            {"claim", a + ".1"},
            {"claim", "history"},
            {"claim", "--help"},
            {"claim", "confirm", "--help"},
            {"claim", "grade", "--help"}
          }) {
        assertThat(desk.onTerminal(width, false, command).out().lines())
            .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
      }
    }
  }
}
