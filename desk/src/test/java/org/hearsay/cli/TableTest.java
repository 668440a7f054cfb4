package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void keepsItsColumnsUnderWideCharacters() {
    assertThat(print(40, List.of("北京日报", "ferry"), List.of("Alder", "boat")))
        .isEqualTo("who                 what\n北京日报            ferry\nAlder               boat\n");
  }

  @Test
  void cutsACellThatIsMuchTooLong() {
    String out = print(40, List.of("Alder", "sank ".repeat(99).strip()));
    assertThat(out.lines().count()).isBetween(4L, 12L);
    assertThat(out).endsWith("…\n");
    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
  }

  @SafeVarargs
  private static String print(int width, List<String>... rows) {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Table table =
        new Table(
            new Terminal(printer, printer, true, width, false),
            List.of(
                new Table.Column("who", 10, 1),
                new Table.Column("what", 10, 1),
                new Table.Column("", 0, 0)));
    table.head();
    for (List<String> row : rows) {
      table.row(List.of(row.get(0), row.get(1), ""));
    }
    printer.flush();
    return out.toString();
  }
}
