package org.hearsay.claim;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.hearsay.drift.Change;
import org.hearsay.independence.Count;
import org.hearsay.independence.Independence;
import org.hearsay.independence.Pair;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Quote;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// A claim as one line of JSON, see docs/claims.md. The same claim gives the same bytes.
public final class ClaimJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ClaimJson() {}

  /// The line of a claim.
  public static String write(Claim claim) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", claim.id());
    line.put("statement", claim.statement());
    ArrayNode members = line.putArray("members");
    claim.says().forEach(proposition -> member(members.addObject(), proposition, claim));
    ArrayNode related = line.putArray("related");
    claim.related().forEach(one -> related(related, one));
    ArrayNode nodes = line.putArray("nodes");
    claim.graph().nodes().forEach(node -> node(nodes.addObject(), node, claim));
    ArrayNode edges = line.putArray("edges");
    claim.graph().edges().forEach(edge -> edge(edges.addObject(), edge, claim));
    ArrayNode loops = line.putArray("loops");
    claim.graph().loops().forEach(loop -> loop.forEach(loops.addArray()::add));
    ArrayNode origins = line.putArray("origins");
    claim.graph().origins().forEach(origin -> origin(origins.addObject(), origin, claim));
    independence(line.putObject("independence"), claim);
    ArrayNode drift = line.putArray("drift");
    claim.drift().forEach(change -> change(drift.addObject(), change));
    ObjectNode grade = line.putObject("grade");
    grade.put("proposed", claim.proposal().credibility().label());
    claim.proposal().reasons().forEach(grade.putArray("reasons")::add);
    return line.toString();
  }

  private static void independence(ObjectNode object, Claim claim) {
    List<Origin> origins = claim.graph().origins();
    Independence independence = claim.independence();
    count(object, "atLeast", independence.atLeast(), origins);
    count(object, "atMost", independence.atMost(), origins);
    ArrayNode pairs = object.putArray("pairs");
    for (Pair pair : independence.pairs()) {
      ObjectNode one = pairs.addObject();
      one.put("one", origins.indexOf(pair.one()));
      one.put("other", origins.indexOf(pair.other()));
      one.put("verdict", pair.verdict().label());
      one.put("reason", pair.reason());
      evidence(one.putArray("evidence"), pair.evidence(), claim);
    }
  }

  /// The number, and the origins that it was counted from.
  private static void count(ObjectNode object, String name, Count count, List<Origin> origins) {
    object.put(name, count.number());
    ArrayNode counted = object.putArray(name + "Of");
    count.origins().forEach(origin -> counted.add(origins.indexOf(origin)));
  }

  private static void change(ObjectNode object, Change change) {
    object.put("from", change.from());
    object.put("to", change.to());
    object.put("kind", change.kind().label());
    object.put("guessed", change.guessed());
    object.put("before", change.before().words());
    object.put("after", change.after().words());
    object.put("sentence", change.sentence());
    object.put("fromAssertion", change.before().proposition().id());
    object.put("toAssertion", change.after().proposition().id());
  }

  private static void member(ObjectNode member, Proposition proposition, Claim claim) {
    Proposition.At at = proposition.at();
    ArticleFacts facts = claim.facts().get(at.article());
    member.put("assertion", proposition.id());
    member.put("article", at.article());
    member.put("given", facts == null ? null : facts.given());
    member.put("outlet", facts == null ? null : facts.outlet());
    member.put(
        "published",
        facts == null || facts.appearance().day() == null
            ? null
            : facts.appearance().day().toString());
    member.put("field", at.passage().field());
    ArrayNode content = member.putArray("content");
    content.addArray().add(at.passage().start()).add(at.passage().end());
    member.put("text", proposition.text());
    member.put("certainty", proposition.manner().term().label());
    member.put("affirmed", proposition.manner().affirmed());
    member.put("negated", proposition.manner().negated());
    member.put("status", proposition.manner().status().name().toLowerCase(Locale.ROOT));
  }

  private static void related(ArrayNode list, Claim.Related related) {
    if (related.relation() == Relation.SUGGESTED) {
      ObjectNode one = list.addObject();
      one.put("claim", related.claim());
      one.put("kind", Relation.SUGGESTED.label());
      one.put("score", rounded(related.score()));
      one.put("statement", related.statement());
      return;
    }
    for (Difference difference : related.differences()) {
      ObjectNode one = list.addObject();
      one.put("claim", related.claim());
      one.put("kind", difference.kind().label());
      one.put("score", rounded(related.score()));
      one.put("before", difference.before());
      one.put("after", difference.after());
      one.put("statement", related.statement());
    }
  }

  private static void node(ObjectNode object, Node node, Claim claim) {
    object.put("id", node.id());
    switch (node) {
      case Node.Article article -> {
        object.put("type", "article");
        object.put("name", article.name());
        object.put("given", given(claim, article.article()));
        object.put("published", article.day() == null ? null : article.day().toString());
      }
      case Node.Source source -> {
        object.put("type", "source");
        object.put("name", source.name());
        ArrayNode names = object.putArray("names");
        List<Source.NameForm> forms = claim.names().getOrDefault(node.id(), List.of());
        forms.stream().map(Source.NameForm::text).forEach(names::add);
        object.put("kind", source.kind().label());
        object.put("named", source.named());
        object.put("given", source.article() == null ? null : given(claim, source.article()));
      }
    }
  }

  private static void edge(ObjectNode object, Edge edge, Claim claim) {
    object.put("from", edge.from());
    object.put("to", edge.to());
    object.put("type", edge.type().label());
    object.put("score", rounded(edge.score()));
    object.put("guessed", edge.guessed());
    object.put("reason", edge.reason());
    evidence(object.putArray("evidence"), edge.evidence(), claim);
  }

  private static void origin(ObjectNode object, Origin origin, Claim claim) {
    object.put("node", origin.node());
    object.put("kind", origin.kind().label());
    object.put("name", origin.name());
    object.put(
        "access", origin.access() == null ? null : origin.access().name().toLowerCase(Locale.ROOT));
    evidence(object.putArray("evidence"), origin.evidence(), claim);
  }

  private static void evidence(ArrayNode list, List<Edge.Evidence> all, Claim claim) {
    for (Edge.Evidence one : all) {
      ObjectNode object = list.addObject();
      object.put("article", one.article());
      object.put("given", given(claim, one.article()));
      Quote.Passage passage = one.passage();
      object.put("field", passage == null ? null : passage.field());
      if (passage == null) {
        object.putNull("span");
      } else {
        object.putArray("span").add(passage.start()).add(passage.end());
      }
      object.put("words", one.words());
    }
  }

  private static @Nullable String given(Claim claim, String article) {
    ArticleFacts facts = claim.facts().get(article);
    return facts == null ? null : facts.given();
  }

  /// To thousandths, so that the same number is always written alike.
  private static double rounded(double number) {
    return Math.round(number * 1000) / 1000.0;
  }
}
