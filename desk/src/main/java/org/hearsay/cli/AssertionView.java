package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hearsay.article.Body;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.store.StoredAssertion;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Prints an assertion: its words in their paragraph, and the way it came, from the outlet inwards,
/// as a tree with the rule and the spans of each step.
final class AssertionView {
  private final Terminal terminal;
  private final PrintWriter out;
  private final Style style;

  AssertionView(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
    this.style = terminal.style();
  }

  void print(StoredAssertion stored) {
    new ArticleView(terminal).head(stored.article());
    Stated stated = stored.stated();
    Assertion assertion = stated.assertion();
    List<Attribution> chain = stated.chain();
    if (stated.inHeadline()) {
      printHeadline(stated);
    } else {
      printParagraphs(stored.article().reading().article().body(), assertion, chain);
    }

    CodePoints points = CodePoints.of(stated.text());
    out.println(style.strong(Printable.line(ClaimCells.outlet(stored.article().line()))));
    String indent = "";
    for (Attribution link : chain) {
      out.println(indent + "└─ " + style.strong(who(link)) + "  " + how(link));
      indent += "   ";
      out.println(indent + style.faint("   " + trace(link, points)));
    }
    out.println(indent + "└─ “" + Printable.line(assertion.text()) + "”");
    out.println(indent + "   " + surely(assertion, points));
    printTime(stated, indent, points);
    Findings findings = stated.findings();
    printList(indent, "where", assertion.places(), i -> findings.places().get(i).name());
    printList(indent, "names", assertion.mentions(), i -> findings.mentions().get(i).name());
  }

  private void printHeadline(Stated stated) {
    Marked marked = marked(stated.text(), stated.assertion(), stated.chain());
    marked.print(new Span(0, stated.text().length()), terminal);
    out.println(style.faint("(the headline)"));
    out.println();
  }

  private static Marked marked(String text, Assertion assertion, List<Attribution> chain) {
    Marked marked = new Marked(text);
    marked.mark(assertion.content(), Style.Part.CONTENT);
    for (Attribution link : chain) {
      marked.mark(link.roles().cue(), Style.Part.CUE);
      marked.mark(link.roles().source(), Style.Part.SOURCE);
    }
    return marked;
  }

  private void printParagraphs(Body body, Assertion assertion, List<Attribution> chain) {
    Marked marked = marked(body.text(), assertion, chain);
    for (Span paragraph : body.paragraphs()) {
      boolean concerned =
          assertion.content().overlaps(paragraph)
              || chain.stream().anyMatch(link -> link.roles().cue().overlaps(paragraph));
      if (concerned) {
        marked.print(paragraph, terminal);
        out.println();
      }
    }
  }

  private static String who(Attribution link) {
    Holder holder = link.holder();
    String name = ArticleView.name(link);
    return holder == null || holder.type() == null
        ? name
        : name + " (" + lower(holder.type()) + ")";
  }

  private static String how(Attribution link) {
    return lower(link.stance()) + ", " + lower(link.kind());
  }

  private static String trace(Attribution link, CodePoints points) {
    return String.format(
        Locale.ROOT,
        "rule %s, score %.2f; source %s, cue %s, content %s",
        Printable.line(link.trace().rule()),
        link.trace().score(),
        spans(link.roles().source(), points),
        spans(link.roles().cue(), points),
        spans(link.roles().content(), points));
  }

  private static String surely(Assertion assertion, CodePoints points) {
    Integer band = assertion.certainty().term().band();
    String words =
        ClaimCells.surely(assertion.certainty().term(), assertion.certainty().affirmed())
            + (band == null ? "" : ", ICD 203 band " + band);
    Spans cue = assertion.certainty().cue();
    return "how surely: " + words + (cue.isEmpty() ? "" : ", cue " + spans(cue, points));
  }

  private void printTime(Stated stated, String indent, CodePoints points) {
    Assertion.About time = stated.assertion().time();
    if (time != null) {
      String words = Printable.line(time.span().of(stated.text()));
      out.println(
          indent
              + "   when: "
              + Printable.line(time.edtf())
              + " (“"
              + words
              + "” "
              + spans(Spans.of(time.span()), points)
              + ")");
    }
  }

  private void printList(
      String indent, String head, List<Integer> indices, IntFunction<String> name) {
    if (!indices.isEmpty()) {
      String names =
          indices.stream()
              .map(i -> Printable.line(name.apply(i)))
              .distinct()
              .collect(Collectors.joining(", "));
      out.println(indent + "   " + head + ": " + names);
    }
  }

  /// In code points, as in JSON.
  private static String spans(Spans spans, CodePoints points) {
    if (spans.isEmpty()) {
      return "none";
    }
    return spans.pieces().stream()
        .map(points::fromUtf16)
        .map(span -> span.start() + "–" + span.end())
        .collect(Collectors.joining(" "));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
