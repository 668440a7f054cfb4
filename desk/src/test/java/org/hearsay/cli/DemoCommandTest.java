package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;
import org.hearsay.store.Ledger;
import org.hearsay.store.Teller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
  private static final Pattern COMMAND = Pattern.compile("hearsay:   hearsay (.+)");

  @TempDir private Path folder;
  private Path home;
  private Desk desk;
  private Desk.Printed first;

  @BeforeEach
  void runDemo() {
    home = folder.resolve("a home's place");
    desk = new Desk(home);
    first = desk.run("demo");
  }

  @Test
  void readsItsDossierIntoALedgerOfItsOwn() {
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("14 articles read (14 new, ").contains("all of them invented");
    assertThat(first.out()).contains("Ravnskar Institute for Coastal Studies");
    assertThat(desk.run("assertions").err()).contains("is empty");
  }

  @Test
  void changesNothingWhenItRunsAgain() {
    Desk.Printed again = desk.run("demo");
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("(0 new, 0 read anew, 14 as before)");
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void namesCommandsThatWorkAsTheyArePrinted() {
    List<String> commands = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(first.err());
    while (matcher.find()) {
      commands.add(matcher.group(1));
    }
    assertThat(commands)
        .hasSizeGreaterThan(5)
        .anyMatch(command -> command.startsWith("claims "))
        .anyMatch(command -> command.startsWith("claim c-"));
    assertThat(commands)
        .allSatisfy(command -> {
          Desk.Printed printed = desk.run(words(command));
          assertThat(printed.code()).as(printed.err()).isZero();
          assertThat(printed.out()).isNotBlank();
        });
  }

  @Test
  void showsOnAScreenWhatTravelledFurthestAndHow() {
    Desk.Printed printed = desk.onTerminal(80, false, "demo", "--no-desk");
    assertThat(printed.code()).isZero();
    assertThat(printed.err()).containsPattern("; \\d+ claims, \\d+ of them in several articles");
    assertThat(printed.out())
        .startsWith("claim ")
        .contains("independent origin", "the way, from each origin", "cites it", "next");
    int first = printed.out().indexOf("c-");
    String id = printed.out().substring(first, printed.out().indexOf('\n', first));
    assertThat(printed.out()).contains("\n" + id + ", stated in ");
    assertThat(printed.err()).contains("hearsay claim " + id + " --home ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ravnskar Institute for Coastal Studies", "Continental Review"})
  void followsTheLongChainDownToTheMinistrysSources(String outlet) {
    assertThat(rows())
        .filteredOn(row -> outlet.equals(row.article().outlet()))
        .filteredOn(row -> row.text().contains("of sediment"))
        .extracting(DemoCommandTest::chain)
        .anySatisfy(chain ->
            assertThat(chain).contains("Ministry of Harbours and Inland Waters <- sources"));
  }

  @Test
  void followsTheWiresChainOverTheInstitute() {
    for (String outlet : List.of("Halyard", "Continental Review")) {
      assertThat(rows())
          .filteredOn(row -> outlet.equals(row.article().outlet()))
          .filteredOn(row -> row.text().contains("12,000 cubic metres"))
          .extracting(DemoCommandTest::chain)
          .as(outlet)
          .anySatisfy(chain ->
              assertThat(chain)
                  .matches("(the )?Ravnskar Institute.* <- (the )?Ministry.* <- .*sources.*"));
    }
  }

  @Test
  void saysNothingThatStandsAroundTheArticles() {
    assertThat(rows())
        .extracting(AssertionLine::text)
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContainIgnoringCase("advertisement")
                .doesNotContainIgnoringCase("cookie")
                .doesNotContainIgnoringCase("newsletter")
                .doesNotContainIgnoringCase("could be interesting for you")
                .doesNotContainIgnoringCase("regatta")
                .doesNotContainIgnoringCase("subscribe")
                .doesNotContainIgnoringCase("Ctrl + Enter"));
  }

  private List<AssertionLine> rows() {
    try (Ledger ledger = Ledger.open(home.resolve("demo").resolve("ledger.db"));
        Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL)) {
      return rows.toList();
    }
  }

  private static String chain(AssertionLine row) {
    return String.join(" <- ", row.chain().stream().map(Teller::name).toList());
  }

  /// As a shell splits the line: words, some between single quotation marks.
  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("((?:'[^']*'|\\\\'|[^\\s'])+)").matcher(line);
    while (matcher.find()) {
      words.add(
          matcher.group().replace("'\\''", "\u0000").replace("'", "").replace('\u0000', '\''));
    }
    return words.toArray(String[]::new);
  }
}
