package org.hearsay.language;

import java.util.List;

/// What a sentence is about, as a whole and word for word. Immutable.
///
/// - `words`: those that were looked at, in order, marks among them
public record EmbeddedSentence(SentenceVector vector, List<Word> words) {

  public EmbeddedSentence {
    words = List.copyOf(words);
  }

  /// A word as it stands there, and what it means there.
  public record Word(String text, WordVector vector) {}
}
