package org.hearsay.html;

import java.util.Optional;
import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript.Form;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Finds the article in a page: all of it and nothing else, with the facts that the page gives of
/// it. Never throws for what is in a page: what cannot be read becomes a [Failure]. Time and memory
/// grow with the page's length alone, however deep it is nested. Immutable; threads may share it.
public final class PageReader {
  /// A longer page is none that a person wrote or read.
  private static final int MOST_BYTES = 16 << 20;

  /// In units: of a shorter text more is looked for.
  private static final int FEW = 1500;

  private final BodyFinder bodies = new BodyFinder();

  /// Reads one page. `url` is where it was fetched, null where that is not known: then relative
  /// links without a base of the page's own are not kept.
  public Extracted read(Form.Html page, @Nullable String url) {
    if (isBlank(page.bytes())) {
      return missing(Reason.EMPTY, "the page has no content");
    }
    if (page.bytes().length > MOST_BYTES) {
      return missing(Reason.TOO_LARGE, "the page has more than 16 MiB");
    }
    Optional<String> html = Charsets.decode(page.bytes(), page.charset());
    if (html.isEmpty()) {
      return missing(
          Reason.CHARSET, "the bytes are no text in any character set that the page claims");
    }
    Document document = Jsoup.parse(html.get(), url == null ? "" : url);
    // It would be written out again for each relative link.
    if (document.baseUri().length() > Addresses.LONGEST) {
      document.setBaseUri("");
    }
    Metadata metadata = new Metadata(document, url);
    String title = printable(metadata.title());
    Passage passage = passage(document, title, metadata.statedBody());
    if (passage.numbers().isEmpty()) {
      return missing(Reason.NO_ARTICLE, "the page holds no running text");
    }
    Body body = ParagraphWriter.write(passage.blocks(), passage.captions());
    return new Extracted.Found(title, metadata.publication(), body);
  }

  /// What the page shows; where that is little, what its scripts carry, if it says much more.
  private Passage passage(Document document, @Nullable String title, String stated) {
    Passage shown = bodies.passage(OutlineReader.read(document), title, stated);
    if (shown.length() > FEW) {
      return shown;
    }
    Outline scripted = ScriptedBody.find(document, title);
    if (scripted == null) {
      return shown;
    }
    Passage carried = bodies.passage(scripted, title, stated);
    return carried.length() > 2 * shown.length() ? carried : shown;
  }

  private static @Nullable String printable(@Nullable String title) {
    String line = title == null ? "" : Printable.line(title).strip();
    return line.isEmpty() ? null : line;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && (b < '\t' || b > '\r')) {
        return false;
      }
    }
    return true;
  }

  private static Extracted missing(Reason reason, String detail) {
    return new Extracted.Missing(new Failure(reason, detail));
  }
}
