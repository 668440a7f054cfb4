package org.hearsay.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Aligns two sequences: what both have in the same order is kept, the rest was removed or added.
///
/// What both begin and end with is set aside; what stands between is compared in full where it is
/// short, and else parted at those elements that either side has once and in the same order. Where
/// a long stretch has none of these, it counts as wholly replaced: the time stays in bounds
/// whatever a page does to its words. Without state.
final class Alignment {
  /// Up to so many pairs are compared in full.
  private static final long PAIRS = 1_000_000;

  /// So often a stretch is parted again.
  private static final int DEPTH = 32;

  private Alignment() {}

  /// The edits in order, kept and changed in turn; none is empty.
  static <T> List<Edit> of(List<T> before, List<T> after) {
    List<Edit> edits = new ArrayList<>();
    align(before, after, new Edit(false, 0, before.size(), 0, after.size()), 0, edits);
    return joined(edits);
  }

  private static <T> void align(
      List<T> before, List<T> after, Edit range, int depth, List<Edit> edits) {
    int from = 0;
    int most = Math.min(range.beforeEnd() - range.before(), range.afterEnd() - range.after());
    while (from < most
        && before.get(range.before() + from).equals(after.get(range.after() + from))) {
      from++;
    }
    int end = 0;
    while (end < most - from
        && before.get(range.beforeEnd() - 1 - end).equals(after.get(range.afterEnd() - 1 - end))) {
      end++;
    }
    Edit middle =
        new Edit(
            false,
            range.before() + from,
            range.beforeEnd() - end,
            range.after() + from,
            range.afterEnd() - end);
    edits.add(new Edit(true, range.before(), middle.before(), range.after(), middle.after()));
    long pairs =
        (long) (middle.beforeEnd() - middle.before()) * (middle.afterEnd() - middle.after());
    if (pairs == 0) {
      edits.add(middle);
    } else if (pairs <= PAIRS) {
      inFull(before, after, middle, edits);
    } else {
      atAnchors(before, after, middle, depth, edits);
    }
    edits.add(
        new Edit(true, middle.beforeEnd(), range.beforeEnd(), middle.afterEnd(), range.afterEnd()));
  }

  /// The longest common subsequence.
  private static <T> void inFull(List<T> before, List<T> after, Edit range, List<Edit> edits) {
    int rows = range.beforeEnd() - range.before();
    int columns = range.afterEnd() - range.after();
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            before.get(range.before() + i).equals(after.get(range.after() + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      int a = range.before() + i;
      int b = range.after() + j;
      if (before.get(a).equals(after.get(b))) {
        edits.add(new Edit(true, a, a + 1, b, b + 1));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        edits.add(new Edit(false, a, a + 1, b, b));
        i++;
      } else {
        edits.add(new Edit(false, a, a, b, b + 1));
        j++;
      }
    }
    edits.add(
        new Edit(
            false, range.before() + i, range.beforeEnd(), range.after() + j, range.afterEnd()));
  }

  private static <T> void atAnchors(
      List<T> before, List<T> after, Edit range, int depth, List<Edit> edits) {
    List<Edit> anchors = anchors(before, after, range);
    if (anchors.isEmpty() || depth == DEPTH) {
      edits.add(range);
      return;
    }
    int last = range.before();
    int lastAfter = range.after();
    for (Edit anchor : anchors) {
      Edit gap = new Edit(false, last, anchor.before(), lastAfter, anchor.after());
      align(before, after, gap, depth + 1, edits);
      edits.add(anchor);
      last = anchor.beforeEnd();
      lastAfter = anchor.afterEnd();
    }
    Edit rest = new Edit(false, last, range.beforeEnd(), lastAfter, range.afterEnd());
    align(before, after, rest, depth + 1, edits);
  }

  /// The longest run of elements that either side has once and both have in the same order, by
  /// patience sorting.
  private static <T> List<Edit> anchors(List<T> before, List<T> after, Edit range) {
    Map<T, Integer> once = places(before, range.before(), range.beforeEnd());
    Map<T, Integer> onceAfter = places(after, range.after(), range.afterEnd());
    List<Link> piles = new ArrayList<>();
    for (int j = range.after(); j < range.afterEnd(); j++) {
      int i = once.getOrDefault(after.get(j), -1);
      if (i < 0 || onceAfter.getOrDefault(after.get(j), -1) < 0) {
        continue;
      }
      int pile = 0;
      int end = piles.size();
      while (pile < end) {
        int middle = (pile + end) >>> 1;
        if (piles.get(middle).before < i) {
          pile = middle + 1;
        } else {
          end = middle;
        }
      }
      Link link = new Link(i, j, pile == 0 ? null : piles.get(pile - 1));
      if (pile == piles.size()) {
        piles.add(link);
      } else {
        piles.set(pile, link);
      }
    }
    List<Edit> anchors = new ArrayList<>();
    for (Link link = piles.isEmpty() ? null : piles.getLast(); link != null; link = link.left) {
      anchors.add(new Edit(true, link.before, link.before + 1, link.after, link.after + 1));
    }
    return anchors.reversed();
  }

  /// A card on a pile, and the one that lay on the pile to its left.
  private static final class Link {
    private final int before;
    private final int after;
    private final @Nullable Link left;

    private Link(int before, int after, @Nullable Link left) {
      this.before = before;
      this.after = after;
      this.left = left;
    }
  }

  /// Where each element stands; below zero where more than once.
  private static <T> Map<T, Integer> places(List<T> list, int from, int end) {
    Map<T, Integer> places = new HashMap<>();
    for (int i = from; i < end; i++) {
      places.merge(list.get(i), i, (_, _) -> -1);
    }
    return places;
  }

  /// Neighbours of one sort are one edit.
  private static List<Edit> joined(List<Edit> edits) {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit.isEmpty()) {
        continue;
      }
      Edit last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.kept() == edit.kept()) {
        joined.set(
            joined.size() - 1,
            new Edit(edit.kept(), last.before(), edit.beforeEnd(), last.after(), edit.afterEnd()));
      } else {
        joined.add(edit);
      }
    }
    return joined;
  }
}
