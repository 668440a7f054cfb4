package org.hearsay.language;

import java.util.List;
import org.hearsay.text.Span;

/// A text cut into sentences, in order. Only paragraphs are cut: what lies between them belongs to
/// no sentence. `paragraphs` are the spans that were cut; a sentence never crosses their borders.
public record Sentences(String text, List<Span> paragraphs, List<Sentence> all) {

  public Sentences {
    paragraphs = List.copyOf(paragraphs);
    all = List.copyOf(all);
  }
}
