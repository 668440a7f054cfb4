package org.hearsay.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Collects what scores a given sum at least, the best of it. Tells the scorer the sum from the
/// first document on, so that what cannot reach it is never looked at.
final class AtLeast extends SimpleCollector {
  /// Of equal scores the one that was put in first.
  private static final Comparator<ScoreDoc> ORDER =
      Comparator.<ScoreDoc>comparingDouble(hit -> -hit.score).thenComparingInt(hit -> hit.doc);

  private final float least;
  private final int most;
  private final PriorityQueue<ScoreDoc> hits = new PriorityQueue<>(ORDER.reversed());
  private Scorable scorer =
      new Scorable() {
        @Override
        public float score() {
          return 0;
        }
      };
  private int base;

  private AtLeast(float least, int most) {
    this.least = least;
    this.most = most;
  }

  /// Gives the hits, the best first.
  record Manager(float least, int most) implements CollectorManager<AtLeast, List<ScoreDoc>> {
    @Override
    public AtLeast newCollector() {
      return new AtLeast(least, most);
    }

    @Override
    public List<ScoreDoc> reduce(Collection<AtLeast> collectors) {
      return collectors.stream()
          .flatMap(collector -> collector.hits.stream())
          .sorted(ORDER)
          .limit(most)
          .toList();
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    base = context.docBase;
  }

  @Override
  public void setScorer(Scorable newScorer) throws IOException {
    scorer = newScorer;
    scorer.setMinCompetitiveScore(needed());
  }

  private float needed() {
    ScoreDoc worst = hits.size() < most ? null : hits.peek();
    return worst == null ? least : Math.max(least, Math.nextUp(worst.score));
  }

  @Override
  public void collect(int doc) throws IOException {
    float score = scorer.score();
    if (score < needed()) {
      return;
    }
    hits.add(new ScoreDoc(base + doc, score));
    if (hits.size() > most) {
      hits.poll();
    }
    if (hits.size() == most) {
      scorer.setMinCompetitiveScore(needed());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }
}
