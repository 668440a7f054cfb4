package org.hearsay.provenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the nodes that take it from each other in a circle: strongly connected components (Tarjan
/// 1972) of more than one node. However long a chain of articles is, it takes no more of the stack.
final class Loops {
  private final Drawing drawing;
  private final Map<String, Integer> number = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> isOpen = new HashSet<>();
  private final List<List<String>> loops = new ArrayList<>();

  /// A node on the way, and where its ways lead that were not followed yet.
  private record Step(String node, Iterator<String> next) {}

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

  private void visit(String first) {
    Deque<Step> way = new ArrayDeque<>();
    way.push(enter(first));
    while (!way.isEmpty()) {
      Step step = way.peek();
      if (step.next().hasNext()) {
        String next = step.next().next();
        if (!number.containsKey(next)) {
          way.push(enter(next));
        } else if (isOpen.contains(next)) {
          lower(step.node(), number.getOrDefault(next, 0));
        }
      } else {
        way.pop();
        leave(step.node());
        if (!way.isEmpty()) {
          lower(way.element().node(), lowest.getOrDefault(step.node(), 0));
        }
      }
    }
  }

  private Step enter(String node) {
    number.put(node, number.size());
    lowest.put(node, number.getOrDefault(node, 0));
    open.push(node);
    isOpen.add(node);
    return new Step(node, List.copyOf(drawing.way(node)).iterator());
  }

  private void lower(String node, int to) {
    lowest.merge(node, to, Math::min);
  }

  private void leave(String node) {
    if (!lowest.getOrDefault(node, 0).equals(number.getOrDefault(node, 0))) {
      return;
    }
    List<String> circle = new ArrayList<>();
    String member;
    do {
      member = open.pop();
      isOpen.remove(member);
      circle.add(member);
    } while (!member.equals(node));
    if (circle.size() > 1) {
      Collections.sort(circle);
      loops.add(circle);
    }
  }
}
