package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.hearsay.desk.Errand;

/// Something that is being read in, as JSON, as far as it is. What is not known is null. Threads
/// may share it.
public final class ErrandJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ErrandJson() {}

  /// As an entry of a list, without what became of each article.
  public static ObjectNode line(Errand errand) {
    long failed =
        errand.outcomes().stream().filter(Errand.Outcome.Failed.class::isInstance).count();
    Instant ended = errand.ended();
    ObjectNode line = JSON.createObjectNode().put("id", errand.id()).put("by", errand.by());
    ArrayNode addresses = line.putArray("addresses");
    ArrayNode files = line.putArray("files");
    errand.inputs().forEach((errand.sent() ? files : addresses)::add);
    return line.put("dossier", errand.dossier())
        .put("begun", errand.begun().toString())
        .put("ended", ended == null ? null : ended.toString())
        .put("done", errand.isDone())
        .put("read", errand.outcomes().size() - failed)
        .put("failed", failed)
        .put("trouble", errand.trouble());
  }

  /// With what became of each article so far.
  public static ObjectNode whole(Errand errand) {
    ObjectNode line = line(errand);
    ArrayNode outcomes = line.putArray("outcomes");
    for (Errand.Outcome outcome : errand.outcomes()) {
      ObjectNode one = outcomes.addObject().put("input", outcome.input());
      switch (outcome) {
        case Errand.Outcome.Read read ->
            one.put("article", read.article())
                .put("title", read.title())
                .put("change", read.change())
                .put("assertions", read.assertions())
                .putNull("reason");
        case Errand.Outcome.Failed failed ->
            one.putNull("article")
                .putNull("title")
                .putNull("change")
                .putNull("assertions")
                .put("reason", failed.reason());
      }
    }
    return line;
  }
}
