package org.hearsay.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.hearsay.archive.Archived.Broken;
import org.hearsay.archive.Archived.Page;
import org.hearsay.archive.Originals.Place;
import org.hearsay.archive.Records.Found;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/// The pages of a WARC file (1.0 and 1.1, packed or not), one at a time and in their order: what a
/// server answered with status 200, and resources, if their kind may be an article. All other
/// records are passed over without a word. A revisit is the page that it refers to, under its own
/// address and date, where the file holds that page before it.
///
/// Damage is a [Broken] in its place, and what can be read behind it is. Holds one record at a
/// time, and where those before it stand. Not for several threads.
public final class WarcPages implements Iterator<Archived>, Closeable {
  /// In bytes: more than the head of any answer.
  private static final int HTTP_HEAD = 1 << 16;

  /// In bytes: how far into a packed member a record is looked for once more.
  private static final long FAR = 64L << 20;

  private final Source source;
  private final Originals originals;
  private final Predicate<String> listed;
  private final int limit;
  private final Records records;
  private @Nullable Archived next;

  /// @param limit the most bytes of a page
  /// @throws IOException if it cannot be opened
  public WarcPages(Source source, int limit) throws IOException {
    this(source, limit, new Originals(), _ -> true);
  }

  /// @param listed which addresses are wanted
  WarcPages(Source source, int limit, Originals originals, Predicate<String> listed)
      throws IOException {
    this.source = source;
    this.limit = limit;
    this.originals = originals;
    this.listed = listed;
    this.records = records(new Unpacked(source.from(0), 0));
  }

