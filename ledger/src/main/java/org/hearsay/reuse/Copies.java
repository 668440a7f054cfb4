package org.hearsay.reuse;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;

/// What two articles have in common word by word, however it was cut, shuffled or reworded. Says
/// nothing of who has it from whom: [Direction] does. Immutable.
///
/// - `one`, `other`: the extent of it in each article
/// - `passages`: by their place in `one`; in one text two may overlap, where the other says a thing
///   twice
public record Copies(Extent one, Extent other, List<CopiedPassage> passages) {

  /// How much of an article stands in the other: of its `words` so many are inside copied passages
  /// that are no quotations.
  public record Extent(ArticleId article, int words, int copied) {

    /// From 0 to 1; 0 for an article without words.
    public double share() {
      return words == 0 ? 0 : (double) copied / words;
    }
  }

  public Copies {
    passages = List.copyOf(passages);
  }

  /// Compares the bodies of two articles, whichever came first; titles and captions are not
  /// compared, nor paragraphs of boilerplate. Takes time in proportion to the words of both. The
  /// same for both orders of the articles, but for `one` and `other`.
  public static Copies between(Article one, Article other) {
    boolean swapped = one.id().value().compareTo(other.id().value()) > 0;
    Article first = swapped ? other : one;
    Article second = swapped ? one : other;
    Copies copies = new Comparison(first, second).copies();
    return swapped ? copies.reversed() : copies;
  }

  /// The same, seen from the other article.
  public Copies reversed() {
    return new Copies(
        other,
        one,
        passages.stream().map(CopiedPassage::reversed).sorted(CopiedPassage.BY_PLACE).toList());
  }

  /// Whether one of the two has words of the other or both of a third. Passages may be shared by
  /// chance if they are few and short, and shared quotations say nothing.
  public boolean isReuse() {
    return score() >= 0.5;
  }

  /// How surely there is reuse, from 0 to 1: the shared words of passages that are no quotations,
  /// each counted by its passage's score, as a share of themselves and the 25 words that are the
  /// bound. So 0.5 is the bound, 25 words that were copied as they stand, and 0.9 are 225 such
  /// words.
  public double score() {
    double words =
        passages.stream()
            .filter(passage -> !passage.quotation())
            .mapToDouble(passage -> passage.words() * passage.score())
            .sum();
    return words / (words + Kinship.LEAST_WORDS);
  }
}
