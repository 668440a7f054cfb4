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

  static Aligned of(Traits one, Traits other, Traits.Weight weight) {
    List<Sense> mine = one.proposed().senses();
    List<Sense> theirs = other.proposed().senses();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return NONE;
    }
    double[] best = new double[mine.size()];
    double[] back = new double[theirs.size()];
    Arrays.fill(best, -1);
    Arrays.fill(back, -1);
    for (int i = 0; i < best.length; i++) {
      for (int j = 0; j < back.length; j++) {
        double cosine = mine.get(i).vector().cosine(theirs.get(j).vector());
        best[i] = Math.max(best[i], cosine);
        back[j] = Math.max(back[j], cosine);
      }
    }
    Aligned there = mean(mine, one.senseRarities(), best, weight);
    Aligned here = mean(theirs, other.senseRarities(), back, weight);
    return new Aligned((there.near + here.near) / 2, (there.answered + here.answered) / 2);
  }

  private static Aligned mean(
      List<Sense> senses, List<Double> rarities, double[] best, Traits.Weight weight) {
    double all = 0;
    double near = 0;
    double answered = 0;
    for (int i = 0; i < best.length; i++) {
      double weighs = weight.of(senses.get(i).stem(), rarities.get(i));
      all += weighs;
      near += weighs * best[i];
      answered += weighs * Math.clamp((best[i] - STRANGE) / (SAME - STRANGE), 0, 1);
    }
    return new Aligned(near / all, answered / all);
  }
}
