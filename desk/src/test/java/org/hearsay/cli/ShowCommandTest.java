package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Answer;
import org.hearsay.amendment.Fix;
import org.hearsay.amendment.Speaker;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.attribution.Holder;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private Path home;
  private Desk desk;
  private String id = "";

  @BeforeEach
  void file() {
    desk = new Desk(home);
    id = desk.file("f", "Alder Gazette", "Ferry sinks", "ferries");
  }

  @Test
  void marksAnArticleWithWordsInAPipe() {
    assertThat(desk.run("show", id))
        .isEqualTo(
            new Desk.Printed(
                0,
                """
                Ferry sinks
                Alder Gazette, 2024-03-01
                https://gazette.example/ferry
                capture 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, \
                evidence.warc.gz at byte 0, taken 2024-03-02T00:00:00Z

                [source]The Harbour Board[/source] [cue]said[/cue] \
                [source]the Pilots’ Guild[/source] [cue]believes[/cue] \
                [content]the ferry probably sank on 28 February[/content].

                [content]The pier is closed.[/content]

                ID.1  Harbour Board: Pilots’ Guild: the ferry probably sank on 28 February \
                (likely, 2024-02-28)
                ID.2  The pier is closed. (stated)
                """
                    .replace("ID", id),
                ""));
  }

  @Test
  void marksAnArticleWithColoursOnATerminal() {
    String out = desk.onTerminal(60, true, "show", id).out();
    assertThat(out)
        .contains("\u001b[1;36mThe Harbour Board\u001b[0m \u001b[33msaid\u001b[0m")
        .doesNotContain("[source]");
    assertThat(desk.onTerminal(60, false, "show", id).out())
        .contains("[source]The Harbour Board[/source]")
        .doesNotContain("\u001b");
  }

  @Test
  void drawsTheChainOfAnAssertionFromTheOutletInwards() {
    String out = desk.run("show", id + ".1").out();
    assertThat(out.substring(out.indexOf("[source]")))
        .isEqualTo(
            """
            [source]The Harbour Board[/source] [cue]said[/cue] [source]the Pilots’ Guild[/source] \
            [cue]believes[/cue] [content]the ferry probably sank on 28 February[/content].

            Alder Gazette
            └─ Harbour Board (body)  says, indirect
                  rule source-cue-content, score 0.90; source 0–17, cue 18–22, content 23–88
               └─ Pilots’ Guild (body)  believes, indirect
                     rule source-cue-content, score 0.80; source 23–40, cue 41–49, content 50–88
                  └─ “the ferry probably sank on 28 February”
                     how surely: likely, ICD 203 band 5, cue 60–68, put in by Pilots’ Guild
                     when: 2024-02-28 (“28 February” 77–88)
            """);
  }

  @Test
  void printsTheReadingAsItsLine() {
    String line = desk.run("show", "--format", "jsonl", id).out();
    assertThat(line.lines()).hasSize(1);
    assertThat(ReadingJson.read(line)).isInstanceOf(Outcome.Read.class);
    assertThat(desk.run("show", "--format", "jsonl", id + ".2").out()).isEqualTo(line);
  }

  @Test
  void takesTheBeginningOfAnIdAndTheIdThatTheInputGave() {
    String whole = desk.run("show", id).out();
    assertThat(desk.run("show", id.substring(0, 4)).out()).isEqualTo(whole);
    assertThat(desk.run("show", "f").out()).isEqualTo(whole);
  }

  @Test
  void refusesACaptureOfAnAssertion() {
    assertThat(desk.run("show", id + ".1", "--capture", "1"))
        .isEqualTo(
            new Desk.Printed(
                2, "", "hearsay: --capture goes with an article, not with an assertion\n"));
  }

  @Test
  void saysThatAnIdIsUnknown() {
    assertThat(desk.run("show", "zz.9"))
        .isEqualTo(
            new Desk.Printed(
                1, "", "hearsay: nothing in the ledger is called zz.9; see: hearsay assertions\n"));
    assertThat(new Desk(home.resolve("elsewhere")).run("show", "a").code()).isEqualTo(1);
  }

  @Test
  void showsWhatPeopleChangedBesideWhatTheMachineFound() {
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"));
        LedgerWriter writer = ledger.writer()) {
      Instant at = Instant.parse("2026-11-23T10:00:00.5Z");
      Speaker lee = new Speaker(Holder.Type.PERSON, "Anna Lee", null);
      Amending held = new Amending.Attribute(1, new Fix.Hold(2, lee));
      assertThat(writer.amend(id, held, "anna", "seen on paper", at))
          .isInstanceOf(Answer.Written.class);
      assertThat(writer.amend(id, new Amending.Withdraw(2), "ben", "", at))
          .isInstanceOf(Answer.Written.class);
    }
    String article = desk.run("show", id).out();
    assertThat(article.substring(article.indexOf(id + ".1")))
        .isEqualTo(
            """
            ID.1  Harbour Board: Anna Lee: the ferry probably sank on 28 February \
            (likely, 2024-02-28)

            changed by people
              1  ID.1 attribute by anna, 2026-11-23T10:00:00Z
                 before: Harbour Board: Pilots’ Guild: “the ferry probably sank on 28 February” \
            (likely, 2024-02-28)
                 after:  Harbour Board: Anna Lee: “the ferry probably sank on 28 February” \
            (likely, 2024-02-28)
                 note:   seen on paper
              2  ID.2 withdraw by ben, 2026-11-23T10:00:00Z
                 before: the outlet: “The pier is closed.” (stated)
                 after:  no assertion
            """
                .replace("ID", id));
    assertThat(desk.run("show", id + ".1").out())
        .contains("└─ Anna Lee (person)  believes, indirect")
        .contains("rule person, score 1.00; source 23–40, cue 41–49")
        .contains("the machine found: Harbour Board: Pilots’ Guild: the ferry probably sank")
        .contains("  1  attribute by anna");
    assertThat(desk.run("show", id + ".2").code()).isEqualTo(1);
    assertThat(desk.run("show", "--format", "jsonl", id).out()).contains("\"name\":\"Anna Lee\"");
  }
}
