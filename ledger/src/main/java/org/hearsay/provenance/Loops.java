package org.hearsay.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the nodes that take it from each other in a circle: strongly connected components (Tarjan
/// 1972) of more than one node.
final class Loops {
  private final Drawing drawing;
  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<List<String>> loops = new ArrayList<>();

  private Loops(Drawing drawing) {
    this.drawing = drawing;
  }

  /// Each in order of its ids.
  static List<List<String>> of(Drawing drawing) {
    Loops loops = new Loops(drawing);
    for (Node node : drawing.nodes()) {
      if (!loops.number.containsKey(node.id())) {
        loops.visit(node.id());
      }
    }
    return loops.loops;
  }

  private void visit(String node) {
    int here = number.size();
    number.put(node, here);
    lowest.put(node, here);
    open.push(node);
    for (String next : drawing.way(node)) {
      if (!number.containsKey(next)) {
        visit(next);
        lowest.merge(node, lowest.getOrDefault(next, here), Math::min);
      } else if (open.contains(next)) {
        lowest.merge(node, number.getOrDefault(next, here), Math::min);
      }
    }
    if (lowest.getOrDefault(node, here) == here) {
      List<String> circle = new ArrayList<>();
      String member;
      do {
        member = open.pop();
        circle.add(member);
      } while (!member.equals(node));
      if (circle.size() > 1) {
        Collections.sort(circle);
        loops.add(circle);
      }
    }
  }
}
