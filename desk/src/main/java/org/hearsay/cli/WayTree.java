package org.hearsay.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.claim.Claim;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.jspecify.annotations.Nullable;

/// Prints the way of a claim as a tree from each origin to those who tell it: so is seen how many
/// voices one origin has. What hangs in two places is drawn out in the first; a circle is named
/// where it closes.
final class WayTree {
  /// So many who tell it from one are drawn, unless all is asked for.
  private static final int MOST = 12;

  private final Terminal terminal;
  private final Indented lines;
  private final WayWords words;
  private final WayEdges edges;
  private final ProvenanceGraph graph;
  private final boolean evidence;
  private final Set<String> shown = new HashSet<>();

  WayTree(Terminal terminal, Claim claim, boolean evidence) {
    this.terminal = terminal;
    this.lines = new Indented(terminal);
    this.words = new WayWords(claim);
    this.edges = new WayEdges(terminal, claim, evidence);
    this.graph = claim.graph();
    this.evidence = evidence;
  }

  void print() {
    for (List<String> loop : graph.loops()) {
      String circle = loop.stream().map(words::node).collect(Collectors.joining("; "));
      lines.line("  ", "a loop: these take it from each other: " + circle);
    }
    SequencedSet<String> roots = new LinkedHashSet<>();
    List<Origin> origins = new ArrayList<>(graph.origins());
    origins.sort(Comparator.comparingLong(origin -> -resting(origin)));
    for (Origin origin : origins) {
      if (roots.add(origin.node())) {
        root(origin.node(), words.root(origin), origin);
      }
    }
    // Of what leads to no origin: circles of which none was first, and those who tell it otherwise.
    for (boolean ends : new boolean[] {true, false}) {
      for (Node node : graph.nodes()) {
        boolean told = graph.edges().stream().anyMatch(edge -> isTold(edge, node.id()));
        boolean root = !ends || graph.way(node.id()).isEmpty();
        if (told && root && !shown.contains(node.id())) {
          root(node.id(), words.node(node.id()) + otherwise(node), null);
        }
      }
    }
  }

  /// How many articles have it from there.
  private long resting(Origin origin) {
    return graph.articles().stream()
        .filter(article -> graph.behind(article.id()).contains(origin.node()))
        .count();
  }

  private void root(String node, String line, @Nullable Origin origin) {
    lines.line("  ", "    ", line, false);
    if (shown.contains(node)) {
      lines.line("    ", "(drawn out above)");
      return;
    }
    if (origin != null && evidence) {
      lines.quotes("    ", words.quotes(origin.evidence()), Integer.MAX_VALUE);
    }
    edges.about(node, "    ");
    tellers(node, "  ", new LinkedHashSet<>(List.of(node)));
  }

  private static boolean isTold(Edge edge, String node) {
    return edge.type() != Edge.Type.PART_OF && edge.to().equals(node);
  }

  /// Who has it from this node, each with all who have it from them.
  private void tellers(String node, String indent, SequencedSet<String> path) {
    shown.add(node);
    Map<String, List<Edge>> tellers = new TreeMap<>();
    for (Edge edge : graph.edges()) {
      if (isTold(edge, node) && !edge.from().equals(node)) {
        tellers.computeIfAbsent(edge.from(), _ -> new ArrayList<>()).add(edge);
      }
    }
    List<String> ordered =
        tellers.keySet().stream()
            .sorted(Comparator.comparing(this::moment).thenComparing(Comparator.naturalOrder()))
            .toList();
    int most = evidence ? ordered.size() : Math.min(MOST, ordered.size());
    for (int i = 0; i < most; i++) {
      boolean last = i == ordered.size() - 1;
      teller(ordered.get(i), tellers.getOrDefault(ordered.get(i), List.of()), indent, last, path);
    }
    if (most < ordered.size()) {
      lines.line(indent + "└─ ", "and " + (ordered.size() - most) + " more; all with --evidence");
    }
  }

  private void teller(
      String teller, List<Edge> ways, String indent, boolean last, SequencedSet<String> path) {
    String below = deeper(indent, last ? "   " : "│  ");
    String how = ways.stream().map(WayWords::edge).distinct().collect(Collectors.joining(", "));
    boolean back = path.contains(teller);
    String line =
        words.node(teller)
            + graph.node(teller).map(WayTree::otherwise).orElse("")
            + ": "
            + how
            + (back
                ? "; back to where it came from: a loop"
                : shown.contains(teller) ? " (drawn out elsewhere)" : "");
    lines.line(indent + (last ? "└─ " : "├─ "), below, line, false);
    edges.print(ways, below);
    if (back || shown.contains(teller)) {
      return;
    }
    edges.about(teller, below);
    SequencedSet<String> further = new LinkedHashSet<>(path);
    further.add(teller);
    tellers(teller, below, further);
  }

  /// Half of the screen is for the words.
  private String deeper(String indent, String step) {
    boolean room = !terminal.interactive() || indent.length() < terminal.width() / 2;
    return room ? indent + step : indent;
  }

  private static String otherwise(Node node) {
    return node instanceof Node.Article article
            && article.says().isEmpty()
            && !article.variants().isEmpty()
        ? " (tells it otherwise)"
        : "";
  }

  /// Sources before articles, those by their day.
  private String moment(String id) {
    return graph.node(id).orElse(null) instanceof Node.Article article
        ? article.day() == null ? "~" : article.day().toString()
        : "";
  }
}
