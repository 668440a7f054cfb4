package org.hearsay.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.jspecify.annotations.Nullable;

/// The articles of JSON Lines, one after the other. A line that is no article is refused and the
/// next one read; where the stream breaks, that is the last refusal. Not for several threads.
final class JsonLines implements Iterator<Taken>, Closeable {
  private static final Failure EMPTY =
      new Failure(Failure.Reason.EMPTY, "there is no line in it but blank ones");
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final Lines lines;
  private final String name;
  private final Known otherwise;
  private final InstantSource clock;
  private final int limit;
  private @Nullable Taken next;
  private boolean any;
  private boolean ended;

  JsonLines(InputStream in, String name, Known otherwise, InstantSource clock, int limit) {
    this.lines = new Lines(in, limit);
    this.name = name;
    this.otherwise = otherwise;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        Lines.Line line = lines.next();
        ended = line == null;
        next = line != null ? taken(line) : any ? null : refused(EMPTY);
        any = true;
      } catch (IOException e) {
        ended = true;
        next = broken(e);
      }
    }
    return next != null;
  }

  @Override
  public Taken next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Taken taken = next;
    next = null;
    return taken;
  }

  private Taken taken(Lines.Line line) {
    String input = name + ":" + line.number();
    if (line.tooLong()) {
      return new Taken.Refused(new ArticleId(input), input, NotTaken.tooLarge(limit).failure());
    }
    byte[] bytes = line.number() == 1 ? withoutMark(line.bytes()) : line.bytes();
    Capture capture = Capture.of(bytes, clock.instant(), "application/json");
    ArticleId id = new ArticleId(capture.sha256().hex());
    try {
      JsonArticle article = JsonArticle.parse(bytes);
      ArticleId given = article.id();
      if (given != null) {
        id = given;
        input = input + " (" + given + ")";
      }
      Manuscript manuscript = new Manuscript(id, article.form(), article.stated(), otherwise);
      return new Taken.Ready(capture, manuscript, input);
    } catch (NotTaken e) {
      return new Taken.Refused(id, input, e.failure());
    }
  }

  private Taken broken(IOException e) {
    Failure failure = NotTaken.of(e).failure();
    String detail = failure.detail() + "; it was read up to line " + lines.number();
    return refused(new Failure(failure.reason(), detail));
  }

  private Taken refused(Failure failure) {
    return new Taken.Refused(new ArticleId(name), name, failure);
  }

  private static byte[] withoutMark(byte[] line) {
    return Arrays.mismatch(line, MARK) == MARK.length
        ? Arrays.copyOfRange(line, MARK.length, line.length)
        : line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
