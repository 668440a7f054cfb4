package org.hearsay.language;

import java.util.List;
import org.hearsay.text.Span;

/// One sentence of a body: where it stands, its words, and the number of its paragraph, from 0.
public record Sentence(Span span, List<Word> words, int paragraph) {

  public Sentence {
    words = List.copyOf(words);
  }
}
