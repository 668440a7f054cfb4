package org.hearsay.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/// Looks how large the streams of a PDF unpack, before PDFBox, which unpacks them into memory
/// whatever they come to. Looked at are those that the text is made of: page contents, fonts,
/// tables of objects; images are never unpacked.
///
/// In two steps, since PDFBox unpacks some while it opens a file: first every packed stream in the
/// bytes, wherever it stands; then every stream that the file names, through all its packings.
final class Packing {
  /// In bytes: a stream of text, or a font, beyond this is none.
  static final int MOST_OF_ONE = 32 << 20;

  /// In bytes, of all streams together.
  private static final long MOST_OF_ALL = 512L << 20;

  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /// A row of pixels or letters wider than this is none, and takes its memory before it is filled.
  private static final int WIDEST_ROW = 1 << 20;

  /// In bytes: how far before a stream its dictionary is looked for.
  private static final int DICTIONARY = 1024;

  private long left = MOST_OF_ALL;

  /// More than a document can need.
  static final class Bomb extends IOException {
    Bomb() {
      super("unpacks to more than the limit");
    }
  }

  /// Inflates what follows each `stream` in the bytes, and throws it away.
  void check(byte[] pdf) throws Bomb {
    Inflater inflater = new Inflater();
    byte[] out = new byte[1 << 16];
    try {
      for (int at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
        int start = at;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
          start++;
        }
        if (isDeflated(pdf, start) && !isImage(pdf, at)) {
          inflate(inflater, pdf, start, out);
        }
      }
    } finally {
      inflater.end();
    }
  }

  private void inflate(Inflater inflater, byte[] pdf, int start, byte[] out) throws Bomb {
    inflater.reset();
    inflater.setInput(pdf, start, pdf.length - start);
    try {
      long one = 0;
      while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
        one += inflater.inflate(out);
        if (one > MOST_OF_ONE) {
          throw new Bomb();
        }
      }
      count(one);
    } catch (DataFormatException damaged) {
      count(inflater.getBytesWritten());
    }
  }

  /// Whether a zlib stream begins here: deflate, and a check of the first two bytes.
  private static boolean isDeflated(byte[] pdf, int at) {
    return at + 1 < pdf.length
        && (pdf[at] & 0x0f) == 8
        && (((pdf[at] & 0xff) << 8) | (pdf[at + 1] & 0xff)) % 31 == 0;
  }

  private static boolean isImage(byte[] pdf, int stream) {
    int from = Math.max(0, stream - DICTIONARY);
    String head = new String(pdf, from, stream - from, StandardCharsets.ISO_8859_1);
    String dictionary = head.substring(Math.max(0, head.lastIndexOf("obj")));
    return dictionary.contains("/Image")
        && !dictionary.contains("/ObjStm")
        && !dictionary.contains("/XRef")
        && dictionary.indexOf('#') < 0;
  }

  /// Behind the next `stream` at or after `from`, -1 where there is none.
  private static int next(byte[] pdf, int from) {
    for (int i = from; i + STREAM.length <= pdf.length; i++) {
      int same = 0;
      while (same < STREAM.length && pdf[i + same] == STREAM[same]) {
        same++;
      }
      if (same == STREAM.length) {
        return i + same;
      }
    }
    return -1;
  }

  /// Unpacks every stream of the file but its images, and throws it away.
  void check(COSDocument document) throws IOException {
    for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream
          && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
        unpack(stream);
      }
    }
  }

  private void unpack(COSStream stream) throws IOException {
    requireNarrowRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
    byte[] bytes;
    try (InputStream raw = stream.createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    COSBase filters = stream.getFilters();
    List<? extends COSBase> names =
        filters instanceof COSArray array
            ? array.toList()
            : filters == null ? List.of() : List.of(filters);
    int index = 0;
    for (COSBase name : names) {
      if (!(name instanceof COSName filter)) {
        return;
      }
      bytes = unpacked(bytes, filter, stream, index++);
    }
  }

  private static void requireNarrowRows(@Nullable COSBase parameters) throws Bomb {
    if (parameters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        requireNarrowRows(array.getObject(i) instanceof COSDictionary one ? one : null);
      }
    } else if (parameters instanceof COSDictionary dictionary
        && dictionary.getInt(COSName.COLUMNS, 1) > WIDEST_ROW) {
      throw new Bomb();
    }
  }

  private byte[] unpacked(byte[] packed, COSName name, COSDictionary parameters, int index)
      throws IOException {
    Counted out = new Counted();
    try {
      Filter filter = FilterFactory.INSTANCE.getFilter(name);
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

  private void count(long bytes) throws Bomb {
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
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      if (bytes.size() + (long) length > MOST_OF_ONE) {
        throw new Bomb();
      }
      bytes.write(from, offset, length);
    }
  }
}
