package org.hearsay.place;

import java.util.List;
import java.util.function.Predicate;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Toponym.Sort;

/// One name of an article, and which of its candidates is meant: one sense an article. For one
/// thread.
final class Question {
  private final String key;
  private final Sort sort;
  private final List<Entry> candidates;
  private final double[] known;
  private final boolean[] qualified;
  private final double[] scores;
  private final double[] shares;
  private int count;
  private double extra;

  Question(Toponym toponym, List<Entry> candidates) {
    key = toponym.key();
    sort = toponym.sort();
    this.candidates = candidates;
    known = new double[candidates.size()];
    qualified = new boolean[candidates.size()];
    scores = new double[candidates.size()];
    shares = new double[candidates.size()];
  }

  String key() {
    return key;
  }

  Sort sort() {
    return sort;
  }

  List<Entry> candidates() {
    return candidates;
  }

  /// The name stands in the text once more.
  void count() {
    count++;
  }

  /// Makes it count more for others.
  void weighMore(double more) {
    extra += more;
  }

  /// How much it counts for others: with its logarithm, so that one name does not drown the rest.
  double weight() {
    return 1 + Math.log(count) + extra;
  }

  /// The text says outright that this candidate is meant: "Paris, Texas".
  void qualify(int candidate) {
    qualified[candidate] = true;
  }

  boolean isQualified(int candidate) {
    return qualified[candidate];
  }

  /// Sets what is known of a candidate by itself.
  void know(int candidate, double score) {
    known[candidate] = score;
    scores[candidate] = score;
  }

  /// Scores the candidates by what is known of them and what speaks for each.
  void support(double[] support) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = known[i] + support[i];
    }
  }

  /// What other names add to a candidate's score.
  double supportOf(int candidate) {
    return scores[candidate] - known[candidate];
  }

  /// Deals shares out by the scores: a point more is e times the share.
  void share() {
    double best = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      best = Math.max(best, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - best);
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - best) / sum;
    }
  }

  double share(int candidate) {
    return shares[candidate];
  }

  /// The number of the candidate with the highest score, the first of equals; -1 if there is none.
  int best() {
    return best(_ -> true);
  }

  /// The same among some of them.
  int best(Predicate<Entry> among) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (among.test(candidates.get(i)) && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }
}
