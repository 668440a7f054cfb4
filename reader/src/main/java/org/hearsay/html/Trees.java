package org.hearsay.html;

import com.fasterxml.jackson.databind.JsonNode;

/// Boosted decision trees: each looks at one number after another and comes to a leaf; the leaves'
/// values added up give the logarithm of the odds. Immutable; threads may share it.
final class Trees {
  private final double start;
  private final int[] roots;
  private final int[] features;
  private final float[] limits;
  private final int[] left;
  private final int[] right;

  private Trees(
      double start, int[] roots, int[] features, float[] limits, int[] left, int[] right) {
    this.start = start;
    this.roots = roots;
    this.features = features;
    this.limits = limits;
    this.left = left;
    this.right = right;
  }

  /// Reads `{"start", "roots", "features", "limits", "left", "right"}`: the nodes of all trees in
  /// one row. A node with feature -1 is a leaf, and its limit is its value; any other goes left
  /// where its feature is at most the limit.
  static Trees read(JsonNode trees) {
    JsonNode limits = trees.required("limits");
    float[] values = new float[limits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = limits.get(i).floatValue();
    }
    return new Trees(
        trees.required("start").doubleValue(),
        ints(trees.required("roots")),
        ints(trees.required("features")),
        values,
        ints(trees.required("left")),
        ints(trees.required("right")));
  }

  private static int[] ints(JsonNode numbers) {
    int[] ints = new int[numbers.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = numbers.get(i).intValue();
    }
    return ints;
  }

  /// From 0 to 1.
  double share(float[] row) {
    double sum = start;
    for (int root : roots) {
      int node = root;
      while (features[node] >= 0) {
        node = row[features[node]] <= limits[node] ? left[node] : right[node];
      }
      sum += limits[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
