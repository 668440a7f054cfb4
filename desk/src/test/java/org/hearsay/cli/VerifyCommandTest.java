package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.capture.Capture;
import org.hearsay.capture.Evidence;
import org.hearsay.store.Ledger;
import org.hearsay.store.RecordLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence that somebody, or a disk, has been at.
class VerifyCommandTest {
  private static final String FILE = "evidence-00001.warc.gz";

  @TempDir private Path folder;
  private Path home;
  private Path file;
  private Desk desk;
  private List<RecordLine> records = List.of();

  @BeforeEach
  void readSomething() throws IOException {
    home = folder.resolve("home");
    file = home.resolve("evidence").resolve(FILE);
    desk = new Desk(home);
    Path text = Files.writeString(folder.resolve("note.txt"), "The pier is closed until May.\n");
    try (Site site = Site.open()) {
      String one = site.put("/one", "The ferry", "The Harbour Board said that the ferry sank.");
      String two = site.put("/two", "The pier", "The pier is closed, the Pilots’ Guild said.");
      read(one, two, one, text.toString());
    }
    try (Ledger ledger = Ledger.open(home.resolve("ledger.db"))) {
      records = ledger.records(FILE);
    }
    assertThat(records).extracting(RecordLine::bytes).containsExactly(true, true, false, true);
  }

