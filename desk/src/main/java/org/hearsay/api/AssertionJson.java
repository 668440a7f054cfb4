package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.Teller;

/// An assertion of a list as JSON: who says what, on whose word, how surely, about when. What is
/// not known is null. Threads may share it.
public final class AssertionJson {
  private static final JsonMapper JSON = new JsonMapper();

  private AssertionJson() {}

  /// The assertion, with the article that it stands in.
  public static ObjectNode of(AssertionLine row) {
    ObjectNode line = JSON.createObjectNode().put("id", row.id());
    line.set("article", ArticleJson.named(row.article()));
    line.put("text", row.text());
    ArrayNode chain = line.putArray("chain");
    for (Teller teller : row.chain()) {
      chain
          .addObject()
          .put("name", teller.name())
          .put("type", teller.type())
          .put("words", teller.words());
    }
    line.put("voice", row.voice());
    line.putObject("certainty")
        .put("term", row.term().label())
        .put("band", row.term().band())
        .put("affirmed", row.affirmed());
    return line.put("edtf", row.edtf());
  }
}
