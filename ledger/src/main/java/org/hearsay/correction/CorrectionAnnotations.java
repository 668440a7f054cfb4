package org.hearsay.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.store.Correction;
import org.hearsay.store.CorrectionGroup;
import org.hearsay.store.Ruling;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// Corrections in the W3C Web Annotation data model, with the motivation `editing`. The target is
/// found by a TextQuoteSelector and, where it is known, a TextPositionSelector in code points. May
/// stand in a script element as it is.
public final class CorrectionAnnotations {

  /// Of the answer that has one.
  public static final String MEDIA_TYPE =
      "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /// Of a TextQuoteSelector, on either side, in code points.
  private static final int CONTEXT_LENGTH = 32;

  private CorrectionAnnotations() {}

  /// One correction as anybody may see it, without the reader's comment.
  ///
  /// @param address where it stands, see [CorrectionLog]
  public static String published(Correction correction, Ruling ruling, String address) {
    return text(annotation(root(), correction, null, ruling, address));
  }

  /// One correction as an editor may see it, with the reader's comment.
  ///
  /// @param address as in [#published]
  public static String complete(Correction correction, Ruling ruling, String address) {
    return text(annotation(root(), correction, correction.remark().comment(), ruling, address));
  }

  /// The log as an AnnotationPage: of each group the correction that came first.
  public static String page(CorrectionLog log) {
    ObjectNode page = root().put("id", log.address()).put("type", "AnnotationPage");
    ArrayNode items = page.putArray("items");
    for (CorrectionGroup group : log.groups()) {
      Correction first = group.first();
      annotation(items.addObject(), first, null, group.ruling(), log.addressOf(first));
    }
    return text(page);
  }

  private static ObjectNode root() {
    return SafeJson.JSON.createObjectNode().put("@context", CONTEXT);
  }

  private static ObjectNode annotation(
      ObjectNode annotation,
      Correction correction,
      @Nullable String comment,
      Ruling ruling,
      String address) {
    annotation
        .put("id", address)
        .put("type", "Annotation")
        .put("motivation", "editing")
        .put("created", correction.receivedAt().toString());
    ArrayNode bodies = SafeJson.JSON.createArrayNode();
    String language = correction.remark().language();
    body(bodies, "editing", correction.remark().suggestion(), null);
    body(bodies, "commenting", comment, language);
    body(bodies, "replying", ruling.reply(), null);
    if (!bodies.isEmpty()) {
      annotation.set("body", bodies);
    }
    Selection selection = correction.selection();
    ObjectNode target = annotation.putObject("target").put("source", correction.page().url());
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", selection.exact())
        .put("prefix", PlainText.last(selection.prefix(), CONTEXT_LENGTH))
        .put("suffix", PlainText.first(selection.suffix(), CONTEXT_LENGTH));
    if (selection.start() != null) {
      selectors
          .addObject()
          .put("type", "TextPositionSelector")
          .put("start", selection.start())
          .put("end", selection.end());
    }
    return annotation;
  }

  private static void body(
      ArrayNode bodies, String purpose, @Nullable String value, @Nullable String language) {
    if (value == null) {
      return;
    }
    ObjectNode body =
        bodies
            .addObject()
            .put("type", "TextualBody")
            .put("purpose", purpose)
            .put("format", "text/plain")
            .put("value", value);
    if (language != null) {
      body.put("language", language);
    }
  }

  private static String text(ObjectNode node) {
    try {
      return SafeJson.JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }
}
