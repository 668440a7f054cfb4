package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertionsCommandTest {
  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(home);
  }

  @Test
  void printsATableOnATerminal() {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    Desk.Printed printed = desk.onTerminal(110, false, "assertions");
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .isEqualTo(
            """
            who                on whose word        how surely  when        what                              id
            Pilots’ Guild      Harbour Board →      likely      2024-02-28  the ferry probably sank on 28     ID.1
                               Alder Gazette                                February
            Alder Gazette      its own              stated                  The pier is closed.               ID.2
            """
                .replace("ID", id));
  }

  @Test
  void staysWithinTheTerminal() {
    desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    for (int width : new int[] {80, 97, 150}) {
      assertThat(desk.onTerminal(width, false, "assertions").out().lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void printsLinesWithTabsIntoAPipe() {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(desk.run("assertions").out())
        .isEqualTo(
            """
            Pilots’ Guild\tHarbour Board → Alder Gazette\tlikely\t2024-02-28\t\
            the ferry probably sank on 28 February\tID.1
            Alder Gazette\tits own\tstated\t\tThe pier is closed.\tID.2
            """
                .replace("ID", id));
  }

  @Test
  void printsCsvThatASpreadsheetDoesNotRun() {
    String id = desk.file("f", "=HYPERLINK(1)", "Ferry, “sinks” \\\"now\\\"", "ferries");
    assertThat(desk.run("assertions", "--format", "csv", "--source", "hyperlink").out())
        .isEqualTo(
            """
            id,who,chain,term,band,affirmed,when,what,voice,article,outlet,title,published,url\r
            ID.2,'=HYPERLINK(1),,stated,,true,,The pier is closed.,outlet,ID,'=HYPERLINK(1),\
            "Ferry, “sinks” ""now""\",2024-03-01,https://gazette.example/ferry\r
            """
                .replace("ID", id));
  }

  @Test
  void printsOneObjectALine() throws Exception {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    List<String> lines = desk.run("assertions", "--format", "jsonl").out().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = new JsonMapper().readTree(lines.getFirst());
    assertThat(first.path("id").textValue()).isEqualTo(id + ".1");
    assertThat(first.path("certainty"))
        .hasToString("{\"term\":\"likely\",\"band\":5,\"affirmed\":true}");
    assertThat(first.at("/chain/1"))
        .hasToString(
            "{\"name\":\"Pilots’ Guild\",\"type\":\"body\",\"words\":\"the Pilots’ Guild\"}");
    assertThat(first.at("/article/published").textValue()).isEqualTo("2024-03-01");
  }

  @Test
  void listsWhatFits() {
    desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    desk.file("g", "Brindle Post", "Ferry sinks", "other");
    assertThat(rows("--dossier", "ferries")).isEqualTo(2);
    assertThat(rows("--source", "BRINDLE")).isEqualTo(1);
    assertThat(rows("--since", "2024-03-02")).isZero();
    assertThat(rows("--limit", "3")).isEqualTo(3);
    assertThat(desk.run("assertions", "--source", "nobody").err())
        .contains("nothing in the ledger fits");
    assertThat(desk.run("assertions", "--dossier", "none"))
        .isEqualTo(new Desk.Printed(1, "", "hearsay: no dossier none; see: hearsay dossiers\n"));
  }

  @Test
  void saysWhatToDoWithAnEmptyLedgerAndMakesNone() {
    Desk.Printed printed = desk.run("assertions");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("is empty").contains("hearsay read URL-OR-FILE");
    assertThat(home).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "jsonl", "lines"})
  void neverPrintsWhatATerminalObeys(String format) {
    String escape = "\\u001b]0;gone\\u0007\\u001b[2J\\u009b31m\\u202e\\u007f";
    String id = desk.file("f", "Al" + escape + "der", "Sinks" + escape + "\\nhard", "ferries");
    for (boolean colour : new boolean[] {true, false}) {
      for (String[] command :
          List.of(
              new String[] {"assertions", "--format", format},
              new String[] {"show", id},
              new String[] {"show", id + ".2"})) {
        String out = desk.onTerminal(100, colour, command).out();
        assertThat(out.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("[\r\n\t]", ""))
            .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
        assertThat(out).doesNotContain("\u001b[31m", "\u001b[2J");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--since=May", "--limit=-1", "--limit=x", "--format=xml", "--nothing"})
  void refusesOptionsThatItDoesNotUnderstand(String option) {
    Desk.Printed printed = desk.run("assertions", option);
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).isNotBlank();
  }

  private long rows(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "assertions";
    System.arraycopy(options, 0, command, 1, options.length);
    return desk.run(command).out().lines().count();
  }
}
