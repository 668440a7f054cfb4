package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HearsayTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "--help, 0",
    "--version, 0",
    "claims --help, 0",
    "assertions --help, 0",
    "'', 2",
    "nonsense, 2",
    "show, 2"
  })
  void endsWithTheCodeThatItPromises(String arguments, int code) {
    String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ", -1);
    assertThat(new Desk(home).run(words).code()).isEqualTo(code);
  }

  @Test
  void takesTheHomeBeforeAndAfterTheCommand() {
    Path other = home.resolve("other");
    new Desk(other).file("f", "Alder Gazette", "Ferry sinks", "ferries");
    Desk desk = new Desk(home);
    String asked = "--home=" + other;
    assertThat(desk.run("assertions", asked).out()).isNotEmpty();
    assertThat(desk.run(asked, "assertions").out()).isNotEmpty();
    assertThat(desk.run("assertions").out()).isEmpty();
  }

  @Test
  void listsDossiersInEveryFormat() {
    Desk desk = new Desk(home);
    assertThat(desk.run("dossiers").err()).contains("no dossiers yet");
    desk.file("f", "Alder Gazette", "Ferry sinks", "=ferries");
    assertThat(desk.run("dossiers").out()).isEqualTo("=ferries\t1\t2\n");
    assertThat(desk.run("dossiers", "--format", "csv").out())
        .isEqualTo("dossier,articles,assertions\r\n'=ferries,1,2\r\n");
    assertThat(desk.run("dossiers", "--format", "jsonl").out())
        .isEqualTo("{\"dossier\":\"=ferries\",\"articles\":1,\"assertions\":2}\n");
    assertThat(desk.onTerminal(60, false, "dossiers").out().lines())
        .map(line -> line.replaceAll(" +", " "))
        .containsExactly("dossier articles assertions", "=ferries 1 2");
  }

  @Test
  void saysWhatIsWrongWithALedgerThatIsNone() throws IOException {
    Files.writeString(home.resolve("ledger.db"), "no ledger at all".repeat(99));
    Desk.Printed printed = new Desk(home).run("assertions");
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.err())
        .startsWith("hearsay: " + home.resolve("ledger.db") + ": it is no ledger");
  }

  @Test
  void makesACompletionScript() {
    Desk.Printed printed = new Desk(home).run("generate-completion");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).contains("hearsay").contains("dossiers").contains("table");
  }
}
