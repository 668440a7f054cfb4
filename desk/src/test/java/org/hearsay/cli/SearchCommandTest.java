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

class SearchCommandTest {
  @TempDir private Path home;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(home);
  }

  @Test
  void printsATableOnATerminal() {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    Desk.Printed printed = desk.onTerminal(100, false, "search", "piers", "--kind", "assertion");
    assertThat(printed.err()).isEmpty();
    assertThat(printed.code()).isZero();
    assertThat(printed.out())
        .isEqualTo(
            """
            kind       day         outlet               what                                        id
            assertion  2024-03-01  Alder Gazette        The pier is closed.                         ID.2
            """
                .replace("ID", id));
  }

  @Test
  void printsLinesWithTabsIntoAPipe() {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(desk.run("search", "pilot", "guild", "--kind=source").out())
        .isEqualTo("source\t2024-03-01\t\tPilots’ Guild\tpilots-guild\n");
    assertThat(desk.run("search", "sinking", "--kind", "article").out())
        .startsWith("article\t2024-03-01\tAlder Gazette\tFerry sinks … The Harbour Board said")
        .endsWith("\t" + id + "\n");
  }

  @Test
  void saysInCodePointsWhereWordsStand() throws Exception {
    String id = desk.file("f", "Alder Gazette", "Ferry \uD83D\uDEA2 sinks", "ferries");
    List<String> lines =
        desk.run("search", "\"pier is closed\"", "--format", "jsonl").out().lines().toList();
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      JsonNode hit = new JsonMapper().readTree(line);
      if (hit.path("kind").textValue().equals("assertion")) {
        assertThat(hit.path("id").textValue()).isEqualTo(id + ".2");
        assertThat(hit.path("at")).hasToString("[91,110]");
        assertThat(hit.at("/passage/marks")).hasToString("[[4,18]]");
      }
    }
    JsonNode title =
        new JsonMapper()
            .readTree(
                desk.run("search", "sinks", "--format", "jsonl")
                    .out()
                    .lines()
                    .findFirst()
                    .orElseThrow());
    assertThat(title.at("/title/marks")).hasToString("[[8,13]]");
  }

  @Test
  void printsCsv() {
    String id = desk.file("f", "=Alder", "Ferry sinks", "ferries");
    assertThat(desk.run("search", "pier", "--kind", "assertion", "--format", "csv").out())
        .startsWith("kind,id,title,words,start,end,outlet,day,score\r\n")
        .contains(
            "assertion," + id + ".2,Ferry sinks,The pier is closed.,91,110,'=Alder,2024-03-01,");
  }

  @Test
  void findsWhatCameSince() {
    desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(desk.run("search", "brindle").err()).contains("nothing in the ledger fits");
    String id = desk.file("g", "Brindle Post", "Ferry sinks", "other");
    assertThat(desk.run("search", "brindle", "--kind", "article").out()).contains(id);
  }

  @Test
  void listsAsManyAsAreAskedFor() {
    for (int i = 0; i < 60; i++) {
      desk.file("f" + i, "Gazette " + i, "Ferry sinks", "ferries");
    }
    assertThat(desk.run("search", "pier").out().lines()).hasSize(20);
    assertThat(desk.run("search", "pier", "--limit", "115").out().lines().distinct()).hasSize(115);
    assertThat(desk.run("search", "pier", "--limit", "1000").out().lines().distinct()).hasSize(120);
    assertThat(desk.run("search", "pier", "--limit", "0").out()).isEmpty();
  }

  @Test
  void saysWhatItCannotLookFor() {
    desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(desk.run("search", "!!\u001b[2J"))
        .isEqualTo(new Desk.Printed(0, "", "hearsay: nothing in the ledger fits\n"));
    assertThat(desk.run("search", "\u001b!!"))
        .isEqualTo(
            new Desk.Printed(2, "", "hearsay: cannot look for ␛!!: there is no word in it\n"));
    assertThat(desk.run("search").code()).isEqualTo(2);
    assertThat(desk.run("search", "x", "--kind", "planet").code()).isEqualTo(2);
  }

  @Test
  void saysWhatToDoWithAnEmptyLedgerAndMakesNone() {
    Desk.Printed printed = desk.run("search", "ferry");
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).contains("is empty; put something in it");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void doesWithoutItsIndexWhenThatIsDeleted() throws IOException {
    String id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
    assertThat(desk.run("search", "pier").out()).contains(id);
    Path index = home.resolve("index-text");
    try (var files = Files.list(index)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(index);
    assertThat(desk.run("search", "pier").out()).contains(id);
  }
}
