package org.hearsay.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Opens a PDF whose every stream is checked by [Packing] before it is unpacked: tables of objects
/// and streams of them, which PDFBox unpacks while it opens a file, as well as what a page asks for
/// later. It does not matter what a stream calls itself, nor whether it had to be decrypted. What
/// nobody asks for is never unpacked.
final class Opening extends PDFParser {

  private Opening(byte[] pdf) throws IOException {
    super(new RandomAccessReadBuffer(pdf));
    document.close();
    RandomAccessStreamCache memory = IOUtils.createMemoryOnlyStreamCache().create();
    document = new Checked(this, memory);
  }

  /// @throws Packing.Bomb here, or whenever the document is read, where a stream unpacks too large
  static PDDocument opened(byte[] pdf) throws IOException {
    return new Opening(pdf).parse();
  }

  /// Checks what the page is drawn with, which PDFBox may unpack on the way, by itself.
  ///
  /// @throws Packing.Bomb if it is too large
  static void check(PDPage page) {
    page.getContentStreams()
        .forEachRemaining(contents -> {
          if (contents.getCOSObject() instanceof CheckedStream stream) {
            try {
              stream.check();
            } catch (IOException damaged) {
              // PDFBox passes over such a stream too.
            }
          }
        });
  }

  /// Makes the streams of a file such as look before they are unpacked.
  private static final class Checked extends COSDocument {
    private final Opening parser;
    private final RandomAccessStreamCache memory;
    private final Packing packing = new Packing();

    private Checked(Opening parser, RandomAccessStreamCache memory) {
      super(() -> memory, parser);
      this.parser = parser;
      this.memory = memory;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new CheckedStream(packing, memory, parser.createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private static final class CheckedStream extends COSStream {
    private final Packing packing;
    private boolean isChecked;

    private CheckedStream(
        Packing packing, RandomAccessStreamCache memory, RandomAccessReadView bytes)
        throws IOException {
      super(memory, bytes);
      this.packing = packing;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      check();
      return super.createView();
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      check();
      return super.createInputStream(options);
    }

    private void check() throws IOException {
      if (!isChecked) {
        packing.check(this);
        isChecked = true;
      }
    }
  }
}
