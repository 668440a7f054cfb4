package org.hearsay.attribution;

import java.util.List;
import org.hearsay.language.Encoding;
import org.jspecify.annotations.Nullable;

/// Says which cue a content belongs to, and which source a cue. A span's vector is that of its
/// first word plus that of its last; two spans match by the product of their vectors and by how far
/// apart they stand. Of two that match equally the earlier wins. Immutable; threads may share it.
final class Linker {
  /// In numbers: how long each of a word's vectors is.
  static final int VECTOR = 64;

  /// In numbers: how many distances are told apart.
  static final int DISTANCES = 14;

  private static final double SCALE = Math.sqrt(VECTOR);

  // Which vectors of a word a span takes, as what.
  private static final int CONTENT_TO_CUE = 0;
  private static final int CUE_OF_CONTENT = 2;
  private static final int CUE_TO_SOURCE = 4;
  private static final int SOURCE_OF_CUE = 6;

  /// For each distance how much it speaks for a match.
  record Nearness(List<Float> ofCue, List<Float> ofSource) {

    Nearness {
      ofCue = List.copyOf(ofCue);
      ofSource = List.copyOf(ofSource);
      if (ofCue.size() != DISTANCES || ofSource.size() != DISTANCES) {
        throw new IllegalArgumentException("not " + DISTANCES + " distances: " + ofCue);
      }
    }
  }

  /// What a cue is matched against as if it were a source: that there is none.
  record NoSource(List<Float> vector, float nearness) {

    NoSource {
      vector = List.copyOf(vector);
      if (vector.size() != VECTOR) {
        throw new IllegalArgumentException("a vector of " + vector.size());
      }
    }
  }

  /// The span that was chosen, null for none, and its share among all that were to be had, from 0
  /// to 1.
  record Link(@Nullable LabelledSpan to, double share) {}

  private final Nearness nearness;
  private final NoSource noSource;

  Linker(Nearness nearness, NoSource noSource) {
    this.nearness = nearness;
    this.noSource = noSource;
  }

  /// The cue that a content belongs to: none only if there is no cue. `positions` are those of the
  /// words' first pieces.
  Link cue(LabelledSpan content, List<LabelledSpan> cues, Encoding encoding, int[] positions) {
    double[] scores = new double[cues.size()];
    double[] own = vector(content, CONTENT_TO_CUE, encoding, positions);
    for (int i = 0; i < scores.length; i++) {
      double[] other = vector(cues.get(i), CUE_OF_CONTENT, encoding, positions);
      scores[i] = product(own, other) + nearness.ofCue().get(distance(content, cues.get(i)));
    }
    int best = best(scores);
    return best < 0 ? new Link(null, 1) : new Link(cues.get(best), Shares.of(scores, best));
  }

  /// The source that a cue belongs to, or none if that matches at least as well.
  Link source(LabelledSpan cue, List<LabelledSpan> sources, Encoding encoding, int[] positions) {
    double[] scores = new double[sources.size() + 1];
    double[] own = vector(cue, CUE_TO_SOURCE, encoding, positions);
    double[] none = noSource.vector().stream().mapToDouble(Float::doubleValue).toArray();
    scores[0] = product(own, none) + noSource.nearness();
    for (int i = 0; i < sources.size(); i++) {
      double[] other = vector(sources.get(i), SOURCE_OF_CUE, encoding, positions);
      scores[i + 1] = product(own, other) + nearness.ofSource().get(distance(cue, sources.get(i)));
    }
    int best = best(scores);
    return new Link(best == 0 ? null : sources.get(best - 1), Shares.of(scores, best));
  }

  private static double[] vector(
      LabelledSpan span, int number, Encoding encoding, int[] positions) {
    int begin = number * VECTOR;
    int end = begin + VECTOR;
    float[] first = encoding.links(positions[span.first()], begin, end);
    float[] last = encoding.links(positions[span.last()], end, end + VECTOR);
    double[] vector = new double[VECTOR];
    for (int i = 0; i < VECTOR; i++) {
      vector[i] = first[i] + last[i];
    }
    return vector;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum / SCALE;
  }

  private static int best(double[] scores) {
    int best = scores.length == 0 ? -1 : 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  /// Where `to` stands as seen from `from`, coarsely: 0 to 5 before it, 6 to 11 behind it, 12 and
  /// 13 in an earlier and a later paragraph.
  static int distance(LabelledSpan from, LabelledSpan to) {
    if (from.paragraph() != to.paragraph()) {
      return to.paragraph() < from.paragraph() ? 12 : 13;
    }
    boolean before = to.last() < from.first();
    int gap = before ? from.first() - to.last() - 1 : Math.max(0, to.first() - from.last() - 1);
    int step;
    if (gap <= 0) {
      step = 0;
    } else if (gap <= 2) {
      step = 1;
    } else if (gap <= 5) {
      step = 2;
    } else if (gap <= 12) {
      step = 3;
    } else {
      step = gap <= 30 ? 4 : 5;
    }
    return before ? step : 6 + step;
  }
}
