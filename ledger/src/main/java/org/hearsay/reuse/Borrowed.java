package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// The part of an article that it has from others, and so the part that is its own reporting: an
/// outlet that prints a wire story and adds three paragraphs knows what stands in the three.
/// Immutable.
///
/// - `passages`: the copied passages of the body, those of several others together
public record Borrowed(Body body, Spans passages) {

  /// What of `article` is a copy by any of `copies`; comparisons of other articles, and such as are
  /// no reuse, are left out. Quotations that another has too are none. Which side copied is not
  /// asked: give those pairs in which [Direction] says that the article is the one that did.
  public static Borrowed of(Article article, List<Copies> copies) {
    ArticleId id = article.id();
    List<Span> spans = new ArrayList<>();
    for (Copies pair : copies) {
      if (pair.isReuse()
          && (pair.one().article().equals(id) || pair.other().article().equals(id))) {
        Copies seen = pair.one().article().equals(id) ? pair : pair.reversed();
        seen.passages().stream()
            .filter(passage -> !passage.quotation())
            .map(CopiedPassage::one)
            .forEach(spans::add);
      }
    }
    return new Borrowed(article.body(), Spans.joined(spans));
  }

  /// The share, from 0 to 1, of the words in `span` that lie in a copied passage; 0 for a span
  /// without words.
  public double share(Span span) {
    Words words = Words.of(body.text(), List.of(span));
    int copied = 0;
    for (int i = 0; i < words.count(); i++) {
      copied += passages.overlaps(words.span(i)) ? 1 : 0;
    }
    return words.count() == 0 ? 0 : (double) copied / words.count();
  }

  /// Whether at least half of the words in `span` lie in a copied passage.
  public boolean holds(Span span) {
    return share(span) >= 0.5;
  }
}
