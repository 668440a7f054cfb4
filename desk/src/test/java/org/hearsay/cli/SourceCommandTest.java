package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person does with sources at the keyboard, from end to end.
class SourceCommandTest {
  private static final String BECAUSE = "--reason=seen in their imprint";

  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(home);
  }

  private void file() {
    desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
  }

  private void ok(String... command) {
    Desk.Printed printed = desk.run(command);
    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
  }

  private String lines() {
    return desk.run("sources", "--format", "csv").out();
  }

  @Test
  void listsWhoSaysWhat() {
    file();
    assertThat(desk.run("sources").out())
        .isEqualTo(
            """
            Alder Gazette\toutlet\tF\t\t1\t1\t2024-03-01\talder-gazette
            Harbour Board\tbody\tF\t\t1\t1\t2024-03-01\tharbour-board-ID
            Pilots’ Guild\tbody\tF\t\t1\t1\t2024-03-01\tpilots-guild
            """
                .replace("ID", id()));
    assertThat(desk.run("sources", "--kind", "outlet").out().lines()).hasSize(1);
    assertThat(desk.run("sources", "--named").out().lines()).hasSize(2);
    assertThat(desk.run("sources", "--search", "GUILD").out()).startsWith("Pilots’ Guild");
    assertThat(desk.run("sources", "--search", "nobody").err()).contains("no source fits");
    assertThat(desk.run("sources", "--suggested").err()).contains("nothing to suggest");
  }

  private String id() {
    return desk.run("assertions")
        .out()
        .lines()
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*\t", "")
        .replaceFirst("\\..*", "");
  }

  @Test
  void saysWhatToDoWithoutALedgerAndMakesNone() {
    assertThat(desk.run("sources").err()).contains("hearsay read URL-OR-FILE");
    assertThat(desk.run("source", "show", "x").code()).isEqualTo(1);
    assertThat(desk.run("source", "rate", "x", "A", BECAUSE).code()).isEqualTo(1);
    assertThat(desk.run("source", "history").code()).isZero();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void showsASource() {
    file();
    Desk.Printed printed = desk.run("source", "show", "pilots-guild");
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .isEqualTo(
            """
            Pilots’ Guild
            pilots-guild, body

            names
              Pilots’ Guild: full, 1 time, first in ID
            reliability
              F, cannot be judged
            how it knew
              cannot be judged 1
            heard in 1 article, 1 assertion, 2024-03-01 to 2024-03-01
              ID.1  2024-03-01  Alder Gazette: “the ferry probably sank on 28 February”
            """
                .replace("ID", id()));
  }

  @Test
  void keepsTheHistoryOfAGrade() throws Exception {
    file();
    ok("source", "rate", "pilots-guild", "b", "--reason", "right so far", "--by", "anna");
    ok("source", "rate", "Pilots' Guild", "D", "--reason", "wrong twice", "--by", "ben");
    JsonNode source = show("pilots-guild");
    assertThat(source.path("grade").asText()).isEqualTo("D");
    assertThat(source.at("/ratings/0/by").asText()).isEqualTo("anna");
    assertThat(source.at("/ratings/1/reason").asText()).isEqualTo("wrong twice");
    assertThat(desk.run("source", "show", "pilots-guild").out())
        .contains("  D, not usually reliable")
        .contains("B  by anna (event 1): right so far");
    assertThat(desk.run("sources", "--unrated").out()).doesNotContain("pilots-guild");
    ok("source", "undo", "2");
    assertThat(show("pilots-guild").path("grade").asText()).isEqualTo("B");
    assertThat(desk.run("source", "history").out().lines()).hasSize(3);
    assertThat(desk.run("source", "history", "pilots-guild").out()).contains("rate, undone");
    assertThat(desk.run("source", "undo", "2").err()).contains("event 2 is undone already");
  }

  @Test
  void mergesUndoesAndIsAsBefore() throws Exception {
    file();
    String before = lines();
    ok("source", "merge", "pilots-guild", "alder-gazette", BECAUSE);
    assertThat(lines()).isNotEqualTo(before).doesNotContain("pilots-guild,");
    JsonNode whole = show("pilots-guild");
    assertThat(whole.path("id").asText()).isEqualTo("alder-gazette");
    assertThat(whole.at("/joins/0/rule").asText()).isEqualTo("merge");
    ok("source", "undo", "1");
    assertThat(lines()).isEqualTo(before);
  }

  @Test
  void splitsAnArticleOut() {
    file();
    String first = id();
    Desk other = desk;
    other.file("g", "Alder Gazette", "Ferry rises", "ferries");
    assertThat(desk.run("source", "split", "pilots-guild", "--article", first, BECAUSE).code())
        .isZero();
    assertThat(desk.run("sources", "--search", "pilots").out().lines()).hasSize(2);
    assertThat(desk.run("source", "split", "pilots-guild", BECAUSE).code()).isEqualTo(2);
    assertThat(desk.run("source", "split", "pilots-guild", "--name", "x", BECAUSE).err())
        .contains("pilots-guild is nowhere called “x”");
  }

  @Test
  void refusesACircleOfParents() {
    file();
    ok("source", "parent", "pilots-guild", "alder-gazette", BECAUSE);
    assertThat(desk.run("source", "show", "alder-gazette").out()).contains("belong to it");
    assertThat(desk.run("source", "parent", "alder-gazette", "pilots-guild", BECAUSE))
        .isEqualTo(
            new Desk.Printed(
                1,
                "",
                "hearsay: pilots-guild belongs to alder-gazette (event 1); so alder-gazette cannot"
                    + " belong to pilots-guild\n"));
    ok("source", "parent", "pilots-guild", "alder-gazette", "--remove", BECAUSE);
    ok("source", "parent", "alder-gazette", "pilots-guild", BECAUSE);
  }

  @Test
  void takesOnlyWordsThatTheArticleHas() {
    file();
    String[] command = {
      "source",
      "parent",
      "pilots-guild",
      "alder-gazette",
      BECAUSE,
      "--article",
      id(),
      "--quote",
      "The pier is open."
    };
    assertThat(desk.run(command).err()).contains("does not have these words");
    command[8] = "The pier is closed.";
    ok(command);
    assertThat(desk.run("source", "show", "pilots-guild").out()).contains("“The pier is closed.”");
  }

  @Test
  void asksWhichOneIsMeant() {
    file();
    assertThat(desk.run("source", "show", "nobody").err())
        .isEqualTo("hearsay: no source is called nobody; see: hearsay sources\n");
    assertThat(desk.run("source", "rate", "pilots-guild", "A").code()).isEqualTo(2);
    assertThat(desk.run("source", "rate", "pilots-guild", "G", BECAUSE).code()).isEqualTo(2);
    assertThat(desk.run("source").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "jsonl", "lines"})
  void neverPrintsWhatATerminalObeys(String format) {
    String escape = "\\u001b]0;gone\\u0007\\u001b[2J\\u009b31m\\u202e\\u007f";
    desk.file("f", "Al" + escape + "der", "Sinks", "ferries");
    String id = desk.run("sources", "--kind", "outlet").out().strip().replaceFirst(".*\t", "");
    for (String[] command :
        new String[][] {
          {"sources", "--format", format}, {"source", "show", id},
        }) {
      String out = desk.onTerminal(100, false, command).out();
      assertThat(out.replaceAll("[\r\n\t]", "")).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    }
  }

  @Test
  void listsTheDaysFromTheFirstToTheLast() throws IOException {
    for (String day : List.of("2024-03-01", "2024-03-09")) {
      Path file = Files.writeString(home.resolve(day + ".txt"), "The ferry sank on " + day + ".");
      desk.run("read", "--rules", "--outlet", "Alder Gazette", "--published", day, file.toString());
    }
    assertThat(desk.run("sources").out()).contains("\t2024-03-01–2024-03-09\talder-gazette");
  }

  @Test
  void fitsATerminal() {
    file();
    for (int width : new int[] {80, 120}) {
      for (String[] command :
          new String[][] {
            {"sources"}, {"source", "show", "pilots-guild"}, {"sources", "--help"},
            {"source", "parent", "--help"}, {"source", "rate", "--help"}, {"source", "--help"}
          }) {
        assertThat(desk.onTerminal(width, false, command).out().lines())
            .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
      }
    }
  }

  private JsonNode show(String id) throws Exception {
    return new JsonMapper().readTree(desk.run("source", "show", id, "--format", "jsonl").out());
  }
}
