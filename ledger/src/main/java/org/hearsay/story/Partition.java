package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Things, numbered from zero, in groups that are joined one after the other; at first each is
/// alone.
final class Partition {
  private final int[] parents;

  Partition(int size) {
    parents = IntStream.range(0, size).toArray();
  }

  void join(int one, int other) {
    int a = root(one);
    int b = root(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  /// By their first members, the members in order.
  List<List<Integer>> groups() {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  /// As [#groups], of the things themselves.
  <T> List<List<T>> groupsOf(List<T> things) {
    return groups().stream().map(group -> group.stream().map(things::get).toList()).toList();
  }

  private int root(int member) {
    int at = member;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
