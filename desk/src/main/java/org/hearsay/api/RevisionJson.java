package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.revision.AssertionChange;
import org.hearsay.revision.FactChange;
import org.hearsay.revision.ParagraphChange;
import org.hearsay.revision.Piece;
import org.hearsay.store.ArticleCapture;

/// What changed between two captures of an article, as JSON. What is not known is null. Threads may
/// share it.
public final class RevisionJson {

  private RevisionJson() {}

  /// What was compared.
  public static ObjectNode of(Compared compared) {
    ObjectNode line = new JsonMapper().createObjectNode();
    line.put("article", compared.article());
    capture(line.putObject("from"), compared.before());
    capture(line.putObject("to"), compared.after());
    line.put("sameReader", compared.sameReader());
    ArrayNode facts = line.putArray("facts");
    for (FactChange change : compared.revision().facts()) {
      facts
          .addObject()
          .put("fact", lower(change.fact()))
          .put("before", change.before())
          .put("after", change.after());
    }
    ArrayNode paragraphs = line.putArray("paragraphs");
    compared.revision().paragraphs().forEach(change -> paragraph(paragraphs.addObject(), change));
    ArrayNode assertions = line.putArray("assertions");
    compared.revision().assertions().forEach(change -> assertion(assertions.addObject(), change));
    return line;
  }

  private static void capture(ObjectNode node, ArticleCapture capture) {
    node.put("number", capture.number())
        .put("sha256", capture.capture().sha256())
        .put("seen", capture.from().toString())
        .put("until", capture.until().toString())
        .put("reader", capture.reader().version());
  }

  private static void paragraph(ObjectNode node, ParagraphChange change) {
    switch (change) {
      case ParagraphChange.Removed(String text) -> node.put("change", "removed").put("text", text);
      case ParagraphChange.Added(String text) -> node.put("change", "added").put("text", text);
      case ParagraphChange.Moved(String text) -> node.put("change", "moved").put("text", text);
      case ParagraphChange.Edited(List<Piece> pieces) -> {
        ArrayNode list = node.put("change", "edited").putArray("pieces");
        pieces.forEach(
            piece -> list.addObject().put("fate", lower(piece.fate())).put("text", piece.text()));
      }
    }
  }

  private static void assertion(ObjectNode node, AssertionChange change) {
    switch (change) {
      case AssertionChange.Vanished(Stated stated) -> {
        node.put("change", "vanished");
        stated(node.putObject("before"), stated);
      }
      case AssertionChange.Appeared(Stated stated) -> {
        node.put("change", "appeared");
        stated(node.putObject("after"), stated);
      }
      case AssertionChange.Altered altered -> {
        ArrayNode what = node.put("change", "altered").putArray("what");
        altered.what().stream().sorted().map(RevisionJson::lower).forEach(what::add);
        stated(node.putObject("before"), altered.before());
        stated(node.putObject("after"), altered.after());
      }
    }
  }

  private static void stated(ObjectNode node, Stated stated) {
    node.put("text", stated.assertion().text());
    ArrayNode chain = node.putArray("chain");
    for (Attribution link : stated.chain()) {
      Holder holder = link.holder();
      chain
          .addObject()
          .put("name", holder == null ? null : holder.name())
          .put("words", link.roles().source().of(stated.text()));
    }
    Certainty certainty = stated.assertion().certainty();
    node.putObject("certainty")
        .put("term", certainty.term().label())
        .put("band", certainty.term().band())
        .put("affirmed", certainty.affirmed());
    node.put("headline", stated.inHeadline());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
