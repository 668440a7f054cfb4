package org.hearsay.capture;

import java.util.Set;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Publication;

/// Makes a manuscript of the bytes of one article, or says why they are none. Immutable.
final class Manuscripts {
  private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> TEXTS = Set.of("text/plain");
  private static final Set<String> MARKDOWN = Set.of("text/markdown", "text/x-markdown");
  private static final Set<String> MAIL = Set.of("message/rfc822");
  private static final Set<String> PDF = Set.of("application/pdf", "application/x-pdf");

  private final Known otherwise;

  Manuscripts(Known otherwise) {
    this.otherwise = otherwise;
  }

  /// A capture whose shape is known.
  Taken shaped(Capture capture, Shape shape, String input) {
    return taken(capture, input, () -> shape);
  }

  /// A capture whose shape is told by its media type, else by its first bytes.
  Taken sniffed(Capture capture, String input) {
    return taken(capture, input, () -> shape(capture));
  }

  boolean isJsonLines(Capture capture) {
    if (Shape.isPdf(capture.bytes(), false)) {
      return false;
    }
    try {
      Shape.requireText(capture.bytes(), capture.charset());
      return shape(capture) == Shape.JSON_LINES;
    } catch (NotTaken e) {
      return false;
    }
  }

  boolean isBinary(Capture capture) {
    if (Shape.isPdf(capture.bytes(), false)) {
      return false;
    }
    try {
      Shape.requireText(capture.bytes(), capture.charset());
      return false;
    } catch (NotTaken e) {
      return e.failure().reason() == Reason.BINARY;
    }
  }

  private interface Shaping {
    Shape shape() throws NotTaken;
  }

  private Taken taken(Capture capture, String input, Shaping shaping) {
    ArticleId id = new ArticleId(capture.sha256().hex());
    try {
      Known stated = new Known(null, Publication.UNKNOWN.withUrl(capture.url()));
      Manuscript.Form form = form(capture, shaping);
      return new Taken.Ready(capture, new Manuscript(id, form, stated, otherwise), input);
    } catch (NotTaken e) {
      return new Taken.Refused(id, input, e.failure());
    }
  }

  /// A PDF shows in its bytes, whatever it is called; nothing else that is read has bytes which are
  /// no text.
  private static Manuscript.Form form(Capture capture, Shaping shaping) throws NotTaken {
    if (Shape.isPdf(capture.bytes(), PDF.contains(capture.kind()))) {
      return new Manuscript.Form.Pdf(capture.bytes());
    }
    Shape.requireText(capture.bytes(), capture.charset());
    return form(capture, shaping.shape());
  }

  private static Shape shape(Capture capture) throws NotTaken {
    String kind = capture.kind();
    if (PDF.contains(kind)) {
      throw new NotTaken(Reason.UNREADABLE, "this is no PDF, though it is called one");
    }
    if (MARKDOWN.contains(kind)) {
      return Shape.MARKDOWN;
    }
    if (MAIL.contains(kind)) {
      return Shape.MAIL;
    }
    if (PAGES.contains(kind)) {
      return Shape.HTML;
    }
    if (TEXTS.contains(kind)) {
      return Shape.TEXT;
    }
    Shape shape = Shape.of(capture.bytes());
    // A script or a style sheet is text too, but nobody's article.
    if (shape == Shape.TEXT && !kind.isEmpty() && !kind.equals("application/octet-stream")) {
      throw new NotTaken(Reason.UNSUPPORTED, "the server sends " + kind + ", which is not read");
    }
    return shape;
  }

  private static Manuscript.Form form(Capture capture, Shape shape) throws NotTaken {
    if (shape == Shape.HTML) {
      return new Manuscript.Form.Html(capture.bytes(), capture.charset());
    }
    if (shape == Shape.MAIL) {
      return new Manuscript.Form.Mail(capture.bytes());
    }
    String text = PlainText.decoded(capture.bytes(), capture.charset());
    // A hard space or a byte order mark in the middle says as little as a plain space.
    if (text.codePoints()
        .allMatch(c -> Character.isWhitespace(c) || " \u00a0\u200b\ufeff".indexOf(c) >= 0)) {
      throw new NotTaken(Reason.EMPTY, "there is only white space in it");
    }
    if (text.indexOf('\0') >= 0) {
      throw new NotTaken(Reason.BINARY, "there are zero characters in it");
    }
    return shape == Shape.MARKDOWN
        ? new Manuscript.Form.Markdown(text)
        : new Manuscript.Form.Text(text);
  }
}
