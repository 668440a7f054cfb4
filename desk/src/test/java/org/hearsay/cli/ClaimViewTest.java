package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimViewTest {
  @TempDir private static Path folder;
  private static Desk desk;
  private static String sunk = "";
  private static String bottling = "";

  @BeforeAll
  static void read() throws IOException {
    desk = new Desk(folder.resolve("home"));
    Press.file(desk, folder.resolve("pages"));
    sunk = id("sunk");
    bottling = id("bottling");
  }

  private static String id(String words) {
    String[] cells = desk.run("claims", "--words", words).out().strip().split("\t", -1);
    return cells[cells.length - 1];
  }

  @Test
  void drawsTheWayFromTheOriginToThoseWhoTellIt() {
    Desk.Printed printed = desk.onTerminal(200, false, "claim", sunk);
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .containsSubsequence(
            "“The Tarnevik pier may have sunk by 40 centimetres since January”",
            sunk + ", stated in 3 articles, 2026-03-02 to 2026-03-04",
            "at least 1, at most 1 independent origin",
            "at least 1: Ravnskar Institute",
            "  Ravnskar Institute (body): no article says how it knows\n",
            "  └─ Alder Gazette, 2026-03-02: cites it\n",
            "     └─ Brindle Post, 2026-03-03: cites it, links to it\n",
            "changed: certainty raised, possible to stated: “The Tarnevik pier may have sunk",
            "        └─ Corran Courier, 2026-03-04: cites it, links to it\n",
            "who states it");
  }

  @Test
  void listsWhoStatesItWhatContradictsItAndWhatAPersonHasToDecide() {
    assertThat(desk.onTerminal(200, false, "claim", sunk).out())
        .containsPattern(
            "\\w{8}\\.1 {2}Alder Gazette, 2026-03-02, possible: “The Tarnevik pier may")
        .containsPattern("contradicted by\n {2}c-\\w+\\.\\d+ {2}“The Tarnevik pier has not sunk")
        .contains("credibility 4, doubtful: proposed; a person decides")
        .contains("It is contradicted on the word of Harbour Board.")
        .contains("Three articles state it: those of Alder Gazette, Brindle Post and Corran");
  }

  @Test
  void drawsALoopOnce() {
    String out = desk.onTerminal(120, false, "claim", bottling).out();
    assertThat(out)
        .contains("a loop: these take it from each other: ")
        .containsOnlyOnce("back to where it came from: a loop");
    assertThat(out.split("└─", -1)).hasSize(3);
  }

  @Test
  void printsTheWordsOfEachStepWhereTheyAreAskedFor() {
    assertThat(desk.run("claim", sunk).out()).doesNotContain("“Alder Gazette reported”");
    assertThat(desk.run("claim", sunk, "--evidence").out())
        .containsPattern("2026-03-03 article \\w{8} \\d+–\\d+: “Alder Gazette reported”");
  }

  @Test
  void takesTheIdOfAnyAssertionShortened() {
    String out = desk.run("claim", sunk).out();
    Matcher brindle = Pattern.compile("(\\w{8})(\\.\\d+) {2}Brindle Post").matcher(out);
    assertThat(brindle.find()).isTrue();
    assertThat(desk.run("claim", brindle.group(1).substring(0, 6) + brindle.group(2)).out())
        .isEqualTo(out);
  }

  @Test
  void printsJson() throws Exception {
    String line = desk.run("claim", sunk, "--format", "jsonl").out();
    assertThat(line.lines()).hasSize(1);
    assertThat(new JsonMapper().readTree(line).path("id").textValue()).isEqualTo(sunk);
    assertThat(desk.run("claims", "--format", "jsonl").out()).contains(line);
  }

  @Test
  void namesCommandsThatWorkAsTheyArePrinted() {
    List<String> commands =
        desk.run("claim", sunk)
            .out()
            .lines()
            .dropWhile(line -> !line.equals("next"))
            .filter(line -> line.startsWith("  hearsay "))
            .map(line -> line.substring(10).replaceAll(" {3}.*", ""))
            .toList();
    assertThat(commands).hasSize(4);
    assertThat(commands)
        .allSatisfy(command -> {
          Desk.Printed printed = desk.run(command.split(" ", -1));
          assertThat(printed.code()).as(printed.err()).isZero();
          assertThat(printed.out()).isNotBlank();
        });
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThat(desk.run("claim", "c-nothing"))
        .isEqualTo(
            new Desk.Printed(
                1, "", "hearsay: no claim is called c-nothing; see: hearsay claims\n"));
    assertThat(desk.run("origins", "c-nothing").code()).isEqualTo(1);
    assertThat(desk.run("drift", "c-nothing").code()).isEqualTo(1);
    assertThat(desk.run("claim", sunk, "--format", "csv").code()).isEqualTo(2);
  }

  @Test
  void showsEachOriginWithTheWordsThatNameIt() {
    assertThat(desk.run("origins", sunk).out())
        .contains("Ravnskar Institute: named; no article says how it knows")
        .containsPattern("2026-03-02 article \\w{8} \\d+–\\d+: “.*Ravnskar Institute said.*”")
        .contains("at least 1: Ravnskar Institute", "at most 1: Ravnskar Institute");
  }

  @Test
  void listsWhatChangedOnTheWay() {
    String[] cells = desk.run("drift", sunk).out().strip().split("\t", -1);
    assertThat(cells)
        .startsWith(
            "certainty raised",
            "The Tarnevik pier may have sunk by 40 centimetres since January",
            "The Tarnevik pier has sunk by 40 centimetres since January",
            "Alder Gazette",
            "Brindle Post")
        .endsWith(sunk);
    assertThat(desk.run("drift", "--dossier", "pier").out())
        .isEqualTo(desk.run("drift").out())
        .isEqualTo(desk.run("drift", sunk).out());
    assertThat(desk.onTerminal(80, false, "drift", sunk).out())
        .contains("before: Alder Gazette, 2026-03-02", "after: Brindle Post", "way: Brindle Post");
    assertThat(desk.run("drift", "--format", "jsonl").out())
        .startsWith("{\"claim\":\"" + sunk + "\",\"kind\":\"certainty raised\",\"before\":{");
    assertThat(desk.run("drift", "--format", "csv").out().lines()).hasSize(2);
    assertThat(desk.run("drift", bottling).err()).contains("no change is found on the way");
  }

  @Test
  void groupsArticlesByTheirStory() {
    List<String[]> stories =
        desk.run("stories").out().lines().map(line -> line.split("\t", -1)).toList();
    assertThat(stories.getFirst()[0]).isEqualTo("4");
    assertThat(stories.getFirst()[1]).isEqualTo("2026-03-02 to 2026-03-05");
    assertThat(stories.getFirst()[2]).contains("tarnevik");
    assertThat(desk.onTerminal(80, false, "stories").out())
        .startsWith("4 articles, 2026-03-02 to 2026-03-05\n")
        .contains("2026-03-02  Alder Gazette: Monday’s news");
    assertThat(desk.run("stories", "--format", "csv").out().lines()).hasSize(7);
    assertThat(desk.run("stories", "--format", "jsonl").out()).startsWith("{\"marks\":[");
    assertThat(desk.run("stories", "--dossier", "none").code()).isEqualTo(1);
  }
}
