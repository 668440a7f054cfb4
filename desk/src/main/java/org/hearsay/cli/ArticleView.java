package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Evidenced;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.Span;

/// Prints an article: what is known of it, its text with the marks, the list of its assertions.
final class ArticleView {
  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;

  ArticleView(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
  }

  /// @param captures all that the article has; they are listed where there is more than one
  void print(StoredArticle stored, List<ArticleCapture> captures) {
    Reading reading = stored.reading();
    head(stored);
    if (captures.size() > 1) {
      out.println("captures, as hearsay diff " + stored.line().id() + " numbers them:");
      CaptureLines.of(captures).forEach(line -> out.println("  " + line));
      out.println();
    }
    Article article = reading.article();
    Marked marked = new Marked(article.body().text());
    reading.assertions().forEach(a -> marked.mark(a.content(), Style.Part.CONTENT));
    for (Attribution attribution : reading.attributions()) {
      marked.mark(attribution.roles().content(), Style.Part.CONTENT);
      marked.mark(attribution.roles().cue(), Style.Part.CUE);
      marked.mark(attribution.roles().source(), Style.Part.SOURCE);
    }
    for (Span paragraph : article.body().paragraphs()) {
      marked.print(paragraph, terminal);
      out.println();
    }
    for (Stated stated : reading.stated()) {
      out.println(style.strong(stored.line().id() + "." + stated.number()) + "  " + line(stated));
    }
    new AmendmentView(terminal).print(stored.line().id(), stored.amended());
  }

  /// The lines above an article or one of its assertions.
  void head(StoredArticle stored) {
    title(stored);
    Evidenced capture = stored.capture();
    Evidenced.Location location = capture.location();
    out.println(
        style.faint(
            "capture "
                + capture.sha256()
                + ", "
                + Printable.line(location.file())
                + " at byte "
                + location.offset()
                + ", taken "
                + capture.taken()));
    out.println();
  }

  /// What it is called, who published it when, and where.
  void title(StoredArticle stored) {
    ArticleLine line = stored.line();
    String title = Printable.line(line.title());
    out.println(style.strong(title.isEmpty() ? "(no title)" : title));
    String outlet = Printable.line(line.outlet());
    String day = line.published() == null ? "no date" : line.published().toString();
    out.println((outlet.isEmpty() ? "(outlet not known)" : outlet) + ", " + day);
    if (line.url() != null) {
      out.println(Printable.line(line.url()));
    }
  }

  /// An assertion in one line: on whose word, what, how surely, when.
  static String line(Stated stated) {
    Assertion assertion = stated.assertion();
    StringBuilder line = new StringBuilder(stated.inHeadline() ? "(headline) " : "");
    for (Attribution link : stated.chain()) {
      line.append(name(link)).append(": ");
    }
    line.append(Printable.line(assertion.text()));
    line.append(" (")
        .append(
            AssertionCells.surely(assertion.certainty().term(), assertion.certainty().affirmed()));
    Assertion.About time = assertion.time();
    if (time != null) {
      line.append(", ").append(Printable.line(time.edtf()));
    }
    return line.append(')').toString();
  }

  /// Who stands behind an attribution, in one line.
  static String name(Attribution attribution) {
    Holder holder = attribution.holder();
    return holder == null ? "(not named)" : Printable.line(holder.name());
  }
}
