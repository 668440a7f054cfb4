package org.hearsay.story;

import java.util.Arrays;

/// How far things, numbered from zero, lie from each other: half a table, as floats. Made for one
/// dendrogram, which overwrites it.
final class Distances {
  private final int size;
  private final float[] cells;

  /// Of one thing and each before it.
  interface Rows {
    double[] before(int i);
  }

  /// What likenesses lack to one.
  static Distances lacking(int size, Rows likenesses) {
    return new Distances(size, i -> Arrays.stream(likenesses.before(i)).map(l -> 1 - l).toArray());
  }

  Distances(int size, Rows rows) {
    this.size = size;
    this.cells = new float[Math.toIntExact((long) size * (size - 1) / 2)];
    for (int i = 0; i < size; i++) {
      double[] row = rows.before(i);
      for (int j = 0; j < i; j++) {
        set(i, j, (float) row[j]);
      }
    }
  }

  int size() {
    return size;
  }

  float get(int i, int j) {
    return cells[cell(i, j)];
  }

  void set(int i, int j, float distance) {
    cells[cell(i, j)] = distance;
  }

  private static int cell(int i, int j) {
    int high = Math.max(i, j);
    return Math.toIntExact((long) high * (high - 1) / 2 + Math.min(i, j));
  }
}
