package org.hearsay.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/// Looks how large the streams of a PDF unpack, before PDFBox, which unpacks them into memory
/// whatever they come to. Each is unpacked through all its packings, as PDFBox does it, and thrown
/// away. Serves one document, then is done with.
final class Packing {
  /// In bytes: a stream of text, or a font, beyond this is none.
  static final int MOST_OF_ONE = 32 << 20;

  /// In bytes, of all streams together.
  private static final long MOST_OF_ALL = 512L << 20;

  /// A row of pixels or letters wider than this is none, and takes its memory before it is filled.
  private static final int WIDEST_ROW = 1 << 20;

  private long left = MOST_OF_ALL;

  /// More than a document can need; not an `IOException`, for PDFBox swallows those.
  static final class Bomb extends RuntimeException {
    Bomb() {
      super("unpacks to more than the limit", null, false, false);
    }
  }

  /// @throws Bomb if the stream, or all that were checked, come to more than the limit
  void check(COSStream stream) throws IOException {
    Set<Filter> filters = filters(stream.getFilters());
    if (filters.isEmpty()) {
      return;
    }
    requireNarrowRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    byte[] bytes;
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    int index = 0;
    for (Filter filter : filters) {
      bytes = unpacked(bytes, filter, stream, index++);
    }
  }

  /// One of a kind, as PDFBox leaves out the second.
  private static Set<Filter> filters(@Nullable COSBase named) throws IOException {
    Set<Filter> filters = new LinkedHashSet<>();
    if (named instanceof COSName name) {
      filters.add(FilterFactory.INSTANCE.getFilter(name));
    } else if (named instanceof COSArray array) {
      for (COSBase one : array) {
        if (!(one instanceof COSName name)) {
          throw new IOException("a filter without a name");
        }
        filters.add(FilterFactory.INSTANCE.getFilter(name));
      }
    }
    return filters;
  }

  private static void requireNarrowRows(@Nullable COSBase parameters) {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        requireNarrowRows(array.getObject(i) instanceof COSDictionary one ? one : null);
      }
    } else if (parameters instanceof COSDictionary dictionary
        && dictionary.getInt(COSName.COLUMNS, 1) > WIDEST_ROW) {
      throw new Bomb();
    }
  }

  private byte[] unpacked(byte[] packed, Filter filter, COSDictionary parameters, int index) {
    Counted out = new Counted();
    try {
      filter.decode(
          new ByteArrayInputStream(packed), out, parameters, index, DecodeOptions.DEFAULT);
    } catch (Bomb e) {
      throw e;
    } catch (IOException | RuntimeException damaged) {
      // Whoever needs this stream will find it out.
    }
    count(out.size());
    return out.toByteArray();
  }

  private void count(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new Bomb();
    }
  }

  /// Takes as many bytes as one stream may have.
  private static final class Counted extends java.io.FilterOutputStream {
    private final ByteArrayOutputStream bytes;

    private Counted() {
      this(new ByteArrayOutputStream());
    }

    private Counted(ByteArrayOutputStream bytes) {
      super(bytes);
      this.bytes = bytes;
    }

    private int size() {
      return bytes.size();
    }

    private byte[] toByteArray() {
      return bytes.toByteArray();
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      if (bytes.size() + (long) length > MOST_OF_ONE) {
        throw new Bomb();
      }
      bytes.write(from, offset, length);
    }
  }
}
