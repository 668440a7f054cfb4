package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

/// Pages that change between two reads.
class DiffCommandTest {
  private static final String FIRST =
      "The ferry to Alder left the pier at nine in the morning with forty passengers on board.";
  private static final String HURT = "The Harbour Board said that four people were hurt.";
  private static final String NOBODY = "The Harbour Board said that nobody was hurt.";
  private static final String LIKELY =
      "According to the Pilots’ Guild, the rudder probably broke on the way.";
  private static final String SURELY =
      "According to the Pilots’ Guild, the rudder broke on the way.";

  @TempDir private Path folder;
  private Site site;
  private Desk desk;

  @BeforeEach
  void open() throws IOException {
    site = Site.open();
    desk = new Desk(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void showsASilentEdit() {
    String id = ferryEdited();
    Desk.Printed printed = desk.run("diff", id);
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .startsWith("Ferry accident: nobody hurt\nAlder Gazette, no date\n")
        .contains("capture 1 (", ") → capture 2 (")
        .contains("  title: [-Ferry accident: four hurt-] {+Ferry accident: nobody hurt+}\n")
        .contains(
            "  paragraph edited: The Harbour Board said that [-four people were-]{+nobody was+}"
                + " hurt.")
        .contains("the rudder [-probably -]broke on the way.")
        .contains("  paragraph removed: [-The pier is closed.-]\n")
        .contains("  paragraph added: {+This text was changed at noon.+}\n")
        .contains("(words, certainty): ")
        .doesNotContain("different readers")
        .doesNotContain("\u001b");
  }

  @Test
  void marksItWithColoursOnATerminal() {
    String id = ferryEdited();
    String out = desk.onTerminal(70, true, "diff", id).out();
    assertThat(out).contains("\u001b[9;31mfour people were\u001b[0m\u001b[32mnobody was\u001b[0m");
    assertThat(desk.onTerminal(70, false, "diff", id).out()).doesNotContain("\u001b");
  }

  @Test
  void givesTheEditToMachines() throws IOException {
    String id = ferryEdited();
    JsonNode line = new JsonMapper().readTree(desk.run("diff", "--format", "jsonl", id).out());
    assertThat(line.at("/article").asText()).isEqualTo(id);
    assertThat(line.at("/from/number").asInt()).isEqualTo(1);
    assertThat(line.at("/to/sha256").asText()).hasSize(64);
    assertThat(line.at("/facts/0/fact").asText()).isEqualTo("title");
    assertThat(line.at("/paragraphs").findValuesAsText("change"))
        .containsExactlyInAnyOrder("edited", "edited", "removed", "added");
    List<JsonNode> certainty = new ArrayList<>();
    for (JsonNode change : line.at("/assertions")) {
      if (change.path("what").toString().contains("certainty")) {
        certainty.add(change);
      }
    }
    assertThat(certainty)
        .singleElement()
        .satisfies(change -> {
          assertThat(change.at("/before/certainty/term").asText()).isEqualTo("likely");
          assertThat(change.at("/after/certainty/term").asText()).isEqualTo("stated");
        });
  }

  @Test
  void knowsOneArticleWithItsCurrentReadingAndItsHistory() {
    String id = ferryEdited();
    assertThat(desk.run("assertions").out())
        .contains("nobody was hurt")
        .doesNotContain("four people were hurt");
    assertThat(articles()).containsExactly(id);
    String shown = desk.run("show", id).out();
    assertThat(shown).contains("captures, as hearsay diff " + id + " numbers them:\n  1  20");
    assertThat(shown).containsPattern("\n  2  20\\S+Z  [0-9a-f]{64}\n");
    assertThat(desk.run("show", "--capture", "1", id).out())
        .contains("four people were hurt")
        .doesNotContain("nobody was hurt.");
    assertThat(desk.run("show", "--capture", "3", id).code()).isEqualTo(2);
  }

  @Test
  void comparesTheCapturesThatAreAskedFor() {
    String url = site.put("/ferry", "The ferry", FIRST, HURT);
    read(url);
    site.put("/ferry", "The ferry", FIRST, NOBODY);
    read(url);
    site.put("/ferry", "The ferry", FIRST, HURT);
    read(url);
    String id = articles().getFirst();
    assertThat(desk.run("diff", "--format", "jsonl", id).out().lines()).hasSize(2);
    assertThat(desk.run("diff", "--from", "1", "--to", "3", id).out())
        .contains("capture 1 (", "nothing in the article changed");
    assertThat(desk.run("diff", "--to", "2", id).out()).contains("→ capture 2");
    assertThat(desk.run("diff", "--from", "1", id).out()).contains("→ capture 3");
    Desk.Printed last = desk.run("diff", "--from", "3", id);
    assertThat(last.code()).isEqualTo(2);
    assertThat(last.out()).isEmpty();
    assertThat(last.err()).contains("has no capture later than 3");
    assertThat(desk.run("diff", "--from", "2", "--to", "2", id).err())
        .contains("name the same capture");
    assertThat(desk.run("diff", "--from", "4", id).code()).isEqualTo(2);
    assertThat(desk.run("diff", "--from", "0", id).code()).isEqualTo(2);
    assertThat(desk.run("verify").code()).isZero();
  }

  @Test
  void saysThatAnArticleHasOneCaptureAndSinceWhenItIsUnchanged() throws IOException {
    String url = site.put("/ferry", "The ferry", FIRST, HURT);
    read(url);
    assertThat(read(url)).contains("0 new, 0 read anew, 1 as before");
    Desk.Printed printed = desk.run("diff", articles().getFirst());
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("has one capture, seen 20").contains("read its address");

    Path warc = folder.resolve("home").resolve("evidence").resolve("evidence-00001.warc.gz");
    try (WarcReader reader = new WarcReader(warc)) {
      List<WarcRecord> records = reader.records().toList();
      assertThat(records)
          .extracting(WarcRecord::type)
          .containsExactly("warcinfo", "response", "revisit");
    }
    try (WarcReader reader = new WarcReader(warc)) {
      reader.next();
      var first = reader.next().orElseThrow();
      WarcRevisit again = (WarcRevisit) reader.next().orElseThrow();
      assertThat(again.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
      assertThat(again.target()).isEqualTo(url);
      assertThat(again.refersToDate()).contains(first.date());
      assertThat(again.refersToTargetURI()).hasToString("Optional[" + url + "]");
      assertThat(again.http().status()).isEqualTo(200);
      assertThat(again.http().headers().first("Content-Type")).contains("text/html; charset=utf-8");
    }
  }

  @Test
  void neverLetsAPageOfAnotherHostSpeakForAnArticle() {
    String url = site.put("/ferry", "The ferry", FIRST, HURT);
    read(url);
    String evil = site.put("/evil", "The ferry", FIRST, NOBODY);
    String other = evil.replace("127.0.0.1", "localhost");
    Desk.Printed printed =
        desk.run("read", "--rules", "--allow-host", "localhost", "--url", url, other);
    assertThat(printed.err()).contains("1 new");
    assertThat(articles()).hasSize(2);
    assertThat(desk.run("assertions").out()).contains("four people were hurt", "nobody was hurt");
  }

  @Test
  void neverPrintsWhatATerminalObeys() throws IOException {
    String url = site.put("/ferry", "The \u009b2J ferry", FIRST, HURT + " \u009b31m\u202e");
    read(url);
    site.put("/ferry", "The \u009b3J ferry", FIRST, HURT + " \u009b32m\u202e");
    read(url);
    String out = desk.run("diff", articles().getFirst()).out();
    assertThat(out.replace("\n", "")).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\u202e]");
    assertThat(out).contains("title: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"diff", "diff --format=csv x", "diff --from=one x", "diff a b"})
  void refusesWhatItDoesNotUnderstand(String command) {
    assertThat(desk.run(command.split(" ", -1)).code()).isEqualTo(2);
  }

  @Test
  void saysThatAnArticleIsUnknown() throws IOException {
    assertThat(desk.run("diff", "zz").code()).isEqualTo(1);
    read(Files.writeString(folder.resolve("a.txt"), HURT).toString());
    assertThat(desk.run("diff", "zz").err()).contains("nothing in the ledger is called zz");
  }

  /// Gives the id of an article that was read before and after an edit.
  private String ferryEdited() {
    String url =
        site.put(
            "/2024/ferry", "Ferry accident: four hurt", FIRST, HURT, LIKELY, "The pier is closed.");
    assertThat(read(url)).contains("1 new");
    site.put(
        "/2024/ferry",
        "Ferry accident: nobody hurt",
        FIRST,
        NOBODY,
        SURELY,
        "This text was changed at noon.");
    assertThat(read(url + "?utm_source=feed")).contains("0 new, 1 changed");
    return articles().getFirst();
  }

  private String read(String input) {
    Desk.Printed printed = desk.run("read", "--rules", "--allow-host", "127.0.0.1", input);
    assertThat(printed.code()).as(printed.err()).isZero();
    return printed.err();
  }

  private List<String> articles() {
    return desk.run("assertions", "--format", "jsonl")
        .out()
        .lines()
        .map(line -> line.replaceAll("^\\{\"id\":\"([0-9a-f]+)\\..*", "$1"))
        .distinct()
        .toList();
  }
}
