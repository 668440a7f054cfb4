package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class EvidenceTest {
  private static final Instant TIME = Instant.parse("2026-03-04T05:06:07.123456789Z");

  @TempDir Path folder;

  @Test
  void givesBackWhatAServerSent() throws IOException {
    Capture capture =
        Capture.of(
            "<p>The bridge is closed.".getBytes(UTF_8),
            TIME,
            "https://harbour-post.example/bridge?a=1|2",
            new Capture.Http(
                203,
                Map.of(
                    "Content-Type", List.of("text/html; charset=\"utf-8\""),
                    "content-encoding", List.of("gzip"),
                    "Content-Length", List.of("17"),
                    "Transfer-Encoding", List.of("chunked"),
                    "Set-Cookie", List.of("a=1", "b=2"),
                    "X-Greeting", List.of("добрий день"))));
    try (Evidence evidence = Evidence.open(folder, null)) {
      Capture read = evidence.read(evidence.append(capture));

      assertThat(read.bytes()).isEqualTo(capture.bytes());
      assertThat(read)
          .usingRecursiveComparison()
          .ignoringFields("http", "bytes")
          .isEqualTo(capture);
      assertThat(read.http()).isEqualTo(capture.http());
      assertThat(read.charset()).isEqualTo("utf-8");
    }
    try (WarcReader reader = new WarcReader(folder.resolve("evidence-00001.warc.gz"))) {
      assertThat(reader.next()).get().extracting(WarcRecord::type).isEqualTo("warcinfo");
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.target()).isEqualTo(capture.url());
      assertThat(response.date()).isEqualTo(TIME);
      assertThat(response.http().bodyDecoded().stream()).hasBinaryContent(capture.bytes());
      assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(capture.sha256().hex());
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void givesBackWhatWasNotFetched() {
    Capture file = Capture.of("It rained.".getBytes(UTF_8), TIME, "text/plain");
    Capture bare = Capture.of(new byte[0], TIME, null);
    try (Evidence evidence = Evidence.open(folder, null)) {
      Capture fileRead = evidence.read(evidence.append(file));
      Capture bareRead = evidence.read(evidence.append(bare));

      assertThat(fileRead).usingRecursiveComparison().isEqualTo(file);
      assertThat(bareRead).usingRecursiveComparison().isEqualTo(bare);
    }
  }

  @Test
  void keepsThatBytesCameAgainWithoutASecondCopyOfThem() throws IOException {
    byte[] noise = new byte[50_000];
    new Random(3).nextBytes(noise);
    String url = "https://harbour-post.example/bridge";
    Capture.Http http = new Capture.Http(200, Map.of("Content-Type", List.of("text/html")));
    Capture first = Capture.of(noise, TIME, url, http);
    Capture again = Capture.of(noise, TIME.plusSeconds(60), url + "?later", http);
    try (Evidence evidence = Evidence.open(folder, null)) {
      Evidence.Location bytes = evidence.append(first);
      Evidence.Location revisit =
          evidence.appendAgain(again, new Evidence.First(first.url(), first.time()));
      assertThat(revisit.length()).isLessThan(1000);
      assertThat(evidence.behind(null))
          .filteredOn(kept -> kept instanceof Kept.Captured)
          .extracting(kept -> ((Kept.Captured) kept).about())
          .containsExactly(
              new Kept.About(first.sha256(), url, TIME, "text/html", noise.length),
              new Kept.About(again.sha256(), again.url(), again.time(), "text/html", 0));
      assertThat(evidence.behind(bytes)).extracting(Kept::location).containsExactly(revisit);
      assertThat(evidence.behind(revisit)).isEmpty();
      assertThatThrownBy(() -> evidence.read(revisit)).isInstanceOf(EvidenceException.class);
      assertThatThrownBy(() -> evidence.appendAgain(numbered(1), new Evidence.First(null, TIME)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void saysWhatStandsWhereInADamagedFile() throws IOException {
    Path file = folder.resolve("evidence-00001.warc.gz");
    List<Evidence.Location> locations = new ArrayList<>();
    try (Evidence evidence = Evidence.open(folder, null)) {
      for (int i = 0; i < 4; i++) {
        locations.add(evidence.append(numbered(i)));
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) locations.get(1).offset() + 12] ^= 0x55;
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 5));
    try (Evidence evidence = Evidence.openForReading(folder)) {
      List<Kept> kept = evidence.behind(null);
      assertThat(kept)
          .hasSize(5)
          .satisfies(all -> assertThat(((Kept.Other) all.get(0)).opening()).isTrue())
          .satisfies(all -> assertThat(all.get(1).location()).isEqualTo(locations.get(0)))
          .satisfies(
              all -> assertThat(all.get(2)).isEqualTo(new Kept.Damage(locations.get(1), false)))
          .satisfies(all -> assertThat(((Kept.Damage) all.get(4)).torn()).isTrue());
    }
  }

  @Test
  void losesNothingWholeWhereverAWriteWasCutOff() throws IOException {
    Path file = folder.resolve("evidence-00001.warc.gz");
    List<Evidence.Location> locations = new ArrayList<>();
    try (Evidence evidence = Evidence.open(folder, null)) {
      for (int i = 0; i < 3; i++) {
        locations.add(evidence.append(numbered(i)));
      }
    }
    byte[] all = Files.readAllBytes(file);
    Evidence.Location last = locations.getLast();
    assertThat(last.end()).isEqualTo(all.length);

    for (long cut = last.offset(); cut < all.length; cut++) {
      Files.write(file, java.util.Arrays.copyOf(all, (int) cut));
      Evidence.Location known = cut % 2 == 0 ? locations.get(1) : null;
      try (Evidence evidence = Evidence.open(folder, known)) {
        assertThat(Files.size(file)).isEqualTo(last.offset());
        assertThat(text(evidence.read(locations.get(0)))).isEqualTo("Report 0");
        assertThat(text(evidence.read(locations.get(1)))).isEqualTo("Report 1");
        Evidence.Location again = evidence.append(numbered(7));
        assertThat(again.offset()).isEqualTo(last.offset());
        assertThat(text(evidence.read(again))).isEqualTo("Report 7");
      }
      assertThat(payloads(file)).containsExactly("Report 0", "Report 1", "Report 7");
    }
  }

  @Test
  void cutsOffATornFirstRecordToo() throws IOException {
    Path file = folder.resolve("evidence-00001.warc.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    try (Evidence evidence = Evidence.open(folder, null)) {
      assertThat(text(evidence.read(evidence.append(numbered(1))))).isEqualTo("Report 1");
    }
    assertThat(payloads(file)).containsExactly("Report 1");
  }

  @Test
  void keepsTheRecordsBehindDamage() throws IOException {
    Path file = folder.resolve("evidence-00001.warc.gz");
    List<Evidence.Location> locations = new ArrayList<>();
    try (Evidence evidence = Evidence.open(folder, null)) {
      for (int i = 0; i < 3; i++) {
        locations.add(evidence.append(numbered(i)));
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    int inside = (int) (locations.get(1).offset() + locations.get(1).length() / 2);
    bytes[inside] ^= 0x55;
    Files.write(file, bytes);

    try (Evidence evidence = Evidence.open(folder, null)) {
      assertThat(Files.size(file)).isEqualTo(bytes.length);
      assertThat(text(evidence.read(locations.get(2)))).isEqualTo("Report 2");
      assertThatThrownBy(() -> evidence.read(locations.get(1)))
          .isInstanceOf(EvidenceException.class)
          .hasMessageContaining("evidence-00001.warc.gz");
      assertThat(text(evidence.read(evidence.append(numbered(8))))).isEqualTo("Report 8");
    }
  }

  @Test
  void leavesALastRecordAloneThatIsDamagedButNotTorn() throws IOException {
    Path file = folder.resolve("evidence-00001.warc.gz");
    Evidence.Location location;
    try (Evidence evidence = Evidence.open(folder, null)) {
      location = evidence.append(numbered(0));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 6] ^= 1;
    Files.write(file, bytes);

    try (Evidence evidence = Evidence.open(folder, null)) {
      assertThat(evidence.append(numbered(1)).file()).isEqualTo("evidence-00002.warc.gz");
    }
    assertThat(file).hasBinaryContent(bytes);
    assertThat(location.end()).isEqualTo(bytes.length);
  }

  @Test
  void startsANewFileWhenOneIsFull() throws IOException {
    Random random = new Random(5);
    byte[] noise = new byte[4000];
    List<Evidence.Location> locations = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      try (Evidence evidence = Evidence.open(folder, null, 10_000)) {
        random.nextBytes(noise);
        locations.add(evidence.append(Capture.of(noise.clone(), TIME, null)));
      }
    }
    assertThat(locations)
        .extracting(Evidence.Location::file)
        .containsExactly(
            "evidence-00001.warc.gz",
            "evidence-00001.warc.gz",
            "evidence-00002.warc.gz",
            "evidence-00002.warc.gz");
    try (Evidence evidence = Evidence.openForReading(folder)) {
      for (Evidence.Location location : locations) {
        assertThat(evidence.read(location).bytes()).hasSize(4000);
      }
    }
  }

  @Test
  void refusesToGoOnWhereAKnownRecordIsGone() {
    Evidence.Location gone = new Evidence.Location("evidence-00001.warc.gz", 100, 50);
    assertThatThrownBy(() -> Evidence.open(folder, gone))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("known up to 150");
    Evidence.Location later = new Evidence.Location("evidence-00002.warc.gz", 0, 50);
    assertThatThrownBy(() -> Evidence.open(folder, later))
        .isInstanceOf(EvidenceException.class)
        .hasMessageContaining("evidence-00002.warc.gz is gone");
  }

  @Test
  void readsWithoutALockAndDoesNotWriteThen() {
    try (Evidence writer = Evidence.open(folder, null);
        Evidence reader = Evidence.openForReading(folder)) {
      Evidence.Location location = writer.append(numbered(3));

      assertThat(text(reader.read(location))).isEqualTo("Report 3");
      assertThatThrownBy(() -> reader.append(numbered(4)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void letsOneWriterInAtATime() throws Exception {
    try (Evidence evidence = Evidence.open(folder, null)) {
      assertThatThrownBy(() -> Evidence.open(folder, null))
          .isInstanceOf(EvidenceException.class)
          .hasMessageContaining(folder.toString());
      assertThat(openedByAnotherProcess()).contains("EvidenceException", folder.toString());
      evidence.append(numbered(1));
    }
    assertThat(openedByAnotherProcess()).contains("opened");
  }

  @Test
  void keepsWhatAKilledProcessHadAppended() throws Exception {
    Process process = other(Appender.class);
    List<Evidence.Location> appended = new ArrayList<>();
    try (var said = process.inputReader()) {
      for (int i = 0; i < 40; i++) {
        String[] place = said.readLine().split(" ", 3);
        appended.add(
            new Evidence.Location(place[0], Long.parseLong(place[1]), Long.parseLong(place[2])));
      }
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    try (Evidence evidence = Evidence.open(folder, null)) {
      for (int i = 0; i < 40; i++) {
        assertThat(text(evidence.read(appended.get(i)))).startsWith("Report " + i + " ");
      }
      evidence.append(numbered(99));
    }
    assertThat(payloads(folder.resolve("evidence-00001.warc.gz")))
        .hasSizeGreaterThan(40)
        .last()
        .isEqualTo("Report 99");
  }

  /// What a process runs that does not know of its end.
  static final class Appender {
    private Appender() {}

    public static void main(String[] arguments) {
      Random random = new Random(7);
      try (Evidence evidence = Evidence.open(Path.of(arguments[0]), null)) {
        for (int i = 0; true; i++) {
          byte[] noise = new byte[random.nextInt(100_000)];
          random.nextBytes(noise);
          String text = "Report " + i + " " + java.util.Base64.getEncoder().encodeToString(noise);
          Evidence.Location at = evidence.append(Capture.of(text.getBytes(UTF_8), TIME, null));
          System.out.println(at.file() + " " + at.offset() + " " + at.length());
        }
      }
    }
  }

  @Test
  void letsNobodyLeaveTheFolder() {
    assertThatThrownBy(() -> new Evidence.Location("../evidence-00001.warc.gz", 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String openedByAnotherProcess() throws Exception {
    Process process = other(SecondWriter.class);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private Process other(Class<?> program) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .start();
  }

  /// What the other process runs.
  static final class SecondWriter {
    private SecondWriter() {}

    public static void main(String[] arguments) {
      try (Evidence evidence = Evidence.open(Path.of(arguments[0]), null)) {
        System.out.println("opened " + evidence.getClass());
      }
    }
  }

  private static Capture numbered(int number) {
    return Capture.of(("Report " + number).getBytes(UTF_8), TIME, "text/plain");
  }

  private static String text(Capture capture) {
    return new String(capture.bytes(), UTF_8);
  }

  /// As any web archive's tool sees them.
  private static List<String> payloads(Path file) throws IOException {
    List<String> payloads = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record.type().equals("resource")) {
          payloads.add(new String(record.body().stream().readAllBytes(), UTF_8));
        }
      }
    }
    return payloads;
  }
}
