package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hearsay.article.Body;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Stated;
import org.hearsay.assertion.Telling;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.certainty.Colour;
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
    out.println(style.strong(Printable.line(AssertionCells.outlet(stored.article().line()))));
    String indent = "";
    for (int index : assertion.chain()) {
      Attribution link = stated.findings().attributions().get(index);
      out.println(indent + "└─ " + style.strong(who(link)) + "  " + how(link));
      indent += "   ";
      printTelling(stated.findings().tellings().get(index), stated.text(), indent, points);
      out.println(indent + style.faint("   " + trace(link, points)));
    }
    out.println(indent + "└─ “" + Printable.line(assertion.text()) + "”");
    out.println(indent + "   " + surely(stated, points));
    Assertion.About time = assertion.time();
    if (time != null) {
      out.println(indent + "   when: " + time(time, stated.text(), points));
    }
    Findings findings = stated.findings();
    printList(indent, "where", assertion.places(), i -> findings.places().get(i).name());
    printList(indent, "names", assertion.mentions(), i -> findings.mentions().get(i).name());
    stored
        .article()
        .amended()
        .finding(stored.number())
        .ifPresent(finding -> new AmendmentView(terminal).print(finding));
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

  /// What the text says about the saying: when, in which words of the outlet's, how the source
  /// knows.
  private void printTelling(Telling telling, String text, String indent, CodePoints points) {
    if (telling.said() != null) {
      out.println(indent + "   said: " + time(telling.said(), text, points));
    }
    Colour colour = telling.colour();
    if (colour != null) {
      String words = Printable.line(colour.cue().of(text));
      out.println(indent + "   the outlet " + lower(colour.kind()) + ": “" + words + "”");
    }
    Access access = telling.access();
    if (access != null) {
      String words = Printable.line(access.cue().of(text));
      out.println(indent + "   how it knows: " + lower(access.kind()) + " (“" + words + "”)");
    }
  }

  private static String surely(Stated stated, CodePoints points) {
    Certainty certainty = stated.assertion().certainty();
    Integer band = certainty.term().band();
    List<String> words = new ArrayList<>();
    words.add(AssertionCells.surely(certainty.term(), certainty.affirmed()));
    if (band != null) {
      words.add("ICD 203 band " + band);
    }
    if (certainty.status() != Certainty.Status.FACT) {
      words.add(lower(certainty.status()));
    }
    if (certainty.polarity().negated()) {
      words.add("negated");
    }
    Certainty.Confidence confidence = certainty.confidence();
    if (confidence != null) {
      words.add(lower(confidence.level()) + " confidence");
    }
    if (!certainty.cue().isEmpty()) {
      Integer by = certainty.hedgedBy();
      words.add("cue " + spans(certainty.cue(), points));
      if (by != null) {
        words.add("put in by " + ArticleView.name(stated.findings().attributions().get(by)));
      }
    }
    return "how surely: " + String.join(", ", words);
  }

  private static String time(Assertion.About time, String text, CodePoints points) {
    String words = Printable.line(time.span().of(text));
    return Printable.line(time.edtf())
        + " (“"
        + words
        + "” "
        + spans(Spans.of(time.span()), points)
        + ")";
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
