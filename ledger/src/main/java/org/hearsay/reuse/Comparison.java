package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.text.Span;

/// Finds the copied passages of two articles: sentences are paired that share rare words, each pair
/// is aligned word by word, the pairs that are best for one of their sentences are kept if enough
/// is shared, and pairs that follow each other in both texts become one passage.
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

  /// The aligned pairs of sentences, by their place in the first text. Those that gain most come
  /// first, and what they lay together is taken: a sentence that is half of another's may still be
  /// paired with the half, and one that is said twice word for word is paired twice.
  private List<Alignment> pairs() {
    BitSet takenOfOne = new BitSet();
    BitSet takenOfOther = new BitSet();
    List<Alignment> kept = new ArrayList<>();
    for (Found found : found()) {
      Alignment alignment = found.alignment();
      boolean freeInOne = isFree(takenOfOne, alignment.one());
      boolean freeInOther = isFree(takenOfOther, alignment.other());
      if ((freeInOne && freeInOther) || ((freeInOne || freeInOther) && found.isVerbatim())) {
        takenOfOne.set(alignment.one().from(), alignment.one().to());
        takenOfOther.set(alignment.other().from(), alignment.other().to());
        kept.add(alignment);
      }
    }
    kept.sort(
        Comparator.comparingInt((Alignment alignment) -> alignment.one().from())
            .thenComparingInt(alignment -> alignment.other().from()));
    return kept;
  }

  private static boolean isFree(BitSet taken, Passages.Run run) {
    return taken.get(run.from(), run.to()).cardinality() * 2 < run.length();
  }

  /// All pairs that are alike enough, the best first.
  private List<Found> found() {
    Candidates candidates = new Candidates(one);
    List<Found> found = new ArrayList<>();
    for (int j = 0; j < other.sentences().size(); j++) {
      Passages.Run sentence = other.sentences().get(j);
      double weight = weightOf(otherWeights, sentence);
      for (int i : candidates.of(other, sentence, otherWeights)) {
        Passages.Run model = one.sentences().get(i);
        Alignment alignment = Alignment.of(one.words(), model, other.words(), sentence, oneWeights);
        double lighter = Math.min(weight, weightOf(oneWeights, model));
        if (Kinship.isCopy(alignment.gain(), lighter)) {
          found.add(new Found(alignment, alignment.gain() / lighter));
        }
      }
    }
    found.sort(Comparator.comparingDouble((Found pair) -> -pair.alignment().gain()));
    return found;
  }

  /// - `share`: what the alignment gains of what the lighter sentence weighs
  private record Found(Alignment alignment, double share) {
    boolean isVerbatim() {
      return share >= Kinship.VERBATIM;
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
        shared += oneWeights[part.one(k)];
        quotedWords += one.isQuoted(part.one(k)) && other.isQuoted(part.other(k)) ? 1 : 0;
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
