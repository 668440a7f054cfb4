package org.hearsay.independence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hearsay.attribution.Access;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Kind;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// Builds the way of a claim, of invented outlets and sources, as plain as tests need it. Nodes are
/// called by short names: `a1` an article, anything else a source.
public final class Affair {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<List<String>> loops = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();

  /// An article of an outlet that the register has under the same name.
  public Affair article(String id, String outlet, Proposition... says) {
    return article(id, outlet, List.of(says), List.of());
  }

  public Affair article(
      String id, String outlet, List<Proposition> says, List<Proposition> variants) {
    nodes.put(
        id,
        new Node.Article(
            id,
            outlet,
            outlet.toLowerCase(Locale.ROOT).replace(' ', '-'),
            LocalDate.of(2024, 5, 1),
            null,
            says,
            variants));
    return this;
  }

  public Affair source(String id, Kind kind, String name) {
    nodes.put(id, new Node.Source("s:" + id, name, id, kind, true, null, List.of()));
    return this;
  }

  public Affair body(String id, String name) {
    return source(id, Kind.BODY, name);
  }

  public Affair person(String id, String name) {
    return source(id, Kind.PERSON, name);
  }

  public Affair unnamed(String id, String name, String article) {
    nodes.put(id, new Node.Source("u:" + id, name, null, Kind.UNNAMED, false, article, List.of()));
    return this;
  }

  public Affair edge(
      String from, Edge.Type type, String to, boolean guessed, Edge.Evidence... evidence) {
    edges.add(
        new Edge(
            id(from), id(to), type, guessed ? 0.5 : 1, guessed, "It says so.", List.of(evidence)));
    return this;
  }

  public Affair cites(String from, String to, Edge.Evidence... evidence) {
    return edge(from, Edge.Type.CITES, to, false, evidence);
  }

  public Affair copies(String from, String to, Edge.Evidence... evidence) {
    return edge(from, Edge.Type.COPIES, to, false, evidence);
  }

  public Affair partOf(String part, String whole) {
    return edge(part, Edge.Type.PART_OF, whole, false, words("a1", 900, "a part of it"));
  }

  public Affair loop(String... members) {
    loops.add(List.of(members).stream().map(this::id).toList());
    return this;
  }

  /// An origin of its node's kind.
  public Affair origin(String id, Access.@Nullable Kind access, Edge.Evidence... evidence) {
    Node.Source source = (Node.Source) node(id);
    return end(id, source.named() ? Origin.Kind.NAMED : Origin.Kind.UNNAMED, access, evidence);
  }

  public Affair own(String article, Edge.Evidence... evidence) {
    return own(article, Access.Kind.WITNESSED, evidence);
  }

  public Affair own(String article, Access.@Nullable Kind access, Edge.Evidence... evidence) {
    return end(article, Origin.Kind.OWN_REPORTING, access, evidence);
  }

  public Affair unrecorded(String article) {
    return end(article, Origin.Kind.NOT_RECORDED, null);
  }

  @SuppressWarnings("NullAway") // it does not see that the access may be null, as Origin says
  private Affair end(
      String id, Origin.Kind kind, Access.@Nullable Kind access, Edge.Evidence... evidence) {
    Node node = node(id);
    origins.add(new Origin(node.id(), kind, node.name(), access, List.of(evidence)));
    return this;
  }

  public static Edge.Evidence words(String article, int start, String words) {
    return new Edge.Evidence(
        article, new Quote.Passage(null, start, start + words.length()), words);
  }

  private Node node(String name) {
    return Objects.requireNonNull(nodes.get(name), name);
  }

  private String id(String name) {
    return node(name).id();
  }

  public ProvenanceGraph graph() {
    return new ProvenanceGraph(List.copyOf(nodes.values()), edges, loops, origins);
  }

  /// The same in another order.
  public ProvenanceGraph shuffled(Random random) {
    List<Node> otherNodes = new ArrayList<>(nodes.values());
    List<Edge> otherEdges = new ArrayList<>(edges);
    List<Origin> otherOrigins = new ArrayList<>(origins);
    Collections.shuffle(otherNodes, random);
    Collections.shuffle(otherEdges, random);
    Collections.shuffle(otherOrigins, random);
    return new ProvenanceGraph(otherNodes, otherEdges, loops, otherOrigins);
  }
}
