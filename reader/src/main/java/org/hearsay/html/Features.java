package org.hearsay.html;

import java.util.List;

/// Some of the numbers by which the scorer judges a block. Made for one page, then asked for each
/// of its blocks.
interface Features {

  /// What each number is, in order; the same for every page.
  List<String> names();

  /// Writes a block's numbers into `row`, the first at `at`.
  void write(int block, float[] row, int at);
}
