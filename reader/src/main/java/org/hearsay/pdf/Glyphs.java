package org.hearsay.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The letters of a document's pages as segments of lines, in no order that means anything. Text
/// that runs in another direction than most of its page (a name along a picture) is left out.
/// Letters and drawing orders are counted, so that no page keeps its reader for ever. Serves one
/// document, then is done with.
final class Glyphs extends PDFTextStripper {
  private static final int MOST_ON_PAGE = 100_000;
  private static final int MOST = 3_000_000;
  private static final int MOST_ORDERS_ON_PAGE = 1_000_000;
  private static final int MOST_ORDERS = 10_000_000;

  /// In parts of the letters' size: a wider gap parts columns.
  private static final float GAP = 0.9f;

  private final List<List<Segment>> pages = new ArrayList<>();
  private int onPage;
  private int all;
  private int ordersOnPage;
  private int orders;

  private Glyphs() throws IOException {
    setSortByPosition(false);
    setShouldSeparateByBeads(false);
  }

  /// More letters or orders than a document has; not an `IOException`, for PDFBox swallows those.
  static final class TooMuch extends RuntimeException {
    TooMuch() {
      super("more on its pages than a document has", null, false, false);
    }
  }

  /// Page by page.
  ///
  /// @throws TooMuch where there is no end to it
  static List<List<Segment>> of(PDDocument document) throws IOException {
    Glyphs glyphs = new Glyphs();
    glyphs.getText(document);
    return glyphs.pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++ordersOnPage > MOST_ORDERS_ON_PAGE || ++orders > MOST_ORDERS) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++onPage > MOST_ON_PAGE || ++all > MOST) {
      throw new TooMuch();
    }
    super.processTextPosition(text);
  }

  @Override
  protected void writePage() {
    Map<Float, List<TextPosition>> directions = new HashMap<>();
    for (List<TextPosition> article : charactersByArticle) {
      for (TextPosition glyph : article) {
        directions.computeIfAbsent(glyph.getDir(), _ -> new ArrayList<>()).add(glyph);
      }
    }
    List<TextPosition> most =
        directions.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    pages.add(segments(new ArrayList<>(most), getCurrentPageNo()));
    onPage = 0;
    ordersOnPage = 0;
  }

  private static List<Segment> segments(List<TextPosition> glyphs, int page) {
    List<Segment> segments = new ArrayList<>();
    glyphs.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || isBelow(glyphs.get(i), glyphs.get(from))) {
        List<TextPosition> line = new ArrayList<>(glyphs.subList(from, i));
        line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        split(line, page, segments);
        from = i;
      }
    }
    return segments;
  }

  private static boolean isBelow(TextPosition glyph, TextPosition line) {
    float size = Math.min(size(glyph), size(line));
    return glyph.getYDirAdj() - line.getYDirAdj() > 0.4f * size;
  }

  private static void split(List<TextPosition> line, int page, List<Segment> segments) {
    int from = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size() || gap(line.get(i - 1), line.get(i)) > GAP * size(line.get(i))) {
        segment(line.subList(from, i), page, segments);
        from = i;
      }
    }
  }

  private static void segment(List<TextPosition> run, int page, List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    Map<Float, Integer> sizes = new HashMap<>();
    TextPosition last = run.getFirst();
    for (TextPosition glyph : run) {
      String letters = glyph.getUnicode();
      if (letters == null) {
        continue;
      }
      boolean apart =
          gap(last, glyph) > Math.min(0.5f * glyph.getWidthOfSpace(), 0.25f * size(glyph));
      boolean inWord = !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
      if (apart && inWord && !letters.isBlank()) {
        text.append(' ');
      }
      text.append(letters);
      sizes.merge(size(glyph), letters.length(), Integer::sum);
      last = glyph;
    }
    String plain = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    if (!plain.isEmpty()) {
      float size =
          sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
      TextPosition first = run.getFirst();
      segments.add(
          new Segment(page, first.getXDirAdj(), right(last), first.getYDirAdj(), size, plain));
    }
  }

  private static float gap(TextPosition left, TextPosition right) {
    return right.getXDirAdj() - right(left);
  }

  private static float right(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  /// To half a point, at least one.
  private static float size(TextPosition glyph) {
    return Math.max(1, Math.round(2 * Math.abs(glyph.getFontSizeInPt())) / 2f);
  }
}
