package org.hearsay.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.store.CorrectionGroup;

/// The log of corrections as JSON-LD in the terms of schema.org: each page as an `Article` with a
/// `correction` for each of its corrections, a `CorrectionComment`. May stand in a script element
/// as it is. The same log gives the same bytes.
public final class CorrectionJsonLd {

  /// Of the answer that has it.
  public static final String MEDIA_TYPE = "application/ld+json";

  private CorrectionJsonLd() {}

  /// One JSON object.
  public static String write(CorrectionLog log) {
    Map<String, List<CorrectionGroup>> pages = new LinkedHashMap<>();
    for (CorrectionGroup group : log.groups()) {
      pages.computeIfAbsent(group.first().page().key(), _ -> new ArrayList<>()).add(group);
    }
    ObjectNode root = SafeJson.JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode graph = root.putArray("@graph");
    for (List<CorrectionGroup> groups : pages.values()) {
      ObjectNode article = graph.addObject().put("@type", "Article");
      article.put("url", groups.getFirst().first().page().url());
      ArrayNode corrections = article.putArray("correction");
      groups.forEach(group -> comment(corrections.addObject(), log, group));
    }
    try {
      return SafeJson.JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can be written
    }
  }

  private static void comment(ObjectNode comment, CorrectionLog log, CorrectionGroup group) {
    comment
        .put("@type", "CorrectionComment")
        .put("@id", log.addressOf(group.first()))
        .put("url", log.addressOf(group.first()))
        .put("text", CorrectionLog.words(group))
        .put("dateCreated", group.first().receivedAt().toString())
        .put("datePublished", String.valueOf(group.ruling().publishedAt()));
  }
}
