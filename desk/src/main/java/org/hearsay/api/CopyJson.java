package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hearsay.provenance.Copied;
import org.hearsay.source.Quote;
import org.hearsay.store.ArticleLine;
import org.jspecify.annotations.Nullable;

/// What an article has word for word with another, and who has it from whom, as JSON. Offsets count
/// code points; what is not known is null. Threads may share it.
public final class CopyJson {
  private static final JsonMapper JSON = new JsonMapper();

  private CopyJson() {}

  /// The id of the article that it has words in common with.
  public static String other(String article, Copied copied) {
    return copied.one().equals(article) ? copied.other() : copied.one();
  }

  /// As seen from one of the two.
  ///
  /// @param article the short id of that one
  /// @param line of the other; null where the list does not have it
  public static ObjectNode of(String article, Copied copied, @Nullable ArticleLine line) {
    boolean first = copied.one().equals(article);
    ObjectNode object = JSON.createObjectNode().put("article", other(article, copied));
    object
        .put("outlet", line == null ? null : line.outlet())
        .put("title", line == null ? null : line.title())
        .put("words", copied.passages().stream().mapToInt(Copied.Passage::count).sum())
        .put("from", copied.from())
        .put("origin", copied.origin())
        .put("reason", copied.why().reason())
        .put("score", copied.why().score())
        .put("guessed", copied.why().guessed());
    ArrayNode passages = object.putArray("passages");
    for (Copied.Passage passage : copied.passages()) {
      ObjectNode one = passages.addObject();
      span(one.putArray("span"), first ? passage.one() : passage.other());
      span(one.putArray("otherSpan"), first ? passage.other() : passage.one());
      one.put("words", passage.words()).put("count", passage.count());
    }
    return object;
  }

  private static void span(ArrayNode array, Quote.Passage passage) {
    array.add(passage.start()).add(passage.end());
  }
}