  /// Whether the bytes begin as a WARC file does, packed or not. Reads a little of them, and does
  /// not close them.
  public static boolean isWarc(InputStream in) throws IOException {
    byte[] head = in.readNBytes(Unpacked.MAGIC.length);
    if (!Unpacked.isPacked(head)) {
      return Arrays.equals(head, Unpacked.MAGIC);
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), unclosed(in));
    try (Unpacked bytes = new Unpacked(whole, 0)) {
      return bytes.nextMember() && bytes.isAtRecord();
    } catch (EOFException | ZipException | Unpacked.Bomb none) {
      return false;
    }
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {}
    };
  }

  private Records records(Unpacked bytes) {
    return new Records(bytes, limit + HTTP_HEAD);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      Found found = records.next();
      if (found == null) {
        return false;
      }
      next =
          switch (found) {
            case Found.Damage damage -> new Broken(damage.url(), damage.failure());
            case Found.Raw raw -> archived(raw);
          };
    }
    return true;
  }

  @Override
  public Archived next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Archived found = next;
    next = null;
    return found;
  }

  /// A page, what is wrong with one, or null for what is none.
  private @Nullable Archived archived(Found.Raw raw) {
    try (WarcReader reader = reader(raw)) {
      WarcRecord record = reader.next().orElse(null);
      return record instanceof WarcTargetRecord target ? archived(raw, target) : null;
    } catch (NotAPage e) {
      return new Broken(raw.target(), e.failure);
    } catch (IOException | RuntimeException e) {
      // jwarc throws either for a head that it cannot make sense of.
      return raw.lies()
          ? Broken.of(raw.target(), Reason.TRUNCATED, "the record's length is not what it says")
          : Broken.of(
              raw.target(),
              Reason.SYNTAX,
              "the head of the record at byte " + raw.place() + " is damaged");
    }
  }

  private static WarcReader reader(Found.Raw raw) throws IOException {
    byte[] end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    WarcReader reader =
        new WarcReader(new ByteArrayInputStream(Digests.joined(raw.head(), raw.block(), end)));
    reader.setLenient(true);
    return reader;
  }

  private @Nullable Archived archived(Found.Raw raw, WarcTargetRecord record)
      throws IOException, NotAPage {
    String url = record.target();
    if (url == null) {
      return null;
    }
    return switch (record) {
      case WarcRevisit revisit -> revisited(revisit, url);
      case WarcResponse response -> {
        Payload payload = Payload.of(response);
        remember(raw, record, url);
        if (raw.lies() && Payload.endOfHead(raw.block()) < 0) {
          throw new NotAPage(Reason.TRUNCATED, "the record's length is not what it says");
        }
        yield payload != null && listed.test(url) ? page(raw, record, url, payload) : null;
      }
      case WarcResource resource -> {
        remember(raw, record, url);
        yield listed.test(url) ? page(raw, record, url, Payload.of(resource)) : null;
      }
      default -> null;
    };
  }

  private @Nullable Page page(Found.Raw raw, WarcTargetRecord record, String url, Payload payload)
      throws IOException, NotAPage {
    if (!Kinds.isPage(url, payload.mediaType(), payload.bytes(limit))) {
      return null;
    }
    if (record.segmentNumber().isPresent()) {
      throw new NotAPage(Reason.UNSUPPORTED, "the page is split over several records");
    }
    if (!record.truncated().equals(WarcTruncationReason.NOT_TRUNCATED)) {
      throw new NotAPage(Reason.TRUNCATED, "whoever captured the page cut it off");
    }
    if ((raw.isCut() && !raw.lies()) || payload.bytes(limit).length > limit) {
      throw new NotAPage(Reason.TOO_LARGE, "more than the limit of " + limit + " bytes");
    }
    String block = record.headers().first("WARC-Block-Digest").orElse(null);
    String digest = record.headers().first("WARC-Payload-Digest").orElse(null);
    if (!Digests.fits(block, raw.block())
        || !Digests.fits(digest, payload.bytes(limit), payload.asStored(raw.block()))) {
      throw new NotAPage(
          raw.lies() ? Reason.TRUNCATED : Reason.UNREADABLE,
          "the bytes are not those that were captured: their digest is another");
    }
    boolean proved = Digests.canonical(block) != null || Digests.canonical(digest) != null;
    if (raw.lies() && !proved) {
      throw new NotAPage(Reason.TRUNCATED, "the record's length is not what it says");
    }
    return new Page(
        url, record.date(), payload.head(), payload.mediaType(), payload.bytes(limit), null);
  }

  private void remember(Found.Raw raw, WarcTargetRecord record, String url) {
    Place place = new Place(source, raw.place(), raw.within());
    record.headers().first("WARC-Record-ID").ifPresent(id -> originals.remember("id " + id, place));
    originals.remember("at " + url + " " + record.date(), place);
    String digest = Digests.canonical(record.headers().first("WARC-Payload-Digest").orElse(null));
    if (digest != null) {
      originals.remember(digest, place);
    }
  }

  private @Nullable Archived revisited(WarcRevisit revisit, String url)
      throws IOException, NotAPage {
    if (!listed.test(url) || isOtherKind(revisit, url)) {
      return null;
    }
    Place place = original(revisit);
    if (place == null) {
      throw new NotAPage(Reason.NOT_FOUND, "a revisit of a page that this archive does not hold");
    }
    Found found = again(place);
    if (!(found instanceof Found.Raw raw)) {
      throw new NotAPage(Reason.NOT_FOUND, "the page that it refers to cannot be read again");
    }
    try (WarcReader reader = reader(raw)) {
      WarcRecord record = reader.next().orElse(null);
      Payload payload =
          switch (record) {
            case WarcResponse response -> Payload.of(response);
            case WarcResource resource -> Payload.of(resource);
            case null, default -> null;
          };
      if (payload == null || !(record instanceof WarcTargetRecord target)) {
        return null;
      }
      String own = Digests.canonical(revisit.headers().first("WARC-Payload-Digest").orElse(null));
      String its = Digests.canonical(target.headers().first("WARC-Payload-Digest").orElse(null));
      if (own != null && its != null && !own.equals(its)) {
        throw new NotAPage(
            Reason.UNREADABLE, "it refers to a page with another digest than its own");
      }
      Page page = page(raw, target, target.target(), payload);
      return page == null
          ? null
          : new Page(url, revisit.date(), page.head(), page.mediaType(), page.bytes(), null);
    }
  }

  /// Whether the head that a revisit keeps of its answer says that it is no page.
  private static boolean isOtherKind(WarcRevisit revisit, String url) {
    if (!Kinds.isPage(url, "text/html", new byte[0])) {
      return true;
    }
    try {
      HttpResponse http = revisit.http();
      String mediaType = http.headers().first("Content-Type").orElse(null);
      int status = http.status();
      // No head at all reads as status 0.
      return (status != 0 && status != 200 && status != 304)
          || (mediaType != null && !Kinds.isPage(url, mediaType, new byte[0]));
    } catch (IOException | RuntimeException noHead) {
      return false;
    }
  }

  private @Nullable Place original(WarcRevisit revisit) {
    Optional<String> id = revisit.headers().first("WARC-Refers-To");
    Place place = id.map(value -> originals.find("id " + value)).orElse(null);
    String target = revisit.headers().first("WARC-Refers-To-Target-URI").orElse(null);
    String date = revisit.headers().first("WARC-Refers-To-Date").orElse(null);
    if (place == null && target != null && date != null) {
      String bare = target.replaceAll("^<|>$", "");
      place = originals.find("at " + bare + " " + Instant.parse(date));
    }
    String digest = Digests.canonical(revisit.headers().first("WARC-Payload-Digest").orElse(null));
    return place == null && digest != null ? originals.find(digest) : place;
  }

  private @Nullable Found again(Place place) {
    if (place.within() > FAR) {
      return null;
    }
    try (InputStream in = place.source().from(place.at());
        Unpacked bytes = new Unpacked(in, place.at())) {
      if (bytes.peek() < 0 && !bytes.nextMember()) {
        return null;
      }
      bytes.skip(place.within());
      return records(bytes).next();
    } catch (IOException gone) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /// Ends the reading of one record.
  static final class NotAPage extends Exception {
    private final Failure failure;

    NotAPage(Reason reason, String detail) {
      super(detail, null, false, false);
      this.failure = new Failure(reason, detail);
    }
  }
}
