package org.hearsay.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.store.AssertionId;

/// Puts assertions together into claims by average link: always the two groups next whose
/// assertions are the most alike on the average, as long as that speaks for one claim. A pair that
/// was never found alike speaks against it; two that differ in a number or the like, or that a
/// person told apart, are never in one. What a person put together goes first. The same matches in
/// any order give the same claims. Takes time in the order of the matches, times a logarithm.
///
/// Lives for one call.
final class Clustering {
  /// The odds, as a logarithm, of a pair that was not found alike.
  private static final double UNKNOWN = -1;

  /// What a pair has that only a person may confirm.
  private static final double SUGGESTION = -0.01;

  /// No number of pairs outweighs it.
  private static final double NEVER = -1e9;

  private final Map<AssertionId, Group> groups = new TreeMap<>();
  private final PriorityQueue<Link> queue = new PriorityQueue<>(Link.ORDER);

  /// Assertions that are held to be one claim so far, and how alike they are to those of others.
  private static final class Group {
    private final SortedSet<AssertionId> members = new TreeSet<>();
    private final Map<Group, Alike> others = new HashMap<>();
    private int version;
    private boolean gone;

    AssertionId first() {
      return members.first();
    }
  }

  /// Of the pairs between two groups those that are known: their odds in all, and how many.
  private record Alike(double odds, int pairs) {
    Alike and(Alike other) {
      return new Alike(odds + other.odds, pairs + other.pairs);
    }
  }

  /// That two groups may be one, as they were then.
  private record Link(double odds, Seen one, Seen other) {
    static final Comparator<Link> ORDER =
        Comparator.comparingDouble((Link link) -> -link.odds)
            .thenComparing(link -> link.one.first)
            .thenComparing(link -> link.other.first)
            .thenComparingInt(link -> link.one.version)
            .thenComparingInt(link -> link.other.version);

    boolean holds() {
      return one.holds() && other.holds();
    }
  }

  /// A group as it was when it was looked at.
  private record Seen(Group group, int version, AssertionId first) {
    static Seen of(Group group) {
      return new Seen(group, group.version, group.first());
    }

    boolean holds() {
      return !group.gone && group.version == version;
    }
  }

  private Clustering() {}

  /// The claims that these assertions come to, each in order.
  ///
  /// @param matches between them
  static Collection<SortedSet<AssertionId>> claims(
      Collection<AssertionId> assertions, Collection<Match> matches, Rulings rulings) {
    Clustering clustering = new Clustering();
    for (AssertionId id : new TreeSet<>(assertions)) {
      Group group = new Group();
      group.members.add(id);
      clustering.groups.put(id, group);
    }
    matches.stream()
        .sorted(Comparator.comparing(Match::one).thenComparing(Match::other))
        .forEach(match ->
            clustering.note(
                match.one(),
                match.other(),
                rulings.areApart(match.one(), match.other()) ? NEVER : odds(match)));
    rulings
        .apart()
        .forEach(pair -> {
          List<AssertionId> two = new ArrayList<>(new TreeSet<>(pair));
          clustering.note(two.getFirst(), two.getLast(), NEVER);
        });
    for (Rulings.Together together : rulings.together()) {
      clustering.joinAnyway(together.one(), together.other());
    }
    return clustering.joined();
  }

  private static double odds(Match match) {
    double score = Math.clamp(match.score(), 0.001, 0.999);
    double odds = Math.log(score / (1 - score));
    return switch (match.relation()) {
      case CONFIRMED -> Math.max(odds, -SUGGESTION);
      case SUGGESTED -> Math.min(odds, SUGGESTION);
      case VARIANT -> NEVER;
    };
  }

  private void note(AssertionId one, AssertionId other, double odds) {
    Group a = groups.get(one);
    Group b = groups.get(other);
    if (a != null && b != null && !one.equals(other)) {
      Alike alike = new Alike(odds, 1);
      a.others.merge(b, alike, Alike::and);
      b.others.merge(a, alike, Alike::and);
    }
  }

  private void joinAnyway(AssertionId one, AssertionId other) {
    Group a = groups.get(one);
    Group b = groups.get(other);
    if (a != null && b != null && !a.first().equals(b.first())) {
      join(a, b);
    }
  }

  private Collection<SortedSet<AssertionId>> joined() {
    for (Group group : new ArrayList<>(groups.values())) {
      if (!group.gone) {
        offer(group);
      }
    }
    for (Link link = queue.poll(); link != null; link = queue.poll()) {
      if (link.holds()) {
        offer(join(link.one.group, link.other.group));
      }
    }
    Map<AssertionId, SortedSet<AssertionId>> claims = new TreeMap<>();
    groups.values().forEach(group -> claims.put(group.first(), group.members));
    return claims.values();
  }

  private void offer(Group group) {
    group.others.forEach((other, alike) -> {
      long pairs = (long) group.members.size() * other.members.size();
      double odds = (alike.odds + UNKNOWN * Math.max(0, pairs - alike.pairs)) / pairs;
      if (odds > 0) {
        boolean ordered = group.first().compareTo(other.first()) < 0;
        Group one = ordered ? group : other;
        Group two = ordered ? other : group;
        queue.add(new Link(odds, Seen.of(one), Seen.of(two)));
      }
    });
  }

  /// Puts the smaller one into the larger one.
  private Group join(Group a, Group b) {
    boolean order =
        a.members.size() != b.members.size()
            ? a.members.size() > b.members.size()
            : a.first().compareTo(b.first()) < 0;
    Group whole = order ? a : b;
    Group part = order ? b : a;
    part.gone = true;
    whole.version++;
    whole.others.remove(part);
    part.others.forEach((other, alike) -> {
      other.others.remove(part);
      if (other != whole) {
        whole.others.merge(other, alike, Alike::and);
        other.others.merge(whole, alike, Alike::and);
      }
    });
    whole.members.addAll(part.members);
    part.members.forEach(id -> groups.put(id, whole));
    return whole;
  }
}
