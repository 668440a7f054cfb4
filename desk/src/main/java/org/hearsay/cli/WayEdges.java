package org.hearsay.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.claim.Claim;
import org.hearsay.drift.Change;
import org.hearsay.provenance.Edge;

/// Prints what stands below a node in the tree of a way: why it hangs there, with the words where
/// they are asked for; what it belongs to; what changed.
final class WayEdges {
  private final Indented lines;
  private final WayWords words;
  private final Claim claim;
  private final boolean evidence;

  WayEdges(Terminal terminal, Claim claim, boolean evidence) {
    this.lines = new Indented(terminal);
    this.words = new WayWords(claim);
    this.claim = claim;
    this.evidence = evidence;
  }

  /// Of the edges from one node to another.
  void print(List<Edge> ways, String indent) {
    for (Edge edge : ways) {
      reason(edge, indent);
    }
    String from = ways.getFirst().to();
    String to = ways.getFirst().from();
    for (Change change : claim.drift()) {
      if (!change.inside() && change.from().equals(from) && change.to().equals(to)) {
        changed(change, indent);
      }
    }
  }

  /// What it belongs to, step by step, and what changed in the article itself.
  void about(String node, String indent) {
    parts(node, indent, new HashSet<>(Set.of(node)));
    for (Change change : claim.drift()) {
      if (change.inside() && change.to().equals(node)) {
        changed(change, indent);
      }
    }
  }

  private void parts(String node, String indent, Set<String> seen) {
    for (Edge edge : claim.graph().edges()) {
      if (edge.type() == Edge.Type.PART_OF && edge.from().equals(node)) {
        String guessed = edge.guessed() ? " (guessed)" : "";
        lines.line(indent, "part of " + words.node(edge.to()) + guessed);
        reason(edge, indent + "  ");
        if (seen.add(edge.to())) {
          parts(edge.to(), indent + "  ", seen);
        }
      }
    }
  }

  private void reason(Edge edge, String indent) {
    lines.line(indent, indent, Printable.line(edge.reason()), true);
    if (evidence) {
      lines.quotes(indent + "  ", words.quotes(edge.evidence()), Integer.MAX_VALUE);
    }
  }

  private void changed(Change change, String indent) {
    lines.line(indent, indent + "  ", "changed: " + DriftWords.of(change), false);
  }
}