  @Test
  void saysThatAllIsAsItWasKept() {
    Desk.Printed printed = desk.run("verify");
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).isEqualTo("hearsay: 4 records in 1 file are as they were kept\n");
    assertThat(desk.run("verify", "--format", "jsonl").out())
        .startsWith("{\"verified\":{\"files\":1,")
        .contains("\"records\":4,\"changes\":0,\"notes\":0}");
  }

  @Test
  void findsEveryFlippedByteOfARecord() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int begin = Math.toIntExact(records.getFirst().location().offset());
    for (int round = 0; round < 60; round++) {
      byte[] bytes = whole.clone();
      int at = round < 20 ? begin + round : random.nextInt(begin, bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      List<JsonNode> found = found(1);
      String when = "seed " + seed + ", byte " + at;
      assertThat(kinds(found)).as(when).isSubsetOf("altered", "truncated");
      assertThat(found.getFirst().get("offset").asLong())
          .as(when)
          .isEqualTo(recordAt(at).location().offset());
    }
  }

  @Test
  void namesTheArticlesThatLostTheirBytes() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    RecordLine first = records.getFirst();
    bytes[Math.toIntExact(first.location().offset() + first.location().length() / 2)] ^= 0x55;
    Files.write(file, bytes);
    Desk.Printed printed = desk.run("verify");
    assertThat(printed.code()).isEqualTo(1);
    assertThat(printed.out())
        .startsWith("altered  " + FILE + " at byte " + first.location().offset())
        .contains("; capture " + first.sha256() + " of " + first.url() + "; read in ");
    String article = printed.out().strip().replaceAll(".*read in ", "");
    assertThat(desk.run("show", article).out()).contains("The Harbour Board");
  }

  @Test
  void tellsACutFileFromATornTail() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    RecordLine last = records.getLast();
    for (int cut : new int[] {1, 100, Math.toIntExact(last.location().length()) - 1}) {
      Files.write(file, Arrays.copyOf(whole, whole.length - cut));
      assertThat(kinds(found(1))).as("cut %d", cut).containsExactly("truncated");
    }
    Files.write(file, Arrays.copyOf(whole, (int) last.location().offset()));
    assertThat(kinds(found(1))).containsExactly("truncated");

    byte[] torn = Arrays.copyOf(whole, whole.length + 40);
    System.arraycopy(whole, (int) last.location().offset(), torn, whole.length, 40);
    Files.write(file, torn);
    assertThat(kinds(found(0))).containsExactly("torn");
    assertThat(desk.run("verify").err()).contains("4 records in 1 file").endsWith("; 1 note\n");

    Files.write(file, Arrays.copyOf(whole, whole.length + 40));
    assertThat(kinds(found(1))).containsExactly("stray-bytes");
  }

  @Test
  void namesARemovedRecordAndThoseThatMovedForIt() throws IOException {
    write(0, 2, 3);
    List<JsonNode> found = found(1);
    assertThat(kinds(found)).containsExactlyInAnyOrder("moved", "moved", "missing-record");
    assertThat(found)
        .filteredOn(line -> line.get("finding").asText().equals("missing-record"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.get("sha256").asText()).isEqualTo(records.get(1).sha256()));
  }

  @Test
  void namesRecordsThatChangedPlaces() throws IOException {
    write(1, 0, 2, 3);
    assertThat(kinds(found(1))).contains("moved", "moved").containsOnly("moved");
  }

  @Test
  void namesAFileThatIsGone() throws IOException {
    Files.move(file, folder.resolve("elsewhere.warc.gz"));
    assertThat(kinds(found(1)))
        .containsExactly(
            "missing-file", "missing-record", "missing-record", "missing-record", "missing-record");
    Files.move(folder.resolve("elsewhere.warc.gz"), file.resolveSibling("evidence-00007.warc.gz"));
    assertThat(kinds(found(1))).containsExactly("missing-file", "moved", "moved", "moved", "moved");
  }

  @Test
  void seesAForgeryThatIsSoundInItself() throws IOException {
    byte[] forged = retold(0, text -> text.replace("ferry sank", "ferry rose"));
    List<JsonNode> found = foundAfter(0, forged);
    // Packed, it may be a byte longer or shorter than what it replaced; then the others have moved.
    assertThat(found)
        .filteredOn(line -> line.get("finding").asText().equals("altered"))
        .singleElement()
        .satisfies(line ->
            assertThat(line.get("detail").asText()).contains("other bytes stand in its place"));
  }

  @Test
  void seesAChangedHeadAroundTheSameBytes() throws IOException {
    List<JsonNode> found =
        foundAfter(0, retold(0, text -> text.replace("WARC-Date: 20", "WARC-Date: 19")));
    assertThat(found.getFirst().get("detail").asText()).startsWith("its time is now 19");
    found = foundAfter(0, retold(0, text -> text.replace("HTTP/1.1 200", "HTTP/1.1 203")));
    assertThat(found.getFirst().get("detail").asText()).contains("something around them");
    found =
        foundAfter(
            0,
            retold(
                0,
                text ->
                    text.replaceFirst("(WARC-Payload-Digest: sha256:)[0-9a-f]{8}", "$100000000")));
    assertThat(kinds(found)).startsWith("altered", "digest");
  }

  @Test
  void tellsAnUnacknowledgedRecordFromOneThatSomebodyPutIn() throws IOException {
    Capture capture =
        Capture.of("It rained.".getBytes(StandardCharsets.UTF_8), Instant.EPOCH, "text/plain");
    try (Evidence evidence = Evidence.open(home.resolve("evidence"), null)) {
      evidence.append(capture);
    }
    assertThat(kinds(found(0))).containsExactly("unfinished");

    byte[] whole = Files.readAllBytes(file);
    // Whoever reads next takes it in.
    Path text = Files.writeString(folder.resolve("other.txt"), "The pier is open again.\n");
    read(text.toString());
    assertThat(found(0)).isEmpty();

    Files.write(file.resolveSibling("evidence-00000.warc.gz"), whole);
    assertThat(kinds(found(1))).containsOnly("unknown-record").hasSize(5);
  }

  @Test
  void saysThatALedgerIsGoneOrWasNeverThere() throws IOException {
    Files.delete(home.resolve("ledger.db"));
    Desk.Printed gone = desk.run("verify");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).contains("is gone");
    Desk.Printed empty = new Desk(folder.resolve("nobody")).run("verify");
    assertThat(empty.code()).isZero();
    assertThat(folder.resolve("nobody")).doesNotExist();
  }

  @Test
  void neverWritesToTheEvidence() throws IOException {
    byte[] torn = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 3);
    Files.write(file, torn);
    Map<String, String> before = evidence();
    desk.run("verify");
    desk.run("verify", "--format", "jsonl");
    assertThat(evidence()).isEqualTo(before);
    assertThat(desk.run("verify", "--format", "csv").code()).isEqualTo(2);
  }

  private void read(String... inputs) {
    List<String> command = new ArrayList<>(List.of("read", "--rules", "--allow-host", "127.0.0.1"));
    // One after the other, as somebody would on three days.
    for (String input : inputs) {
      List<String> one = new ArrayList<>(command);
      one.add(input);
      Desk.Printed printed = desk.run(one.toArray(String[]::new));
      assertThat(printed.code()).as(printed.err()).isZero();
    }
  }

  private List<JsonNode> found(int code) throws IOException {
    Desk.Printed printed = desk.run("verify", "--format", "jsonl");
    assertThat(printed.code()).as(printed.out()).isEqualTo(code);
    List<JsonNode> found = new ArrayList<>();
    for (String line : printed.out().lines().toList()) {
      found.add(new JsonMapper().readTree(line));
    }
    found.removeLast();
    return found;
  }

  /// What is found with another record in the place of one.
  private List<JsonNode> foundAfter(int index, byte[] record) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    write(index, record);
    List<JsonNode> found = found(1);
    Files.write(file, whole);
    return found;
  }

  private static List<String> kinds(List<JsonNode> found) {
    return found.stream().map(line -> line.get("finding").asText()).toList();
  }

  private RecordLine recordAt(int at) {
    return records.stream().filter(record -> at < record.end()).findFirst().orElseThrow();
  }

  /// Writes the file anew with these of its records, in this order.
  private void write(int... order) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, (int) records.getFirst().location().offset());
    for (int index : order) {
      out.write(member(whole, index));
    }
    Files.write(file, out.toByteArray());
  }

  private void write(int index, byte[] instead) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, (int) records.getFirst().location().offset());
    for (int i = 0; i < records.size(); i++) {
      out.write(i == index ? instead : member(whole, i));
    }
    Files.write(file, out.toByteArray());
  }

  private byte[] member(byte[] whole, int index) {
    RecordLine record = records.get(index);
    return Arrays.copyOfRange(whole, (int) record.location().offset(), (int) record.end());
  }

  private interface Change {
    String of(String text);
  }

  /// A record unpacked, changed, and packed again with all that gzip asks for.
  private byte[] retold(int index, Change change) throws IOException {
    byte[] member = member(Files.readAllBytes(file), index);
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes(),
            StandardCharsets.ISO_8859_1);
    String changed = change.of(text);
    assertThat(changed).isNotEqualTo(text).hasSameSizeAs(text);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
      zipped.write(changed.getBytes(StandardCharsets.ISO_8859_1));
    }
    return out.toByteArray();
  }

  private Map<String, String> evidence() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(home.resolve("evidence"))) {
      for (Path one : all.toList()) {
        files.put(
            one.getFileName().toString(),
            Arrays.hashCode(Files.readAllBytes(one)) + " " + Files.getLastModifiedTime(one));
      }
    }
    return files;
  }
}
