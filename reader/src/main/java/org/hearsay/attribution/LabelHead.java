package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Encoding;

/// One of the label heads of the network: where its labels begin in a row of tags, and the tables
/// that turn a row for each word into spans. Labels come in fours, one four for each kind of span.
/// Immutable; threads may share it.
record LabelHead(int first, Viterbi viterbi, LabelShares labelShares) {

  /// A span of words by their numbers, both inclusive: of which kind it is, and the share of its
  /// less likely end among all ways to label the unit.
  record Stretch(int kind, int first, int last, double share) {}

  /// The spans in a unit of a window, in order. `positions` are those of the first pieces of all
  /// words of the window; the unit's words have the numbers `from` to before `to`.
  List<Stretch> stretches(Encoding encoding, int[] positions, int from, int to) {
    float[][] tags = new float[to - from][];
    boolean silent = true;
    for (int i = from; i < to; i++) {
      tags[i - from] = encoding.tags(positions[i], first, first + viterbi.count());
      silent &= isSilent(tags[i - from]);
    }
    List<Stretch> stretches = new ArrayList<>();
    if (silent) {
      return stretches;
    }
    int[] labels = viterbi.labels(tags);
    double[][] shares = labelShares.of(tags);
    int begin = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Role.NONE) {
        continue;
      }
      if (Role.place(labels[i]).opens()) {
        begin = i;
      }
      if (Role.place(labels[i]).closes()) {
        stretches.add(
            new Stretch(
                Role.kind(labels[i]),
                from + begin,
                from + i,
                Math.min(shares[begin][labels[begin]], shares[i][labels[i]])));
      }
    }
    return stretches;
  }

  /// Whether no label comes so near to that of no role that a way through it could be better.
  private boolean isSilent(float[] tags) {
    for (int i = 1; i < tags.length; i++) {
      if (tags[i] >= tags[Role.NONE] - viterbi.mostGain()) {
        return false;
      }
    }
    return true;
  }
}
