package org.hearsay.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Publication;
import org.hearsay.article.Rendered;
import org.hearsay.article.WrittenPage;
import org.hearsay.pdf.Paragraphs.Paragraph;
import org.jspecify.annotations.Nullable;

/// Makes a page of a PDF that has a text layer: letters become lines, lines columns, columns
/// paragraphs and headings; running heads and page numbers are left out. The page then goes through
/// the rules of every page, so that a teaser in print is one too. The title is the document's own
/// where it is plausible, else the largest line of the first page.
///
/// A PDF without letters, with a lock, with damage, or with more than a document holds is a
/// [Rendered.Missing]. All happens in memory, bounded by limits on pages, letters and unpacked
/// streams. Threads may share an instance; the first one of a process sets PDFBox's source of fonts
/// (see [BundledFont]).
public final class PdfReader {
  private static final int MOST_PAGES = 500;

  /// What share of the letters may be ones that nobody can tell.
  private static final double UNKNOWN = 0.2;

  static {
    BundledFont.install();
  }

  /// Never throws for what is in the bytes.
  public Rendered rendered(byte[] pdf) {
    try (PDDocument document = Opening.opened(pdf)) {
      return rendered(document);
    } catch (InvalidPasswordException e) {
      return Rendered.Missing.of(Reason.UNSUPPORTED, "the PDF is locked with a password");
    } catch (Packing.Bomb | Glyphs.TooMuch e) {
      return tooLarge("the PDF " + e.getMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Rendered.Missing.of(Reason.SYNTAX, "the PDF is damaged");
    } catch (OutOfMemoryError e) {
      // What the checks let pass asked for one huge array: it was not given, nothing else is lost.
      return tooLarge("the PDF asks for more memory than there is");
    }
  }

  private static Rendered rendered(PDDocument document) throws IOException {
    if (!document.getCurrentAccessPermission().canExtractContent()) {
      return Rendered.Missing.of(
          Reason.UNSUPPORTED, "the PDF's owner does not allow to take its text out");
    }
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      return tooLarge("the PDF has more than " + MOST_PAGES + " pages");
    }
    document.getPages().forEach(Opening::check);
    List<List<Segment>> segments = Glyphs.of(document);
    if (segments.stream().allMatch(List::isEmpty)) {
      return Rendered.Missing.of(
          Reason.NO_ARTICLE, "the PDF has no text layer: there are only pictures on its pages");
    }
    if (isGarbled(segments)) {
      return Rendered.Missing.of(
          Reason.CHARSET, "the PDF does not say which letters its shapes stand for");
    }
    List<Segment> lines = new ArrayList<>();
    Margins.without(segments).forEach(page -> lines.addAll(Columns.ordered(page)));
    Facts facts = Facts.of(document, text(segments.getFirst()));
    String language = document.getDocumentCatalog().getLanguage();
    return page(facts, Paragraphs.of(lines), language);
  }

  private static Rendered page(Facts facts, List<Paragraph> paragraphs, @Nullable String language) {
    List<Paragraph> body = new ArrayList<>(paragraphs);
    Paragraph largest = headline(paragraphs);
    String title = facts.title();
    if (largest != null && (title == null || isSame(title, largest.text()))) {
      title = largest.text();
      body.remove(largest);
    }
    WrittenPage page = new WrittenPage();
    facts.authors().forEach(author -> page.meta("author", author));
    if (title != null) {
      page.heading(1, title);
    }
    for (Paragraph paragraph : body) {
      if (paragraph.isLarge()) {
        page.heading(2, paragraph.text());
      } else {
        page.paragraph(paragraph.text());
      }
    }
    Publication stated =
        new Publication(null, null, null, List.of(), facts.published(), null, null);
    return new Rendered.Page(new Known(title, stated), page.page(language));
  }

  /// The largest of the large lines above the text, or among its first; null if there is none.
  private static @Nullable Paragraph headline(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .limit(12)
        .filter(p -> p.isLarge() && p.text().length() > 3 && p.text().length() < 300)
        .reduce((one, other) -> other.size() > one.size() ? other : one)
        .orElse(null);
  }

  private static boolean isSame(String title, String line) {
    return letters(title).equals(letters(line));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(List<Segment> page) {
    return String.join(" ", page.stream().map(Segment::text).toList());
  }

  private static boolean isGarbled(List<List<Segment>> pages) {
    long all = 0;
    long unknown = 0;
    for (List<Segment> page : pages) {
      for (Segment segment : page) {
        all += segment.text().length();
        unknown +=
            segment
                .text()
                .chars()
                .filter(c ->
                    c == 0xfffd
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.isISOControl(c))
                .count();
      }
    }
    return unknown > UNKNOWN * all;
  }

  private static Rendered tooLarge(String detail) {
    return Rendered.Missing.of(Reason.TOO_LARGE, detail);
  }
}
