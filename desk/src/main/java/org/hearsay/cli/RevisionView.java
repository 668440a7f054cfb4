package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.api.Compared;
import org.hearsay.assertion.Stated;
import org.hearsay.revision.AssertionChange;
import org.hearsay.revision.FactChange;
import org.hearsay.revision.ParagraphChange;
import org.hearsay.revision.Piece;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Prints what changed between two captures. What went is marked as removed, what came as added: by
/// colour where there is one, by `[-` and `{+` where there is none.
final class RevisionView {
  /// So many words of a paragraph are shown around what was edited in it.
  private static final int CONTEXT = 60;

  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;

  RevisionView(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
  }

  void print(Compared compared) {
    out.println(
        style.strong(
            "capture "
                + compared.before().number()
                + " ("
                + CaptureLines.seen(compared.before())
                + ") → capture "
                + compared.after().number()
                + " ("
                + CaptureLines.seen(compared.after())
                + ")"));
    if (compared.revision().isEmpty()) {
      out.println("  other bytes, and nothing in the article changed");
      out.println();
      return;
    }
    compared.revision().facts().forEach(this::print);
    compared.revision().paragraphs().forEach(this::print);
    List<AssertionChange> assertions = compared.revision().assertions();
    if (!assertions.isEmpty() && !compared.sameReader()) {
      out.println(
          style.faint(
              "  the captures were read by different readers ("
                  + Printable.line(compared.before().reader().version())
                  + ", "
                  + Printable.line(compared.after().reader().version())
                  + "): what follows may be theirs and not the outlet’s"));
    }
    assertions.forEach(this::print);
    out.println();
  }

  private void print(FactChange change) {
    String name = change.fact().name().toLowerCase(Locale.ROOT);
    line(name + ": " + removed(shown(change.before())) + " " + added(shown(change.after())));
  }

  private static String shown(@Nullable String fact) {
    return fact == null ? "(none)" : Printable.line(fact);
  }

  private void print(ParagraphChange change) {
    switch (change) {
      case ParagraphChange.Removed(String text) ->
          line("paragraph removed: " + removed(Printable.line(text)));
      case ParagraphChange.Added(String text) ->
          line("paragraph added: " + added(Printable.line(text)));
      case ParagraphChange.Moved(String text) ->
          line("paragraph moved: " + shortened(Printable.line(text), false, false));
      case ParagraphChange.Edited(List<Piece> pieces) ->
          line("paragraph edited: " + edited(pieces));
    }
  }

  private String edited(List<Piece> pieces) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String text = Printable.text(piece.text());
      words.append(
          switch (piece.fate()) {
            case KEPT -> shortened(text, i == 0, i == pieces.size() - 1);
            case REMOVED -> removed(text);
            case ADDED -> added(text);
          });
    }
    return words.toString();
  }

  /// The middle of a long stretch that stayed as it was says nothing.
  private static String shortened(String text, boolean first, boolean last) {
    if (text.length() <= 2 * CONTEXT) {
      return text;
    }
    String end = Columns.lines(text, CONTEXT).getFirst().of(text);
    int from = text.indexOf(' ', text.length() - CONTEXT);
    String tail = from < 0 ? "" : text.substring(from);
    if (first) {
      return "…" + tail;
    }
    return last ? end + "…" : end + " …" + tail;
  }

  private void print(AssertionChange change) {
    switch (change) {
      case AssertionChange.Vanished(Stated stated) ->
          line("no longer stated: " + removed(words(stated)));
      case AssertionChange.Appeared(Stated stated) -> line("newly stated: " + added(words(stated)));
      case AssertionChange.Altered altered ->
          line(
              "stated otherwise ("
                  + altered.what().stream()
                      .sorted()
                      .map(what -> what.name().toLowerCase(Locale.ROOT))
                      .collect(Collectors.joining(", "))
                  + "): "
                  + removed(words(altered.before()))
                  + " "
                  + added(words(altered.after())));
    }
  }

  /// An assertion as `hearsay show` lists it.
  private static String words(Stated stated) {
    return ArticleView.line(stated);
  }

  private String removed(String text) {
    return style.removed(text);
  }

  private String added(String text) {
    return style.added(text);
  }

  private void line(String text) {
    // Escapes take no room on the screen, and a colour may run over a line's end.
    int width =
        terminal.interactive() && !style.colour() ? terminal.width() - 2 : Integer.MAX_VALUE;
    for (Span span : Columns.lines(text, width)) {
      out.println("  " + span.of(text));
    }
  }
}
