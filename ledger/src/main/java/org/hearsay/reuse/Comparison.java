package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Article;
import org.hearsay.text.Span;

/// Finds the copied passages of two articles: sentences are paired that share rare words, each pair
/// is aligned word by word, the pairs that are best for one of their sentences are kept if enough
/// is shared, and pairs that follow each other in both texts become one passage.
@SuppressWarnings("ReferenceEquality")
final class Comparison {
  private final Article oneArticle;
  private final Article otherArticle;
  private final Passages one;
  private final Passages other;
  private final double[] oneWeights;
  private final double[] otherWeights;

  Comparison(Article oneArticle, Article otherArticle) {
    this.oneArticle = oneArticle;
    this.otherArticle = otherArticle;
    this.one = Passages.of(oneArticle.body());
    this.other = Passages.of(otherArticle.body());
    Weights weights = new Weights(one, other);
    this.oneWeights = weights.ofAll(one.words());
    this.otherWeights = weights.ofAll(other.words());
  }

  Copies copies() {
    List<CopiedPassage> passages =
        Chain.of(pairs()).stream()
            .filter(chain -> chain.words() >= Chain.FEWEST_WORDS)
            .map(this::passage)
            .sorted(CopiedPassage.BY_PLACE)
            .toList();
    return new Copies(
        new Copies.Extent(
            oneArticle.id(),
            one.words().count(),
            covered(
                one.words(),
                passages.stream().filter(p -> !p.quotation()).map(CopiedPassage::one).toList())),
        new Copies.Extent(
            otherArticle.id(),
            other.words().count(),
            covered(
                other.words(),
                passages.stream().filter(p -> !p.quotation()).map(CopiedPassage::other).toList())),
        passages);
  }

  /// The aligned pairs of sentences, each the best of one of its two.
  private List<Alignment> pairs() {
    Candidates candidates = new Candidates(one);
    Map<Integer, Found> bestOfOne = new HashMap<>();
    Map<Integer, Found> bestOfOther = new HashMap<>();
    for (int j = 0; j < other.sentences().size(); j++) {
      Passages.Run sentence = other.sentences().get(j);
      for (int i : candidates.of(other, sentence, otherWeights)) {
        Passages.Run model = one.sentences().get(i);
        Alignment alignment = Alignment.of(one.words(), model, other.words(), sentence, oneWeights);
        if (Kinship.isCopy(
            alignment, weightOf(oneWeights, model), weightOf(otherWeights, sentence))) {
          Found found = new Found(i, j, alignment);
          bestOfOne.merge(i, found, Found::better);
          bestOfOther.merge(j, found, Found::better);
        }
      }
    }
    List<Found> kept = new ArrayList<>(bestOfOne.values());
    bestOfOther.values().stream()
        .filter(found -> bestOfOne.get(found.one()) != found)
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Found::one).thenComparingInt(Found::other));
    return kept.stream().map(Found::alignment).toList();
  }

  private record Found(int one, int other, Alignment alignment) {
    /// The one that gains more; of two that gain the same the earlier.
    Found better(Found next) {
      return next.alignment.gain() > alignment.gain() ? next : this;
    }
  }

  private static double weightOf(double[] weights, Passages.Run run) {
    double sum = 0;
    for (int i = run.from(); i < run.to(); i++) {
      sum += weights[i];
    }
    return sum;
  }

  private CopiedPassage passage(Chain chain) {
    double shared = 0;
    int quotedWords = 0;
    int inBoth = 0;
    for (Alignment part : chain.parts()) {
      for (int k = 0; k < part.words(); k++) {
        shared += oneWeights[part.ones()[k]];
        quotedWords += one.quoted()[part.ones()[k]] && other.quoted()[part.others()[k]] ? 1 : 0;
        inBoth++;
      }
    }
    double smaller =
        Math.min(weightOf(oneWeights, chain.one()), weightOf(otherWeights, chain.other()));
    boolean quotation = inBoth - quotedWords < Chain.FEWEST_WORDS && quotedWords * 2 > inBoth;
    return new CopiedPassage(
        one.words().span(chain.one().from(), chain.one().to() - 1),
        other.words().span(chain.other().from(), chain.other().to() - 1),
        chain.words(),
        Math.min(1, shared / smaller),
        quotation);
  }

  private static int covered(Words words, List<Span> spans) {
    BitSet covered = new BitSet(words.count());
    for (Span span : spans) {
      int from = words.firstEndingBehind(span.start());
      int to = words.firstEndingBehind(span.end());
      covered.set(from, to);
    }
    return covered.cardinality();
  }
}
