package org.hearsay.matching;

import java.util.Arrays;
import java.util.List;
import org.hearsay.proposition.Sense;

/// How far the words of two statements answer each other, whatever they are: each word is held
/// against the one of the other side that is nearest to it in meaning ("BERTScore", Zhang and
/// others 2020), and what is rare weighs more. Immutable.
///
/// - `near`: the weighted mean of the cosines, over both sides
/// - `answered`: the same of how surely each is answered: 0 up to a cosine of 0.4, 1 from 0.8 on
record Aligned(double near, double answered) {
  private static final Aligned NONE = new Aligned(0, 0);
  private static final double STRANGE = 0.4;
  private static final double SAME = 0.8;

  /// @param mine what the senses of `one` weigh; `theirs` those of `other`
  static Aligned of(Traits one, double[] mine, Traits other, double[] theirs) {
    List<Sense> ones = one.proposed().senses();
    List<Sense> others = other.proposed().senses();
    if (ones.isEmpty() || others.isEmpty()) {
      return NONE;
    }
    double[] best = new double[ones.size()];
    double[] back = new double[others.size()];
    Arrays.fill(best, -1);
    Arrays.fill(back, -1);
    for (int i = 0; i < best.length; i++) {
      for (int j = 0; j < back.length; j++) {
        double cosine = ones.get(i).vector().cosine(others.get(j).vector());
        best[i] = Math.max(best[i], cosine);
        back[j] = Math.max(back[j], cosine);
      }
    }
    Aligned there = mean(mine, best);
    Aligned here = mean(theirs, back);
    return new Aligned((there.near + here.near) / 2, (there.answered + here.answered) / 2);
  }

  private static Aligned mean(double[] weights, double[] best) {
    double all = 0;
    double near = 0;
    double answered = 0;
    for (int i = 0; i < best.length; i++) {
      all += weights[i];
      near += weights[i] * best[i];
      answered += weights[i] * Math.clamp((best[i] - STRANGE) / (SAME - STRANGE), 0, 1);
    }
    return new Aligned(near / all, answered / all);
  }
}
