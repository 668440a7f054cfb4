package org.hearsay.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.hearsay.archive.Archived;
import org.hearsay.archive.Source;
import org.hearsay.archive.WaczPages;
import org.hearsay.archive.WarcPages;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.feed.Feed;
import org.hearsay.feed.FeedReader;
import org.jspecify.annotations.Nullable;

/// Turns the words of a command into things to read: addresses, pages, texts, documents, folders,
/// feeds, JSON Lines, web archives, `-` for standard input. Each input that cannot be taken is a
/// [Taken.Refused] in its place, and the others are taken all the same.
///
/// An instance may be used again, by one thread at a time; standard input is read once and not
/// closed.
public final class Inputs {
  private static final Pattern HTTP = Pattern.compile("(?i)https?:.*");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i)https?://[^/?#]*/[^?#]*\\.warc(\\.gz)?([?#].*)?");
  private static final long UNKNOWN = -1;
  private static final Pattern OTHER_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

  private final Fetcher fetcher;
  private final InputStream standardInput;
  private final Manuscripts manuscripts;
  private final Known otherwise;
  private final InstantSource clock;
  private final int limit;

  /// @param otherwise what the options of the command say of every article
  /// @param limit the most bytes that are taken of one file or one line
  public Inputs(
      Fetcher fetcher, InputStream standardInput, Known otherwise, InstantSource clock, int limit) {
    if (limit < 1 || limit == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("not a limit: " + limit);
    }
    this.fetcher = fetcher;
    this.standardInput = standardInput;
    this.manuscripts = new Manuscripts(otherwise);
    this.otherwise = otherwise;
    this.clock = clock;
    this.limit = limit;
  }

  /// What the words lead to, in their order, each opened only when its turn comes and one thing at
  /// a time in memory. Close the stream if it is not read to its end. Sequential.
  public Stream<Taken> taken(List<String> words) {
    return streamed(new Chain<>(List.copyOf(words).iterator(), this::word));
  }

  /// A file that is known by another name than the one it lies under, as one that somebody sent.
  ///
  /// - `name`: by which it is told what the file is, and which every [Taken] bears as its input; no
  ///   place is looked for under it
  public record Sent(Path lying, String name) {}

  /// What these files hold, in their order; else as of words.
  public Stream<Taken> takenOfSent(List<Sent> files) {
    return streamed(
        new Chain<>(
            List.copyOf(files).iterator(),
            one -> guarded(one.name(), () -> file(one.lying(), one.name()))));
  }

  private static Stream<Taken> streamed(Chain<?> chain) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(chain, traits), false)
        .onClose(chain::close);
  }

  /// About how many things there will be, to measure progress by: folders are listed and lines
  /// counted, nothing else is opened. Empty where standard input or a web archive is among them:
  /// how many pages those hold shows only when they are read.
  public OptionalLong count(List<String> words) {
    long count = 0;
    for (String word : words) {
      long more = word.equals("-") ? UNKNOWN : count(word);
      if (more == UNKNOWN) {
        return OptionalLong.empty();
      }
      count += more;
    }
    return OptionalLong.of(count);
  }

  private static long count(String word) {
    if (word.isBlank() || HTTP.matcher(word).matches()) {
      return 1;
    }
    try {
      Path path = Path.of(word);
      if (!Files.isDirectory(path)) {
        return count(path);
      }
      long count = 0;
      for (Folder.Found found : Folder.in(path)) {
        long more = count(found.path());
        if (more == UNKNOWN) {
          return UNKNOWN;
        }
        count += more;
      }
      return count;
    } catch (InvalidPathException e) {
      return 1;
    }
  }

  private static long count(Path file) {
    if (Ending.of(file).isArchive() && Files.isRegularFile(file)) {
      return UNKNOWN;
    }
    if (Ending.of(file) != Ending.JSON_LINES || !Files.isRegularFile(file)) {
      return 1;
    }
    long count = 0;
    try (Lines lines = new Lines(unzipped(Files.newInputStream(file)), 1)) {
      while (lines.next() != null) {
        count++;
      }
    } catch (IOException broken) {
      // Its one refusal.
      count++;
    }
    return count;
  }

  private Iterator<Taken> word(String word) {
    if (word.isBlank()) {
      // To the file system it would be the current folder, which nobody means by it.
      return refused(word, new Failure(Reason.NOT_FOUND, "this names nothing"));
    }
    if (word.equals("-")) {
      return guarded("-", this::standardInput);
    }
    if (HTTP.matcher(word).matches()) {
      return guarded(word, () -> fetched(word));
    }
    if (OTHER_SCHEME.matcher(word).matches()) {
      return refused(word, AddressGuard.strict().refusal(word).orElseThrow());
    }
    try {
      Path path = Path.of(word);
      return Files.isDirectory(path)
          ? folder(path)
          : guarded(word, () -> file(path, path.toString()));
    } catch (InvalidPathException e) {
      return refused(word, new Failure(Reason.NOT_FOUND, "no file can have this name"));
    }
  }

  private Iterator<Taken> folder(Path folder) {
    List<Folder.Found> found = Folder.in(folder);
    if (found.isEmpty()) {
      return refused(
          folder.toString(),
          new Failure(Reason.EMPTY, "there is nothing in this folder that Hearsay reads"));
    }
    return new Chain<>(
        found.iterator(),
        one ->
            switch (one) {
              case Folder.Found.File(Path path) -> guarded(path.toString(), () -> listed(path));
              case Folder.Found.Closed(Path path, Failure failure) ->
                  refused(path.toString(), failure);
            });
  }

  /// A file that nobody named: a pipe or a device among them would keep the run waiting.
  private Iterator<Taken> listed(Path path) throws IOException, NotTaken {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new NotTaken(Reason.UNREADABLE, "this is neither a file nor a folder");
    }
    if (Ending.of(path) == Ending.FEED) {
      throw new NotTaken(
          Reason.UNSUPPORTED,
          "this is a feed, whose articles would have to be fetched; name the file itself for that");
    }
    return file(path, path.toString());
  }

  private Iterator<Taken> file(Path path, String input) throws IOException, NotTaken {
    if (!Files.exists(path)) {
      throw Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          ? new NotTaken(Reason.UNREADABLE, "this is a link to something that is not there")
          : new NotTaken(
              Reason.NOT_FOUND,
              "there is no such file; an address begins with http:// or https://");
    }
    return switch (Ending.of(input)) {
      case HTML -> one(manuscripts.shaped(capture(path, "text/html"), Shape.HTML, input));
      case TEXT -> one(manuscripts.shaped(capture(path, "text/plain"), Shape.TEXT, input));
      case FEED -> feed(path, input);
      case MARKDOWN -> one(manuscripts.sniffed(capture(path, "text/markdown"), input));
      case PDF -> one(manuscripts.sniffed(capture(path, "application/pdf"), input));
      case MAIL -> one(manuscripts.sniffed(capture(path, "message/rfc822"), input));
      case WARC -> archive(new WarcPages(Source.of(path), limit), input);
      case WACZ -> archive(new WaczPages(path, limit), input);
      case JSON_LINES -> lines(unzipped(Files.newInputStream(path)), input);
      case OTHER -> other(path, input);
    };
  }

  private Iterator<Taken> other(Path path, String input) throws IOException, NotTaken {
    try (InputStream in = Files.newInputStream(path)) {
      if (Files.isRegularFile(path) && WarcPages.isWarc(in)) {
        return archive(new WarcPages(Source.of(path), limit), input);
      }
    }
    Capture capture = capture(path, null);
    String ending = Ending.written(input);
    if (!ending.isEmpty() && manuscripts.isBinary(capture)) {
      throw new NotTaken(Reason.UNSUPPORTED, ending + " files are not read");
    }
    return sniffed(capture, input);
  }

  private Capture capture(Path path, @Nullable String mediaType) throws IOException, NotTaken {
    try (InputStream in = Files.newInputStream(path)) {
      return Capture.of(limited(in), clock.instant(), mediaType);
    }
  }

  private Iterator<Taken> standardInput() throws IOException, NotTaken {
    InputStream kept =
        new FilterInputStream(standardInput) {
          @Override
          public void close() {}
        };
    BufferedInputStream raw = new BufferedInputStream(kept, Shape.HEAD);
    if (WarcPages.isWarc(new ByteArrayInputStream(head(raw)))) {
      return archive(new WarcPages(Source.once(raw), limit), "-");
    }
    BufferedInputStream in = new BufferedInputStream(unzipped(raw), Shape.HEAD);
    byte[] head = head(in);
    Capture beginning = Capture.of(head, clock.instant(), null);
    return manuscripts.isJsonLines(beginning) && !FeedInput.isFeed(beginning)
        ? lines(in, "-")
        : sniffed(Capture.of(limited(in), clock.instant(), null), "-");
  }

  /// The first bytes, which stay in the stream.
  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Shape.HEAD);
    byte[] head = in.readNBytes(Shape.HEAD);
    in.reset();
    return head;
  }

  private Iterator<Taken> fetched(String address) throws IOException, NotTaken {
    return switch (fetcher.fetch(address)) {
      case Fetcher.Failed failed -> refused(address, failed.failure());
      case Fetcher.Unchanged _ -> throw new IllegalStateException("nothing was known: " + address);
      case Fetcher.Fetched(Capture capture) -> {
        requireAsked(address, capture);
        yield sniffed(capture, address);
      }
    };
  }

  /// An archive says of pages from which addresses they came, and is believed: only somebody who
  /// asks for an archive gets one, whatever a server sends in the place of a page.
  private static void requireAsked(String address, Capture capture) throws IOException, NotTaken {
    boolean asked = isArchive(address) && isArchive(capture.url());
    if (!asked && WarcPages.isWarc(new ByteArrayInputStream(capture.bytes()))) {
      throw new NotTaken(
          Reason.UNSUPPORTED,
          "the server sends a web archive, but the address, or the one it sends on to, does not"
              + " end with .warc or .warc.gz");
    }
  }

  private static boolean isArchive(@Nullable String address) {
    return address != null && ARCHIVE.matcher(address).matches();
  }

  private Iterator<Taken> sniffed(Capture capture, String input) throws IOException {
    if (FeedInput.isFeed(capture)) {
      return feed(capture, input);
    }
    byte[] bytes = capture.bytes();
    if (WarcPages.isWarc(new ByteArrayInputStream(bytes))) {
      Source source =
          offset -> new ByteArrayInputStream(bytes, Math.toIntExact(offset), bytes.length);
      return archive(new WarcPages(source, limit), input);
    }
    return manuscripts.isJsonLines(capture)
        ? lines(new ByteArrayInputStream(capture.bytes()), input)
        : one(manuscripts.sniffed(capture, input));
  }

  private Iterator<Taken> feed(Path path, String input) throws IOException, NotTaken {
    Capture capture = capture(path, null);
    if (!FeedInput.isFeed(capture)) {
      throw new NotTaken(Reason.UNSUPPORTED, "this is no feed, though its name says so");
    }
    return feed(capture, input);
  }

  private Iterator<Taken> feed(Capture capture, String input) {
    return switch (FeedInput.read(capture)) {
      case FeedReader.Unreadable(Failure failure) -> refused(input, failure);
      case FeedReader.Found(Feed feed) when feed.entries().isEmpty() ->
          refused(input, new Failure(Reason.EMPTY, "there is no entry in this feed"));
      case FeedReader.Found(Feed feed) -> {
        FeedInput entries = new FeedInput(fetcher, otherwise);
        yield new Chain<>(
            feed.entries().iterator(), entry -> one(entries.taken(capture, entry, input)));
      }
    };
  }

  private Iterator<Taken> archive(Iterator<Archived> pages, String input) {
    return new ArchiveInput(pages, input, otherwise, limit);
  }

  private Iterator<Taken> lines(InputStream in, String input) {
    return new JsonLines(in, input, otherwise, clock, limit);
  }

  private static Iterator<Taken> one(Taken taken) {
    return Collections.singleton(taken).iterator();
  }

  private byte[] limited(InputStream in) throws IOException, NotTaken {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw NotTaken.tooLarge(limit);
    }
    return bytes;
  }

  /// The stream, unpacked if it is gzip, whatever its name says.
  private static InputStream unzipped(InputStream in) throws IOException {
    BufferedInputStream buffered =
        new BufferedInputStream(in, 1 << 16) {
          @Override
          public synchronized int available() throws IOException {
            // GZIPInputStream takes 0 for the end, and would drop what a slow pipe is yet to bring.
            return Math.max(1, super.available());
          }
        };
    try {
      buffered.mark(2);
      boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      return gzip ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    } catch (IOException e) {
      buffered.close();
      throw e;
    }
  }

  /// Opens an input.
  private interface Opening {
    Iterator<Taken> open() throws IOException, NotTaken;
  }

  private static Iterator<Taken> guarded(String input, Opening opening) {
    try {
      return opening.open();
    } catch (NotTaken e) {
      return refused(input, e.failure());
    } catch (IOException e) {
      return refused(input, NotTaken.of(e).failure());
    }
  }

  private static Iterator<Taken> refused(String input, Failure failure) {
    String name = input.isBlank() ? "\"" + input + "\"" : input;
    return one(new Taken.Refused(new ArticleId(name), name, failure));
  }
}
