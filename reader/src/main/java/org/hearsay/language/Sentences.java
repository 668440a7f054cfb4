package org.hearsay.language;

import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// A text cut into sentences, in order. Only paragraphs are cut: what lies between them belongs to
/// no sentence. `paragraphs` are the spans that were cut; a sentence never crosses their borders.
public record Sentences(String text, List<Span> paragraphs, List<Sentence> all) {

  public Sentences {
    paragraphs = List.copyOf(paragraphs);
    all = List.copyOf(all);
  }

  /// The number of the first sentence that ends behind `offset`; how many there are if none does.
  public int firstEndingBehind(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The sentence that holds all of the span; null if none does.
  public @Nullable Sentence around(Span span) {
    int at = firstEndingBehind(span.start());
    return at < all.size() && all.get(at).span().contains(span) ? all.get(at) : null;
  }
}
