package org.hearsay.independence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Finds the largest set in which no two conflict. Parts of the conflicts that hang together are
/// looked at one by one: up to [#EXACT] members by trying, larger ones by a bound.
final class LargestSet {
  static final int EXACT = 40;

  private final BitSet[] conflicts;
  private boolean exact = true;

  /// @param conflicts of each member, those that it cannot stand beside; symmetric
  LargestSet(BitSet[] conflicts) {
    this.conflicts = conflicts.clone();
  }

  /// Members, and whether there is no larger set.
  record Found(BitSet members, boolean exact) {}

  /// A set of the members given without conflicts; not always the largest.
  Found atLeast(BitSet of) {
    return found(of, false);
  }

  /// As many members as the largest set can have at most; they may conflict.
  Found atMost(BitSet of) {
    return found(of, true);
  }

  private Found found(BitSet of, boolean above) {
    exact = true;
    BitSet members = new BitSet();
    for (BitSet part : parts(of)) {
      if (part.cardinality() <= EXACT) {
        members.or(tried(part));
      } else {
        exact = false;
        members.or(above ? onePerClique(part) : greedy(part));
      }
    }
    return new Found(members, exact);
  }

  private List<BitSet> parts(BitSet of) {
    List<BitSet> parts = new ArrayList<>();
    BitSet left = (BitSet) of.clone();
    while (!left.isEmpty()) {
      BitSet part = new BitSet();
      BitSet edge = new BitSet();
      edge.set(left.nextSetBit(0));
      while (!edge.isEmpty()) {
        int at = edge.nextSetBit(0);
        part.set(at);
        edge.or(among(at, left));
        edge.andNot(part);
      }
      left.andNot(part);
      parts.add(part);
    }
    return parts;
  }

  private BitSet among(int member, BitSet open) {
    BitSet among = (BitSet) conflicts[member].clone();
    among.and(open);
    return among;
  }

  private BitSet tried(BitSet part) {
    int[] members = part.stream().toArray();
    long[] near = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < members.length; j++) {
        near[i] |= conflicts[members[i]].get(members[j]) ? 1L << j : 0;
      }
    }
    long best = largest((1L << members.length) - 1, near);
    BitSet found = new BitSet();
    for (int i = 0; i < members.length; i++) {
      found.set(members[i], (best >> i & 1) == 1);
    }
    return found;
  }

  /// Who has at most one conflict can always be taken; else the one with most is left or taken.
  private static long largest(long open, long[] near) {
    if (open == 0) {
      return 0;
    }
    int most = -1;
    for (long left = open; left != 0; left &= left - 1) {
      int at = Long.numberOfTrailingZeros(left);
      int degree = Long.bitCount(near[at] & open);
      if (degree <= 1) {
        return 1L << at | largest(open & ~near[at] & ~(1L << at), near);
      }
      if (most < 0 || degree > Long.bitCount(near[most] & open)) {
        most = at;
      }
    }
    long with = 1L << most | largest(open & ~near[most] & ~(1L << most), near);
    long without = largest(open & ~(1L << most), near);
    return Long.bitCount(with) >= Long.bitCount(without) ? with : without;
  }

  private BitSet greedy(BitSet part) {
    BitSet open = (BitSet) part.clone();
    BitSet taken = new BitSet();
    while (!open.isEmpty()) {
      int next =
          open.stream()
              .boxed()
              .min(Comparator.comparingInt((Integer at) -> among(at, open).cardinality()))
              .orElseThrow();
      taken.set(next);
      open.andNot(conflicts[next]);
      open.clear(next);
    }
    return taken;
  }

  /// Of members that all conflict with each other only one can be in the set.
  private BitSet onePerClique(BitSet part) {
    BitSet open = (BitSet) part.clone();
    BitSet taken = new BitSet();
    while (!open.isEmpty()) {
      int first = open.nextSetBit(0);
      taken.set(first);
      open.clear(first);
      BitSet fitting = among(first, open);
      while (!fitting.isEmpty()) {
        int next = fitting.nextSetBit(0);
        open.clear(next);
        fitting.and(conflicts[next]);
        fitting.clear(next);
      }
    }
    return taken;
  }
}
