package org.hearsay.story;

/// How far things, numbered from zero, lie from each other: half a table, as floats. Made for one
/// dendrogram, which overwrites it.
final class Distances {
  private final int size;
  private final float[] cells;

  /// Where each thing's distances to those before it come from.
  interface Rows {
    double[] before(int i);
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
