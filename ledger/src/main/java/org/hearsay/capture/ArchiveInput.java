package org.hearsay.capture;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.hearsay.archive.Archived;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.jspecify.annotations.Nullable;

/// The pages of a web archive as things to read, each named by the archive and its own address
/// (`crawl.warc.gz#https://…`). Their captures bear the time, the address and the head under which
/// the archive holds them; the content coding is undone, as it is of what is fetched. Not for
/// several threads.
final class ArchiveInput implements Iterator<Taken>, Closeable {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
  private static final Failure EMPTY =
      new Failure(Reason.EMPTY, "there is no page in this archive that may be an article");

  private final Iterator<Archived> archive;
  private final String name;
  private final Known otherwise;
  private final int limit;
  private boolean any;
  private boolean ended;

  /// @param archive closed at the end if it is [Closeable]
  ArchiveInput(Iterator<Archived> archive, String name, Known otherwise, int limit) {
    this.archive = archive;
    this.name = name;
    this.otherwise = otherwise;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    return archive.hasNext() || (!any && !ended);
  }

  @Override
  public Taken next() {
    if (!archive.hasNext()) {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ended = true;
      return new Taken.Refused(new ArticleId(name), name, EMPTY);
    }
    any = true;
    return switch (archive.next()) {
      case Archived.Broken(String url, Failure failure) -> {
        String input = input(url);
        yield new Taken.Refused(new ArticleId(input), input, failure);
      }
      case Archived.Page page -> taken(page);
    };
  }

  private String input(@Nullable String url) {
    return url == null ? name : name + "#" + url;
  }

  private Taken taken(Archived.Page page) {
    String input = input(page.url());
    try {
      Known known = otherwise.or(new Known(page.title(), otherwise.publication()));
      return new Manuscripts(known).sniffed(capture(page), input);
    } catch (NotTaken e) {
      return new Taken.Refused(new ArticleId(input), input, e.failure());
    }
  }

  private Capture capture(Archived.Page page) throws NotTaken {
    String url = page.url().matches("(?i)https?:.*") ? oneLine(page.url()) : null;
    Archived.Head head = page.head();
    if (head == null || url == null) {
      String type = page.mediaType();
      return new Capture(
          Sha256.of(page.bytes()),
          page.bytes(),
          page.time(),
          url,
          type == null ? null : oneLine(type),
          null);
    }
    Capture.Http http = new Capture.Http(head.status(), headers(head));
    List<String> codings = http.headers().getOrDefault("Content-Encoding", List.of());
    return Capture.of(decoded(page.bytes(), codings), page.time(), url, http);
  }

  /// Archives keep headers as bytes, and some that are none.
  private static Map<String, List<String>> headers(Archived.Head head) {
    Map<String, List<String>> headers = new HashMap<>();
    head.headers()
        .forEach((name, values) -> {
          if (Capture.Http.isName(name)) {
            headers.put(
                name,
                values.stream()
                    .map(v ->
                        new String(v.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .map(ArchiveInput::oneLine)
                    .toList());
          }
        });
    return headers;
  }

  private static String oneLine(String value) {
    return CONTROL.matcher(value).replaceAll(" ").strip();
  }

  /// Without the codings that the head names. Some archives undo them and keep the head as it was.
  private byte[] decoded(byte[] bytes, List<String> headers) throws NotTaken {
    List<String> codings = ContentCodings.named(headers);
    if (codings.isEmpty() || isPlain(bytes)) {
      return bytes;
    }
    if (!ContentCodings.areKnown(codings)) {
      throw new NotTaken(Reason.UNSUPPORTED, "it is packed in a way that is not known");
    }
    try {
      byte[] plain = ContentCodings.decoded(new ByteArrayInputStream(bytes), codings, limit);
      if (plain.length > limit) {
        throw NotTaken.tooLarge(limit);
      }
      return plain;
    } catch (LimitedStream.Exceeded e) {
      throw NotTaken.tooLarge(limit);
    } catch (EOFException e) {
      throw new NotTaken(Reason.TRUNCATED, "the packed content ends before its end");
    } catch (ZipException e) {
      throw new NotTaken(Reason.UNREADABLE, "the packed content is damaged");
    } catch (IOException e) {
      throw NotTaken.of(e);
    }
  }

  /// Whether the bytes begin as a page or a PDF does.
  private static boolean isPlain(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1).strip();
    return head.startsWith("<")
        || head.startsWith("%PDF-")
        || head.startsWith("\u00ef\u00bb\u00bf<");
  }

  @Override
  public void close() throws IOException {
    if (archive instanceof Closeable closeable) {
      closeable.close();
    }
  }
}
