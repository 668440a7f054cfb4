package org.hearsay.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.Warcinfo;

/// Goes through a WARC file from one gzip member to the next and says what stands where. Never
/// writes. For one walk, by one thread.
final class EvidenceWalk {
  private final String name;
  private final RandomAccessFile file;
  private final GzipMembers members;
  private final Consumer<Kept> sink;
  private final LongConsumer passed;

  EvidenceWalk(String name, RandomAccessFile file, Consumer<Kept> sink, LongConsumer passed) {
    this.name = name;
    this.file = file;
    this.members = new GzipMembers(file.getChannel());
    this.sink = sink;
    this.passed = passed;
  }

  void from(long from) throws IOException {
    long size = file.length();
    long damaged = -1;
    boolean torn = false;
    for (long at = from; at < size; passed.accept(at - from)) {
      long end = members.endOfMember(at);
      if (end > size) {
        // Written since the walk began.
        return;
      }
      if (end > at) {
        if (damaged >= 0) {
          sink.accept(new Kept.Damage(place(damaged, at), false));
          damaged = -1;
        }
        sink.accept(whole(place(at, end)));
        at = end;
      } else {
        if (damaged < 0) {
          damaged = at;
          torn = members.endedEarly();
        }
        at = Math.min(size, members.nextMagic(at + 1));
      }
    }
    if (damaged >= 0) {
      sink.accept(new Kept.Damage(place(damaged, size), torn));
    }
  }

  private Evidence.Location place(long from, long end) {
    return new Evidence.Location(name, from, end - from);
  }

  private Kept whole(Evidence.Location location) throws IOException {
    MessageDigest member = Sha256.digester();
    file.seek(location.offset());
    DigestInputStream in = new DigestInputStream(new Region(file, location.length()), member);
    try (WarcReader reader = new WarcReader(in)) {
      reader.calculateBlockDigest();
      WarcRecord record = reader.next().orElse(null);
      if (record instanceof WarcCaptureRecord capture) {
        List<String> disputed = new ArrayList<>();
        Kept.About about = about(capture, disputed);
        compareBlock(record, disputed);
        in.transferTo(OutputStream.nullOutputStream());
        boolean bytes = !(record instanceof WarcRevisit);
        return new Kept.Captured(location, Sha256.of(member), bytes, about, disputed);
      }
      String type = record == null ? "nothing" : record.type();
      return new Kept.Other(location, type, record instanceof Warcinfo);
    } catch (IOException | RuntimeException e) {
      // What a stranger wrote there may break the parser in any way: it is no record of ours.
      return new Kept.Other(location, "not readable: " + e.getMessage(), false);
    }
  }

  private static Kept.About about(WarcCaptureRecord record, List<String> disputed)
      throws IOException {
    Sha256 declared = declared(record, disputed);
    if (record instanceof WarcRevisit) {
      if (declared == null) {
        throw new IOException("a revisit record that does not say of what");
      }
      return about(record, declared, 0);
    }
    Hashed hashed = hashed(record);
    if (declared != null && !declared.equals(hashed.sha256)) {
      disputed.add("the payload digest of the record is " + declared);
    }
    return about(record, hashed.sha256, hashed.size);
  }

  private static Kept.About about(WarcCaptureRecord record, Sha256 sha256, long size)
      throws IOException {
    String url = WarcRecords.url(record.target());
    return new Kept.About(sha256, url, record.date(), mediaType(record), size);
  }

  private static void compareBlock(WarcRecord record, List<String> disputed) throws IOException {
    WarcDigest block = record.blockDigest().orElse(null);
    if (block != null && !block.equals(record.calculatedBlockDigest().orElse(block))) {
      disputed.add("the block digest of the record is " + block);
    }
  }

  private static @Nullable Sha256 declared(WarcCaptureRecord record, List<String> disputed) {
    WarcDigest digest = record.payloadDigest().orElse(null);
    if (digest == null) {
      disputed.add("the record has no payload digest");
      return null;
    }
    if (!digest.algorithm().matches("sha-?256")) {
      disputed.add("the payload digest of the record is of another kind: " + digest.algorithm());
      return null;
    }
    return new Sha256(digest.hex());
  }

  private static @Nullable String mediaType(WarcCaptureRecord record) throws IOException {
    MessageHeaders headers =
        switch (record) {
          case WarcResponse response -> response.http().headers();
          case WarcRevisit revisit -> revisit.http().headers();
          default -> record.headers();
        };
    return headers.first("Content-Type").orElse(null);
  }

  /// What was read, and how much of it there was.
  private record Hashed(Sha256 sha256, long size) {}

  private static Hashed hashed(WarcCaptureRecord record) throws IOException {
    MessageDigest digest = Sha256.digester();
    InputStream body =
        record instanceof WarcResponse response
            ? response.http().body().stream()
            : record.body().stream();
    long size = new DigestInputStream(body, digest).transferTo(OutputStream.nullOutputStream());
    return new Hashed(Sha256.of(digest), size);
  }

  /// A stretch of a file, from where it stands. Closing it leaves the file open.
  private static final class Region extends InputStream {
    private final RandomAccessFile file;
    private long left;

    private Region(RandomAccessFile file, long length) {
      this.file = file;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = file.read(into, from, (int) Math.min(length, left));
      left -= Math.max(n, 0);
      return n;
    }
  }
}
