package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCommandTest {
  private static final String QUAY =
      "900000001\tBrandholm Quay\tBrandholm Quay\t\t56.5\t-3.25\tP\tPPL\tGB\t\tSCT\tX1\t\t\t812000"
          + "\t\t1\tEurope/London\t2025-02-01\n";
  private static final String ARTICLE =
      "The harbour board met in Brandholm Quay on Tuesday. The mayor said that the pier in"
          + " Brandholm Quay was closed and that the ferry would not sail.";

  @TempDir private Path folder;

  private Desk desk() {
    return new Desk(folder.resolve("home"));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void importsShowsUsesAndRemoves() throws IOException {
    Path dump = file("GB.txt", QUAY);
    Path article = file("quay.txt", ARTICLE);
    String[] read = {"read", "--rules", "--dry-run", "--format", "jsonl", article.toString()};

    assertThat(desk().run("gazetteer").out()).startsWith("gazetteer: built in (places-");
    assertThat(desk().run(read).out()).doesNotContain("900000001");

    Desk.Printed imported = desk().run("gazetteer", "import", dump.toString());
    assertThat(imported.code()).isZero();
    assertThat(imported.err()).contains("1 places under 1 names are looked up from now");
    assertThat(desk().run("gazetteer").out())
        .startsWith("gazetteer: imported (geonames-")
        .contains("from: GB.txt\nplaces: 1, names: 1\nnewest change: 2025-02-01\n");
    assertThat(desk().run("gazetteer", "--format", "jsonl").out())
        .contains("\"places\":1", "\"sources\":[\"GB.txt\"]");
    assertThat(desk().run(read).out()).contains("\"geonames\":900000001");

    assertThat(desk().run("gazetteer", "remove").code()).isZero();
    assertThat(desk().run("gazetteer").out()).startsWith("gazetteer: built in (places-");
    assertThat(desk().run(read).out()).doesNotContain("900000001");
  }

  @Test
  void namesBadLinesAndEndsWithOne() throws IOException {
    Path dump = file("GB.txt", QUAY + "900000002\tno more\n");
    Desk.Printed imported = desk().run("gazetteer", "import", dump.toString());
    assertThat(imported.code()).isEqualTo(1);
    assertThat(imported.err())
        .contains(dump + ", line 2: no line of a dump of GeoNames; left out")
        .contains("1 line was left out");
    assertThat(desk().run("gazetteer").out()).contains("imported");
  }

  @Test
  void saysWhichFileIsNotThere() {
    Desk.Printed imported = desk().run("gazetteer", "import", folder.resolve("no.zip").toString());
    assertThat(imported.code()).isEqualTo(1);
    assertThat(imported.err()).contains("no.zip: there is no such file");
  }

  @Test
  void readsOnWhereTheGazetteerIsBroken() throws IOException {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/gazetteer.db"), "a letter");
    Path article = file("quay.txt", ARTICLE);
    Desk.Printed read = desk().run("read", "--rules", "--dry-run", article.toString());
    assertThat(read.code()).isZero();
    assertThat(read.err())
        .contains("it is no gazetteer", "places are looked up in the built-in one");
  }
}
