package org.hearsay.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Parties that the machine holds to be one source, while it is still at it.
final class Group {
  private final Kind kind;
  private final String key;
  private final List<Node> nodes = new ArrayList<>();
  private final TreeSet<String> keys = new TreeSet<>();
  private final List<Join> joins = new ArrayList<>();
  private Group into;

  /// @param key what its first parties have in common
  Group(Kind kind, String key) {
    this.kind = kind;
    this.key = key;
    this.into = this;
    keys.add(key);
  }

  /// What it was first made of, whatever it was joined to since.
  String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  void add(Node node) {
    nodes.add(node);
  }

  /// The group that this one is part of now; itself, if it was not joined.
  Group root() {
    Group root = this;
    while (root.into != root) {
      root = root.into;
    }
    Group at = this;
    while (at.into != root) {
      Group next = at.into;
      at.into = root;
      at = next;
    }
    return root;
  }

  /// Makes the two one; says whether they were not.
  boolean join(Group other, String rule, String because) {
    Group mine = root();
    Group its = other.root();
    if (mine == its) {
      return false;
    }
    boolean larger = mine.nodes.size() >= its.nodes.size();
    Group whole = larger ? mine : its;
    Group part = larger ? its : mine;
    Join join = new Join(rule, sample(), other.sample(), because);
    part.into = whole;
    whole.nodes.addAll(part.nodes);
    whole.keys.addAll(part.keys);
    whole.joins.addAll(part.joins);
    whole.joins.add(join);
    return true;
  }

  /// Of the whole: in no order that means anything.
  List<Node> nodes() {
    return root().nodes;
  }

  /// Of the whole: by what it is known to decisions.
  Set<String> keys() {
    return root().keys;
  }

  List<Join> joins() {
    return root().joins;
  }

  /// The party that it was begun with.
  Node first() {
    return nodes.getFirst();
  }

  /// One of its names.
  String sample() {
    return first().party().name();
  }
}
