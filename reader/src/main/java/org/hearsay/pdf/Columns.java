package org.hearsay.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Puts the segments of a page into the order in which a person reads them: a part that is set in
/// columns left column first, what runs across the columns (a headline, a picture's caption) where
/// it stands between them. Stateless.
final class Columns {
  /// In parts of the letters' size: the narrowest white that parts columns.
  private static final float GUTTER = 0.7f;

  /// What share of a part's lines may run across a gutter.
  private static final double ACROSS = 0.25;

  /// What share of its lines, and how many, stand on both sides.
  private static final double BESIDE = 0.4;

  private static final int FEWEST = 3;
  private static final int MOST_COLUMNS_DEEP = 6;
  private static final int MOST_CANDIDATES = 120;

  private Columns() {}

  /// The segments as lines in reading order.
  static List<Segment> ordered(List<Segment> segments) {
    List<Segment> ordered = new ArrayList<>();
    order(rows(segments), ordered, 0);
    return ordered;
  }

  /// Segments by lines, top down, each line from left to right.
  private static List<List<Segment>> rows(List<Segment> segments) {
    List<Segment> down = new ArrayList<>(segments);
    down.sort(Comparator.comparingDouble(Segment::y));
    List<List<Segment>> rows = new ArrayList<>();
    for (Segment segment : down) {
      if (rows.isEmpty() || !segment.isOnLineOf(rows.getLast().getFirst())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(segment);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Segment::left)));
    return rows;
  }

  private static void order(List<List<Segment>> rows, List<Segment> ordered, int depth) {
    float gutter = depth < MOST_COLUMNS_DEEP ? gutter(rows) : -1;
    if (gutter < 0) {
      rows.forEach(row -> ordered.add(Segment.joined(row)));
      return;
    }
    List<Segment> left = new ArrayList<>();
    List<Segment> right = new ArrayList<>();
    for (List<Segment> row : rows) {
      if (row.stream().anyMatch(s -> s.left() < gutter && s.right() > gutter)) {
        order(rows(left), ordered, depth + 1);
        order(rows(right), ordered, depth + 1);
        left.clear();
        right.clear();
        ordered.add(Segment.joined(row));
      } else {
        row.forEach(s -> (s.right() <= gutter ? left : right).add(s));
      }
    }
    order(rows(left), ordered, depth + 1);
    order(rows(right), ordered, depth + 1);
  }

  /// Where the widest white stands that parts the rows into columns; -1 if there is none.
  private static float gutter(List<List<Segment>> rows) {
    float best = -1;
    int fewest = Integer.MAX_VALUE;
    if (rows.size() < FEWEST) {
      return best;
    }
    for (float x : candidates(rows)) {
      int across = 0;
      int beside = 0;
      for (List<Segment> row : rows) {
        boolean left = false;
        boolean right = false;
        boolean through = false;
        for (Segment s : row) {
          float margin = GUTTER * s.size() / 2;
          through |= s.left() < x + margin && s.right() > x - margin;
          left |= s.right() <= x - margin;
          right |= s.left() >= x + margin;
        }
        across += through ? 1 : 0;
        beside += !through && left && right ? 1 : 0;
      }
      boolean parts =
          beside >= FEWEST && beside >= BESIDE * rows.size() && across <= ACROSS * rows.size();
      if (parts && across < fewest) {
        best = x;
        fewest = across;
      }
    }
    return best;
  }

  /// The middles of the whites inside the rows, to three points, not too many.
  private static List<Float> candidates(List<List<Segment>> rows) {
    TreeSet<Integer> middles = new TreeSet<>();
    for (List<Segment> row : rows) {
      for (int i = 1; i < row.size(); i++) {
        middles.add(Math.round((row.get(i - 1).right() + row.get(i).left()) / 6));
      }
    }
    return middles.stream().limit(MOST_CANDIDATES).map(third -> third * 3f).toList();
  }
}
