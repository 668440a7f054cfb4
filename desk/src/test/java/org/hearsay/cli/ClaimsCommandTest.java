package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsCommandTest {
  @TempDir private static Path folder;
  private static Desk desk;

  @TempDir private Path home;

  @BeforeAll
  static void read() throws IOException {
    desk = new Desk(folder.resolve("home"));
    Press.file(desk, folder.resolve("pages"));
  }

  @Test
  void listsClaimsOfSeveralArticlesAndSaysHowManyOthersThereAre() {
    Desk.Printed printed = desk.run("claims");
    assertThat(printed.code()).isZero();
    List<String[]> rows = rows(printed);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).startsWith(statement("bottling hall"), "2", "1", "6", "loop");
    assertThat(rows.get(1)).startsWith(statement("sunk"), "3", "1", "4", "contradicted, drift");
    assertThat(printed.err())
        .matches(
            "hearsay: \\d+ more are in one article alone; list all with: hearsay claims --all\n");
  }

  @Test
  void listsAllAndThoseOfOneArticleLast() {
    Desk.Printed printed = desk.run("claims", "--all");
    List<String[]> rows = rows(printed);
    assertThat(rows).hasSizeGreaterThan(7);
    assertThat(rows.subList(0, 2)).extracting(row -> row[1]).doesNotContain("1");
    assertThat(rows.subList(2, rows.size())).extracting(row -> row[1]).containsOnly("1");
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void printsATableThatFitsTheTerminal() {
    assertThat(desk.onTerminal(80, false, "claims").out())
        .startsWith("claim                 articles  origins  proposed  look at        id\n");
    assertThat(desk.onTerminal(120, false, "claims").out()).contains("4, doubtful");
    for (int width : new int[] {80, 97, 150}) {
      assertThat(desk.onTerminal(width, false, "claims", "--all").out().lines())
          .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void listsWhatFits() {
    assertThat(rows("--source", "RAVNSKAR")).hasSize(1);
    assertThat(rows("--source", "nobody")).isEmpty();
    assertThat(rows("--words", "pier SUNK")).hasSize(1);
    assertThat(rows("--words", "pier bottling")).isEmpty();
    assertThat(rows("--contradicted")).hasSize(1);
    assertThat(rows("--contradicted", "--all")).hasSize(2);
    assertThat(rows("--drift")).hasSize(1);
    assertThat(rows("--since", "2026-03-06")).hasSize(1);
    assertThat(rows("--since", "2026-03-07")).isEmpty();
    assertThat(rows("--dossier", "pier")).hasSize(2);
    assertThat(rows("--limit", "1")).hasSize(1);
    assertThat(desk.run("claims", "--all", "--words", "nothing").err())
        .isEqualTo("hearsay: no claim in the ledger fits\n");
    assertThat(desk.run("claims", "--dossier", "none"))
        .isEqualTo(new Desk.Printed(1, "", "hearsay: no dossier none; see: hearsay dossiers\n"));
  }

  @Test
  void countsTheOthersThatFit() {
    assertThat(desk.run("claims", "--words", "lighthouse").err())
        .startsWith("hearsay: no claim that fits is in several articles; 1 more is in one");
  }

  @Test
  void printsTheSameJsonAgainAndAfterARebuild() throws Exception {
    String once = desk.run("claims", "--all", "--format", "jsonl").out();
    assertThat(desk.run("claims", "--all", "--format", "jsonl").out()).isEqualTo(once);
    assertThat(desk.run("rebuild").code()).isZero();
    assertThat(desk.run("claims", "--all", "--format", "jsonl").out()).isEqualTo(once);
    JsonNode first = new JsonMapper().readTree(once.lines().findFirst().orElseThrow());
    assertThat(first.path("loops")).hasSize(1);
    assertThat(desk.run("claims", "--format", "jsonl").out().lines()).hasSize(2);
  }

  @Test
  void printsCsv() {
    List<String> lines = desk.run("claims", "--format", "csv").out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .isEqualTo("id,statement,articles,atLeast,atMost,proposedCredibility,lookAt");
    assertThat(lines.getLast()).endsWith(",3,1,1,4,\"contradicted, drift\"");
  }

  @Test
  void saysWhatToDoWithAnEmptyLedgerAndMakesNone() {
    Desk.Printed printed = new Desk(home).run("claims");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("is empty").contains("hearsay read URL-OR-FILE");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void showsWhatIsThereWhileAnotherWrites() {
    Desk other = new Desk(home);
    other.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(other.run("claims", "--all").out().lines()).hasSize(2);
    other.file("g", "Brindle Post", "Ferry sinks", "ferries");
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"));
        LedgerWriter _ = ledger.writer()) {
      Desk.Printed printed = other.run("claims", "--all");
      assertThat(printed.code()).isZero();
      assertThat(printed.out().lines()).hasSize(2);
      assertThat(printed.err())
          .contains("another Hearsay is writing to it", "claims are as they were before");
    }
    assertThat(rows(other.run("claims"))).extracting(row -> row[1]).containsOnly("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "csv", "jsonl", "lines"})
  void neverPrintsWhatATerminalObeys(String format) {
    String escape = "\\u001b]0;gone\\u0007\\u001b[2J\\u009b31m\\u007f";
    String name = "Al" + escape + "der " + "Long".repeat(200);
    Desk hostile = new Desk(home);
    String id = hostile.file("f", name, "Sinks" + escape + "\\nhard", "ferries");
    hostile.file("g", "Brindle" + escape, "Sinks" + escape, "ferries");
    List<String[]> commands =
        List.of(
            new String[] {"claims", "--all", "--format", format},
            new String[] {"claim", id + ".1"},
            new String[] {"claim", id + ".2", "--evidence"},
            new String[] {"claim", id + ".1", "--format", "jsonl"},
            new String[] {"origins", id + ".1"},
            new String[] {"drift", "--format", format},
            new String[] {"stories", "--format", format});
    for (String[] command : commands) {
      Desk.Printed printed = hostile.onTerminal(80, false, command);
      assertThat(printed.code()).isZero();
      assertThat(printed.out().replaceAll("[\r\n\t]", ""))
          .doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
      if (printed.out().indexOf('{') < 0 && !command[command.length - 1].matches("csv|lines")) {
        assertThat(printed.out().lines())
            .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(80));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--since=May", "--limit=-1", "--limit=x", "--format=xml", "--nothing"})
  void refusesOptionsThatItDoesNotUnderstand(String option) {
    Desk.Printed printed = desk.run("claims", option);
    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).isNotBlank();
  }

  private static String statement(String words) {
    return rows(desk.run("claims")).stream()
        .map(row -> row[0])
        .filter(statement -> statement.contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static List<String[]> rows(String... options) {
    List<String> command = new ArrayList<>(List.of("claims"));
    command.addAll(List.of(options));
    return rows(desk.run(command.toArray(String[]::new)));
  }

  private static List<String[]> rows(Desk.Printed printed) {
    return printed.out().lines().map(line -> line.split("\t", -1)).toList();
  }
}
