package org.hearsay.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets articles as a small newspaper would, for tests.
final class Print implements AutoCloseable {
  static final float LEFT = 60;
  static final float TOP = 740;
  private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);

  final PDDocument document = new PDDocument();
  private PDPageContentStream page;

  Print() throws IOException {
    page = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    return new PDPageContentStream(document, sheet);
  }

  void nextPage() throws IOException {
    page.close();
    page = newPage();
  }

  void line(float x, float y, float size, String words) throws IOException {
    page.beginText();
    page.setFont(FONT, size);
    page.newLineAtOffset(x, y);
    page.showText(words);
    page.endText();
  }

  /// Sets single letters on one line, far apart.
  void letters(float x, float y, int count) throws IOException {
    page.beginText();
    page.setFont(FONT, 10);
    page.newLineAtOffset(x, y);
    for (int i = 0; i < count; i++) {
      page.showText("x");
      page.newLineAtOffset(30, 0);
    }
    page.endText();
  }

  /// Sets a paragraph of ten points from `y` down; gives where the next one begins.
  float paragraph(float x, float y, float width, String words) throws IOException {
    float at = y;
    for (String line : lines(words, width)) {
      line(x, at, 10, line);
      at -= 12;
    }
    return at - 8;
  }

  static List<String> lines(String words, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (FONT.getStringWidth(longer) / 100 > width) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  byte[] bytes() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
