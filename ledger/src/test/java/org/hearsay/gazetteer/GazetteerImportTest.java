package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Dumps in GeoNames' form with places of an invented country district.
class GazetteerImportTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  @TempDir private Path folder;
  private final List<BadLine> bad = new ArrayList<>();

  static String row(int id, String name, String others, String kind, String division, long people) {
    String[] where = division.split("\\.", -1);
    return String.join(
        "\t",
        Integer.toString(id),
        name,
        name,
        others,
        "56.5",
        "-3.25",
        kind.substring(0, 1),
        kind.substring(2),
        where[0],
        "",
        where.length > 1 ? where[1] : "",
        where.length > 2 ? where[2] : "",
        "",
        "",
        Long.toString(people),
        "",
        "12",
        "Europe/London",
        "2025-0" + (1 + id % 9) + "-01");
  }

  private static final List<String> PLACES =
      List.of(
          row(900000001, "Brandholm Quay", "Brandholm,Брандхольм", "P.PPL", "GB.SCT.X1", 812),
          row(900000002, "Brandholmshire", "", "A.ADM2", "GB.SCT.X1", 20_000),
          row(900000003, "Tarnevik Sound", "Sound of Tarnevik", "H.SD", "GB.SCT", 0),
          row(900000004, "Brandholm Primary", "", "S.SCH", "GB.SCT.X1", 0),
          row(900000005, "Old Brandholm", "", "P.PPLH", "GB.SCT.X1", 0));

  private Path file(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private Path target() {
    return folder.resolve("home/gazetteer.db");
  }

  private Installed read(Path... dumps) {
    return new GazetteerImport(target(), bytes -> {}, bad::add).read(List.of(dumps), NOW);
  }

  private List<Entry> named(String key) {
    try (ImportedGazetteer gazetteer = ImportedGazetteer.open(target())) {
      return gazetteer.named(key);
    }
  }

  @Test
  void findsWhatWasImportedByAllItsNames() throws IOException {
    Path names =
        file(
            "alternateNamesV2.txt",
            List.of(
                "1\t900000001\ten\tQuay of Brandholm\t\t\t\t\t\t",
                "2\t900000001\tlink\thttps://quay.example\t\t\t\t\t\t"));
    Path divisions =
        file(
            "admin2Codes.txt",
            List.of("GB.SCT.X1\tCounty of Brandholm\tCounty of Brandholm\t900000002"));
    Installed installed = read(file("GB.txt", PLACES), names, divisions);

    assertThat(installed.places()).isEqualTo(3);
    assertThat(installed.newest()).isEqualTo("2025-04-01");
    assertThat(installed.sources())
        .containsExactly("GB.txt", "alternateNamesV2.txt", "admin2Codes.txt");
    assertThat(bad).isEmpty();
    Entry quay = named("brandholm quay").getFirst();
    assertThat(quay.geonames()).isEqualTo(900000001);
    assertThat(quay.kind()).isEqualTo(Kind.CITY);
    assertThat(quay.within().district()).isEqualTo("GB.SCT.X1");
    assertThat(quay.size().population()).isEqualTo(812);
    assertThat(named("brandholm")).contains(quay);
    assertThat(named("quay of brandholm")).containsExactly(quay);
    assertThat(named("county of brandholm").getFirst().kind()).isEqualTo(Kind.DISTRICT);
    assertThat(named("tarnevik sound").getFirst().kind()).isEqualTo(Kind.AREA);
    assertThat(named("brandholm primary")).isEmpty();
    assertThat(named("old brandholm")).isEmpty();
    assertThat(named("https quay example")).isEmpty();
  }

  @Test
  void keepsTheBuiltInOneBehindIt() throws IOException {
    read(file("GB.txt", PLACES));
    assertThat(named("black sea").getFirst().kind()).isEqualTo(Kind.AREA);
    assertThat(named("knoxville").getFirst().within().region()).isEqualTo("US.TN");
    try (ImportedGazetteer gazetteer = ImportedGazetteer.open(target())) {
      assertThat(gazetteer.country("GB")).isNotNull();
      assertThat(gazetteer.version()).startsWith("geonames-");
    }
  }

  @Test
  void countsAPlaceOfBothOnce() throws IOException {
    String knoxville =
        row(4634946, "Knoxville", "", "P.PPLA2", "US.TN.093", 190_740)
            .replace("56.5\t-3.25", "35.96\t-83.92");
    read(file("US.txt", List.of(knoxville)));
    assertThat(named("knoxville").stream().filter(e -> "US.TN".equals(e.within().region())))
        .hasSize(1);
  }

  @Test
  void readsTheTextsOfAZipFileButItsReadme() throws IOException {
    Path zip = folder.resolve("GB.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry("readme.txt"));
      packed.write("Not a dump".getBytes(StandardCharsets.UTF_8));
      packed.putNextEntry(new ZipEntry("GB.txt"));
      packed.write(String.join("\r\n", PLACES).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(zip).places()).isEqualTo(3);
    assertThat(bad).isEmpty();
  }

  @Test
  void namesBadLinesAndReadsTheRest() throws IOException {
    List<String> lines = new ArrayList<>(PLACES);
    lines.add(1, "900000009\ttoo\tshort");
    lines.add(2, PLACES.getFirst().replace("56.5", "96.5"));
    lines.add(3, "x".repeat(300_000));
    lines.add(4, "# a comment");
    Path dump = file("GB.txt", lines);
    assertThat(read(dump).places()).isEqualTo(3);
    assertThat(bad).extracting(BadLine::line).containsExactly(2L, 3L, 4L);
    assertThat(bad.get(1)).isEqualTo(new BadLine(dump, 3, "not a latitude: 96.5"));
  }

  @Test
  void leavesTheOldOneWhereTheNewOneFails() throws IOException {
    Installed old = read(file("GB.txt", PLACES));
    Path novel = file("novel.txt", List.of("It was a quiet morning on the quay."));
    assertThatThrownBy(() -> read(file("more.txt", PLACES), novel))
        .isInstanceOf(GazetteerException.class)
        .hasMessage(novel + ": it is no dump of GeoNames");
    try (ImportedGazetteer gazetteer = ImportedGazetteer.open(target())) {
      assertThat(gazetteer.installed()).isEqualTo(old);
    }
    assertThat(folder.resolve("home/gazetteer.db.building")).doesNotExist();
  }

  @Test
  void isNotMisledByWhatAnImportThatWasKilledLeft() throws IOException {
    Files.createDirectories(target().getParent());
    Files.writeString(folder.resolve("home/gazetteer.db.building"), "half a file");
    assertThat(read(file("GB.txt", PLACES)).places()).isEqualTo(3);
  }

  @Test
  void leavesAnImportThatIsUnderWayAlone() throws IOException {
    Path dump = file("GB.txt", PLACES);
    List<String> refused = new ArrayList<>();
    LongConsumer second =
        bytes -> {
          if (refused.isEmpty()) {
            refused.add("");
            assertThatThrownBy(() -> read(dump))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("another import into it is under way");
          }
        };
    Installed installed = new GazetteerImport(target(), second, bad::add).read(List.of(dump), NOW);
    assertThat(refused).hasSize(1);
    assertThat(installed.places()).isEqualTo(3);
    assertThat(named("brandholm quay")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"allCountries.txt", "readme.txt", "picture.bin"})
  void refusesABombInWhateverFile(String name) throws IOException {
    Path zip = folder.resolve("bomb.zip");
    byte[] blank = (" ".repeat(999) + "\n").repeat(1000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      packed.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < 200; i++) {
        packed.write(blank);
      }
    }
    assertThatThrownBy(() -> read(zip))
        .isInstanceOf(GazetteerException.class)
        .hasMessageEndingWith("it unpacks to more than any dump of GeoNames does");
  }

  @Test
  void saysWhatIsNoGazetteer() throws IOException {
    Files.createDirectories(target().getParent());
    Files.writeString(target(), "This is a letter to the editor.");
    assertThatThrownBy(() -> ImportedGazetteer.open(target()))
        .isInstanceOf(GazetteerException.class)
        .hasMessageContaining("it is no gazetteer");
  }

  @Test
  void readsAHundredThousandLines() throws IOException {
    Path dump = folder.resolve("allCountries.txt");
    try (BufferedWriter out = Files.newBufferedWriter(dump)) {
      for (int i = 1; i <= 100_000; i++) {
        out.write(row(i, "Quay " + i, "Kay " + i, "P.PPL", "GB.SCT.X1", i));
        out.write('\n');
      }
    }
    assertThat(read(dump).places()).isEqualTo(100_000);
    assertThat(named("kay 77777").getFirst().geonames()).isEqualTo(77_777);
  }
}
