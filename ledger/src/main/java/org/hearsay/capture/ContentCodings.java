package org.hearsay.capture;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import com.github.luben.zstd.util.Native;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/// Undoes what a server did to its content on the way (`Content-Encoding`): gzip, Brotli (RFC
/// 7932), Zstandard (RFC 8878, with the window of 8 MiB that RFC 9659 allows). The limit counts on
/// both sides of each coding, and nothing is held beyond it, so that a small answer which unpacks
/// to a large one costs no more than a large one. Threads may share it.
final class ContentCodings {
  /// Nobody needs more than one; two have been seen.
  private static final int MOST = 2;

  private static final int ZSTD_WINDOW_BITS = 23;

  /// What Brotli and Zstandard say of content that ends before its end.
  private static final Pattern ENDED =
      Pattern.compile("Truncated source|nexpected end of input|No more input|Read after end");

  /// Brotli and gzip are read in Java, Zstandard by a library that not every system has.
  private static final boolean ZSTD = zstd();

  private ContentCodings() {}

  /// What is asked for.
  static String accepted() {
    return ZSTD ? "gzip, br, zstd" : "gzip, br";
  }

  /// The codings that a header names, in the order in which they were applied.
  static List<String> named(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
  }

  static boolean areKnown(List<String> codings) {
    return codings.size() <= MOST && codings.stream().allMatch(ContentCodings::isKnown);
  }

  private static boolean isKnown(String coding) {
    return switch (coding) {
      case "gzip", "x-gzip", "br" -> true;
      case "zstd" -> ZSTD;
      default -> false;
    };
  }

  /// The content without its codings, at most one byte more than the limit of it.
  ///
  /// @throws LimitedStream.Exceeded where the coded bytes are more than the limit
  /// @throws EOFException where they end before their end
  /// @throws ZipException where they are damaged
  static byte[] decoded(InputStream raw, List<String> codings, int limit) throws IOException {
    Noted noted = new Noted(new LimitedStream(raw, limit));
    InputStream plain = noted;
    try {
      for (String coding : codings.reversed()) {
        plain = new LimitedStream(decoded(plain, coding), limit + 1L);
      }
      return plain.readNBytes(limit + 1);
    } catch (IOException e) {
      throw noted.broken != null ? noted.broken : damage(e);
    } finally {
      plain.close();
    }
  }

  private static InputStream decoded(InputStream coded, String coding) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(coded);
    int first = peeked.read();
    if (first < 0) {
      // Servers announce a coding for no content at all.
      return peeked;
    }
    peeked.unread(first);
    return switch (coding) {
      case "br" -> new BrotliInputStream(peeked);
      case "zstd" -> new ZstdInputStreamNoFinalizer(peeked).setLongMax(ZSTD_WINDOW_BITS);
      default -> new GZIPInputStream(peeked);
    };
  }

  private static IOException damage(IOException e) {
    if (e instanceof EOFException || e instanceof ZipException) {
      return e;
    }
    if (e instanceof LimitedStream.Exceeded) {
      return e;
    }
    String said = e.getMessage() + " " + (e.getCause() == null ? "" : e.getCause().getMessage());
    return ENDED.matcher(said).find() ? new EOFException(said) : new ZipException(said);
  }

  private static boolean zstd() {
    try {
      Native.load();
      return Native.isLoaded();
    } catch (LinkageError e) {
      return false;
    }
  }

  /// Remembers whether it was the connection that broke, not the content.
  private static final class Noted extends java.io.FilterInputStream {
    private @org.jspecify.annotations.Nullable IOException broken;

    private Noted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return super.read(into, offset, length);
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    }
  }
}
