package org.hearsay.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.capture.TakenParts.html;
import static org.hearsay.capture.TakenParts.ready;
import static org.hearsay.capture.TakenParts.reason;
import static org.hearsay.capture.TakenParts.refused;
import static org.hearsay.capture.Warcs.packed;
import static org.hearsay.capture.Warcs.page;
import static org.hearsay.capture.Warcs.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaczInputTest {
  private static final int LIMIT = 1 << 20;
  private static final String A = "https://post.example.org/a";
  private static final String B = "https://post.example.org/b";
  private static final String PAGES =
      """
      {"format":"json-pages-1.0","id":"pages","title":"All Pages"}
      {"url":"%s#top","ts":"2025-11-05T09:30:00Z","title":"Rain | The Harbour Post"}
      no line
      """
          .formatted(A);

  @TempDir Path folder;

  @Test
  void takesThePagesThatTheFileLists() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("pages/pages.jsonl", PAGES.getBytes(UTF_8));

    for (boolean stored : new boolean[] {true, false}) {
      List<Taken> taken = taken(wacz(described(parts), stored));

      assertThat(taken).extracting(t -> t.input().replaceFirst(".*/", "")).containsExactly("a");
      assertThat(html(taken.getFirst())).isEqualTo(page("Rain"));
      assertThat(taken.getFirst().input()).endsWith("crawl.wacz#" + A);
      assertThat(ready(taken.getFirst()).manuscript().otherwise().title())
          .isEqualTo("Rain | The Harbour Post");
    }
  }

  @Test
  void passesOverLinesOfTheListThatAreLongerThanAPageNeeds() throws IOException {
    String long1 = "{\"url\":\"%s\",\"text\":\"%s\"}\n".formatted(B, "x".repeat(1 << 17));
    String long2 = "{\"url\":\"%s?%s\"}\n".formatted(B, "x".repeat(3_000));
    Map<String, byte[]> parts = parts();
    parts.put("pages/pages.jsonl", (long1 + PAGES + long2 + long1.strip()).getBytes(UTF_8));

    assertThat(taken(wacz(described(parts), false)))
        .extracting(TakenParts::html)
        .containsExactly(page("Rain"));
  }

  @Test
  void takesEveryPageWhereNothingIsListed() throws IOException {
    assertThat(taken(wacz(described(parts()), true)))
        .extracting(TakenParts::html)
        .containsExactly(page("Rain"), page("Snow"));
  }

  @Test
  void namesAnArchiveThatWasChanged() throws IOException {
    Map<String, byte[]> parts = described(parts());
    parts.put("archive/data.warc.gz", packed(response(A, "Fog")));

    List<Taken> taken = taken(wacz(parts, true));

    assertThat(taken).hasSize(2);
    assertThat(reason(taken.get(0))).isEqualTo(Reason.UNREADABLE);
    assertThat(refused(taken.get(0)).detail()).contains("archive/data.warc.gz was changed");
    assertThat(html(taken.get(1))).isEqualTo(page("Snow"));
  }

  @Test
  void namesADescriptionThatWasChangedOrIsMissing() throws IOException {
    Map<String, byte[]> changed = described(parts());
    changed.put("datapackage-digest.json", "{\"hash\":\"sha256:00\"}".getBytes(UTF_8));
    assertThat(reason(taken(wacz(changed, true)).getFirst())).isEqualTo(Reason.UNREADABLE);

    List<Taken> missing = taken(wacz(parts(), true));
    assertThat(reason(missing.getFirst())).isEqualTo(Reason.SYNTAX);
    assertThat(missing).hasSize(3);

    Map<String, byte[]> unlisted = described(parts());
    unlisted.put("archive/x.warc.gz", packed(response(A, "Fog")));
    assertThat(reason(taken(wacz(unlisted, true)).getLast())).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void refusesNamesThatLeadOutAndArchivesInArchives() throws IOException {
    for (String name : new String[] {"../evil.warc.gz", "archive/../../x", "/etc/x", "C:\\x"}) {
      Map<String, byte[]> parts = described(parts());
      parts.put(name, new byte[1]);
      List<Taken> taken = taken(wacz(parts, true));
      assertThat(taken).as(name).hasSize(1);
      assertThat(refused(taken.getFirst()).detail()).contains("leads out");
    }
    Map<String, byte[]> parts = described(parts());
    parts.put("archive/more.wacz", new byte[1]);
    assertThat(taken(wacz(parts, true))).hasSize(3);
  }

  @Test
  void refusesWhatIsLockedTooManyOrNoArchive() throws IOException {
    byte[] locked = Files.readAllBytes(wacz(described(parts()), true));
    for (int i = 0; i + 10 < locked.length; i++) {
      boolean table =
          locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2;
      if (table) {
        locked[i + 8] |= 1;
      }
    }
    assertThat(refused(taken(write(locked)).getFirst()).detail()).contains("password");

    Map<String, byte[]> many = described(parts());
    for (int i = 0; i < 20_001; i++) {
      many.put("logs/" + i, new byte[0]);
    }
    assertThat(reason(taken(wacz(many, true)).getFirst())).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(taken(write("PK\u0003\u0004".getBytes(UTF_8))).getFirst()))
        .isEqualTo(Reason.UNREADABLE);
    assertThat(reason(taken(write(new byte[0])).getFirst())).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void refusesABombAndReadsTheRest() throws IOException {
    Path file = folder.resolve("crawl.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/bomb.warc"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("archive/data.warc.gz"));
      zip.write(packed(response(A, "Rain")));
    }

    List<Taken> taken = taken(file);

    assertThat(taken.stream().filter(Taken.Refused.class::isInstance).map(t -> refused(t).detail()))
        .anyMatch(detail -> detail.contains("unpacks to more"));
    assertThat(html(taken.getLast())).isEqualTo(page("Rain"));
  }

  @Test
  void neverBreaksOnDamage() throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put("pages/pages.jsonl", PAGES.getBytes(UTF_8));
    byte[] whole = Files.readAllBytes(wacz(described(parts), false));
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(taken(write(damaged))).as("seed " + seed).isNotEmpty();
    }
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("archive/data.warc.gz", packed(response(A, "Rain")));
    parts.put("archive/more.warc.gz", packed(response(B, "Snow")));
    return parts;
  }

  private static Map<String, byte[]> described(Map<String, byte[]> parts) {
    String resources =
        parts.entrySet().stream()
            .map(e ->
                "{\"path\":\"%s\",\"hash\":\"sha256:%s\"}"
                    .formatted(e.getKey(), Sha256.of(e.getValue()).hex()))
            .collect(Collectors.joining(","));
    byte[] json =
        "{\"wacz_version\":\"1.1.1\",\"resources\":[%s]}".formatted(resources).getBytes(UTF_8);
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put("datapackage.json", json);
    all.put(
        "datapackage-digest.json",
        "{\"path\":\"datapackage.json\",\"hash\":\"sha256:%s\"}"
            .formatted(Sha256.of(json).hex())
            .getBytes(UTF_8));
    return all;
  }

  private Path wacz(Map<String, byte[]> parts, boolean stored) throws IOException {
    Path file = folder.resolve("crawl.wacz");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("crawl.wacz"), bytes);
  }

  private static List<Taken> taken(Path file) {
    Fetcher fetcher =
        new Fetcher(AddressGuard.strict(), Fetcher.Manners.of("Hearsay/test"), Instant::now);
    Inputs inputs =
        new Inputs(
            fetcher, new ByteArrayInputStream(new byte[0]), Known.NOTHING, Instant::now, LIMIT);
    try (Stream<Taken> taken = inputs.taken(List.of(file.toString()))) {
      return taken.toList();
    }
  }
}
