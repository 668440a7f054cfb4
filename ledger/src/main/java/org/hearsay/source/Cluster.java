package org.hearsay.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A source in the making: what the machine holds to be one, and what people made of it.
final class Cluster {
  /// Earlier articles first, those without a day last; of one day by their ids.
  static final Comparator<Node> BY_TIME =
      Comparator.comparing(Node::day, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Node::article)
          .thenComparingInt(Node::place);

  private final Kind kind;
  private final List<Node> nodes;
  private final List<Node> own;
  private final List<Join> joins;
  private final SortedSet<String> keys;
  private final TreeSet<String> foreign = new TreeSet<>();
  private final List<Source.Rating> ratings = new ArrayList<>();
  private final List<String> formerIds = new ArrayList<>();
  private final @Nullable Long split;
  private @Nullable String renamed;
  private @Nullable Cluster into;

  private Cluster(
      Kind kind, List<Node> nodes, List<Join> joins, SortedSet<String> keys, @Nullable Long split) {
    this.kind = kind;
    this.nodes = new ArrayList<>(nodes);
    this.nodes.sort(BY_TIME);
    this.own = new ArrayList<>(this.nodes);
    this.joins = new ArrayList<>(joins);
    this.keys = keys;
    this.split = split;
  }

  static Cluster of(Group group) {
    return new Cluster(
        kind(group), group.nodes(), group.joins(), new TreeSet<>(group.keys()), null);
  }

  /// Of a body that is an outlet too: what most articles hold it to be, if its name is one of a
  /// body ("Institute"); else an outlet.
  private static Kind kind(Group group) {
    long outlets = group.nodes().stream().filter(n -> n.party().kind() == Kind.OUTLET).count();
    if (outlets == 0) {
      return group.root().kind();
    }
    boolean body = BodyName.of(group.sample()).hasHead() && outlets * 2 < group.nodes().size();
    return body ? Kind.BODY : Kind.OUTLET;
  }

  /// Takes nodes out of this one into a new one, which is known by the event alone.
  Cluster split(long event, List<Node> part) {
    TreeSet<String> key = new TreeSet<>(List.of("split:" + event));
    Cluster other = new Cluster(kind, part, List.of(), key, event);
    Set<Node> gone = Set.copyOf(part);
    nodes.removeIf(gone::contains);
    own.removeIf(gone::contains);
    return other;
  }

  /// Takes in another one; the kind, the id and the grade of this one stay.
  void take(Cluster part, Join join) {
    nodes.addAll(part.nodes);
    nodes.sort(BY_TIME);
    joins.addAll(part.joins);
    joins.add(join);
    foreign.addAll(part.keys);
    keys.addAll(part.keys);
    part.into = this;
  }

  /// The one that it is part of now; itself, if it was not merged.
  Cluster root() {
    Cluster root = this;
    while (root.into != null) {
      root = root.into;
    }
    return root;
  }

  Kind kind() {
    return kind;
  }

  /// By time.
  List<Node> nodes() {
    return nodes;
  }

  /// Those that it has not from another one, by time; by these it is called.
  List<Node> own() {
    return own.isEmpty() ? nodes : own;
  }

  List<Join> joins() {
    return joins;
  }

  SortedSet<String> keys() {
    return keys;
  }

  /// Whether it has that key from another one.
  boolean isForeign(String key) {
    return foreign.contains(key);
  }

  /// The event that took it out of another, null for what the machine found.
  @Nullable Long split() {
    return split;
  }

  List<Source.Rating> ratings() {
    return ratings;
  }

  List<String> formerIds() {
    return formerIds;
  }

  @Nullable String renamed() {
    return renamed;
  }

  void rename(String name) {
    renamed = name;
  }

  /// Whether it can be told in one article only.
  boolean isOfOneArticle() {
    return keys.stream().allMatch(key -> key.startsWith("article:"))
        && nodes.getFirst().article().equals(nodes.getLast().article());
  }
}
