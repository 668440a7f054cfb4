package org.hearsay.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Claim;
import org.hearsay.drift.Change;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;

/// What the drawings on a claim's page are made of, as JSON: see `graph.js` and `timeline.js`. All
/// of it stands as tables on the page too.
final class Drawings {
  private static final JsonMapper JSON = new JsonMapper();

  private Drawings() {}

  /// The provenance graph.
  static String graph(Claim claim) {
    ObjectNode graph = JSON.createObjectNode();
    Map<String, Origin> origins = new HashMap<>();
    claim.graph().origins().forEach(origin -> origins.put(origin.node(), origin));
    ArrayNode nodes = graph.putArray("nodes");
    for (Node node : claim.graph().nodes()) {
      ObjectNode one = nodes.addObject();
      one.put("id", node.id());
      Origin origin = origins.get(node.id());
      one.put("origin", origin != null);
      one.put("how", origin == null ? null : Words.knows(origin.kind(), origin.access()));
      switch (node) {
        case Node.Article article -> {
          one.put("label", article.name());
          one.put("kind", "article");
          one.put("day", article.day() == null ? null : article.day().toString());
          one.put("href", Cited.href(article.article(), null));
        }
        case Node.Source source -> {
          one.put("label", source.named() ? source.name() : "“" + source.name() + "”");
          one.put("kind", source.named() ? source.kind().label() : "unnamed");
          one.putNull("day");
          one.put("href", source.source() == null ? null : "/sources/" + source.source());
        }
      }
    }
    Set<String> inLoops = new HashSet<>();
    for (List<String> loop : claim.graph().loops()) {
      for (int i = 0; i < loop.size(); i++) {
        inLoops.add(loop.get(i) + " " + loop.get((i + 1) % loop.size()));
      }
    }
    ArrayNode edges = graph.putArray("edges");
    for (Edge edge : claim.graph().edges()) {
      ObjectNode one = edges.addObject();
      one.put("from", edge.from());
      one.put("to", edge.to());
      one.put("kind", kind(edge.type()));
      one.put("guessed", edge.guessed());
      one.put("loop", inLoops.contains(edge.from() + " " + edge.to()));
      ArrayNode drift = one.putArray("drift");
      for (Change change : claim.drift()) {
        if (edge.equals(change.edge())) {
          drift.add(change.kind().label());
        }
      }
      one.put("quote", edge.evidence().isEmpty() ? null : edge.evidence().getFirst().words());
      one.put(
          "href",
          edge.evidence().isEmpty()
              ? null
              : Cited.href(
                  edge.evidence().getFirst().article(), edge.evidence().getFirst().passage()));
    }
    return graph.toString();
  }

  private static String kind(Edge.Type type) {
    return switch (type) {
      case CITES -> "cites";
      case LINKS_TO -> "links";
      case COPIES -> "copies";
      case PART_OF -> "part-of";
    };
  }

  /// When it was said, published, and is said to happen.
  static String timeline(Claim claim) {
    ObjectNode timeline = JSON.createObjectNode();
    ArrayNode rows = timeline.putArray("rows");
    List<Proposition> all = new ArrayList<>(claim.says());
    for (Proposition says : all) {
      ArticleFacts facts = claim.facts().get(says.at().article());
      ObjectNode row = rows.addObject();
      row.put(
          "label", facts == null || facts.outlet() == null ? says.at().article() : facts.outlet());
      row.put("href", Cited.href(says.at().article(), says.at().passage()));
      row.put("said", says.chain().isEmpty() ? null : says.chain().getLast().said());
      row.put(
          "published",
          facts == null || facts.appearance().day() == null
              ? null
              : facts.appearance().day().toString());
      Proposition.Period period = says.gist().period();
      row.put("about", period == null ? null : period.edtf());
    }
    return timeline.toString();
  }
}
