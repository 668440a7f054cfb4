package org.hearsay.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
/// person told apart, are never in one. Groups of which a person put two assertions together are
/// one claim, as they are, whatever they differ in. The same matches in any order give the same
/// claims. Takes time in the order of the matches, times a logarithm.
///
/// Lives for one call.
final class Clustering {
  /// The odds, as a logarithm, of a pair that was not found alike.
  static final double UNKNOWN = -2;

  /// From this mean on a person is asked about two claims.
  static final double ASKED = -1.25;

  /// What a pair has that only a person may confirm.
  private static final double SUGGESTION = -0.01;

  /// No number of pairs outweighs it.
  private static final double NEVER = -1e9;

  /// What the matches hold together: a person's word on one pair tells nothing of how alike others
  /// are.
  private final Map<AssertionId, Group> groups = new TreeMap<>();

  /// What matches and people hold together.
  private final Map<AssertionId, SortedSet<AssertionId>> claims = new TreeMap<>();

  private final Rulings rulings;
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

  private Clustering(Rulings rulings) {
    this.rulings = rulings;
  }

  /// The claims that these assertions come to, each in order.
  ///
  /// @param matches between them
  static Collection<SortedSet<AssertionId>> claims(
      Collection<AssertionId> assertions, Collection<Match> matches, Rulings rulings) {
    Clustering clustering = new Clustering(rulings);
    for (AssertionId id : new TreeSet<>(assertions)) {
      Group group = new Group();
      group.members.add(id);
      clustering.groups.put(id, group);
      clustering.claims.put(id, new TreeSet<>(List.of(id)));
    }
    matches.stream()
        .sorted(Comparator.comparing(Match::one).thenComparing(Match::other))
        .forEach(match -> clustering.note(match.one(), match.other(), odds(match)));
    for (AssertionId id : assertions) {
      rulings.with(id).forEach(other -> clustering.hold(id, other));
    }
    return clustering.joined();
  }

  private static double odds(Match match) {
    return switch (match.relation()) {
      case CONFIRMED -> Math.max(match.odds(), -SUGGESTION);
      case SUGGESTED -> Math.min(match.odds(), SUGGESTION);
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

  /// From now on these are in one claim.
  private void hold(AssertionId one, AssertionId other) {
    SortedSet<AssertionId> whole = claims.get(one);
    SortedSet<AssertionId> part = claims.get(other);
    if (whole != null && part != null && !whole.contains(other)) {
      whole.addAll(part);
      part.forEach(id -> claims.put(id, whole));
    }
  }

  /// Whether no person told apart what would be in one claim then.
  private boolean mayBeOne(AssertionId one, AssertionId other) {
    SortedSet<AssertionId> claim = claim(one);
    return claim.contains(other) || !rulings.areApart(claim, claim(other));
  }

  private SortedSet<AssertionId> claim(AssertionId id) {
    return claims.getOrDefault(id, Collections.emptySortedSet());
  }

  private Collection<SortedSet<AssertionId>> joined() {
    for (Group group : new ArrayList<>(groups.values())) {
      if (!group.gone) {
        offer(group);
      }
    }
    for (Link link = queue.poll(); link != null; link = queue.poll()) {
      if (link.holds() && mayBeOne(link.one.first, link.other.first)) {
        hold(link.one.first, link.other.first);
        offer(join(link.one.group, link.other.group));
      }
    }
    Map<AssertionId, SortedSet<AssertionId>> whole = new TreeMap<>();
    claims.values().forEach(claim -> whole.put(claim.first(), claim));
    return whole.values();
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
