package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The tree that grows when the two groups that lie nearest are joined again and again, found along
/// chains of nearest neighbours: time grows with the square of the number of things. Of several
/// that are as near the first is taken. Immutable.
final class Dendrogram {
  private final int size;

  /// The nearest first.
  private final List<Merge> merges;

  private record Merge(int one, int other, float distance) {}

  /// How far a group that was joined of two lies from a third one.
  enum Link {
    /// As far as their members do on average.
    AVERAGE {
      @Override
      double distance(double one, double other, double between, int m, int n, int third) {
        return (m * one + n * other) / (m + n);
      }
    },
    /// As much as joining them would spread them (Ward); distances are halves of squares.
    SPREAD {
      @Override
      double distance(double one, double other, double between, int m, int n, int third) {
        return ((m + third) * one + (n + third) * other - third * between) / (m + n + third);
      }
    };

    /// @param one from the first of the two to the third; `other` from the second
    /// @param between the two
    /// @param m how many the first has; `n` the second
    abstract double distance(double one, double other, double between, int m, int n, int third);
  }

  private Dendrogram(int size, List<Merge> merges) {
    this.size = size;
    this.merges = List.copyOf(merges);
  }

  /// Overwrites the distances.
  static Dendrogram of(Distances distances, Link link) {
    int size = distances.size();
    int[] members = new int[size];
    Arrays.fill(members, 1);
    List<Merge> merges = new ArrayList<>();
    int[] chain = new int[size];
    int length = 0;
    int first = 0;
    while (merges.size() < size - 1) {
      if (length == 0) {
        while (members[first] == 0) {
          first++;
        }
        chain[length++] = first;
      }
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(distances, members, last, before);
      if (nearest == before) {
        length -= 2;
        merges.add(new Merge(before, last, distances.get(before, last)));
        join(distances, members, link, before, last);
      } else {
        chain[length++] = nearest;
      }
    }
    merges.sort(Comparator.comparingDouble(Merge::distance));
    return new Dendrogram(size, merges);
  }

  /// Of those as near the one before in the chain, so that chains end.
  private static int nearest(Distances distances, int[] members, int from, int before) {
    int nearest = before;
    for (int i = 0; i < members.length; i++) {
      if (i != from
          && members[i] > 0
          && (nearest < 0 || distances.get(from, i) < distances.get(from, nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  /// The first stands for both from now on.
  private static void join(Distances distances, int[] members, Link link, int one, int other) {
    double between = distances.get(one, other);
    for (int i = 0; i < members.length; i++) {
      if (i != one && i != other && members[i] > 0) {
        double distance =
            link.distance(
                distances.get(one, i),
                distances.get(other, i),
                between,
                members[one],
                members[other],
                members[i]);
        distances.set(one, i, (float) distance);
      }
    }
    members[one] += members[other];
    members[other] = 0;
  }

  /// The groups that lie further than that from each other.
  Partition within(double distance) {
    return joined(merges.stream().filter(merge -> merge.distance <= distance).toList());
  }

  /// The two that were joined last; of a single thing that one.
  Partition halves() {
    return joined(merges.subList(0, Math.max(0, merges.size() - 1)));
  }

  private Partition joined(List<Merge> some) {
    Partition partition = new Partition(size);
    some.forEach(merge -> partition.join(merge.one, merge.other));
    return partition;
  }
}
