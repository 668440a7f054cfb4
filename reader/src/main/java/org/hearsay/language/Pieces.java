package org.hearsay.language;

import java.util.List;
import org.hearsay.text.Span;

/// A word as the encoder reads it: where it stands in the text, and the numbers of the one or more
/// vocabulary entries that it is put together from. Its words are finer than those of a [Sentence]:
/// every mark of punctuation stands alone, "Ukraine’s" is three.
public record Pieces(Span span, List<Integer> ids) {

  public Pieces {
    ids = List.copyOf(ids);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("a word without pieces: " + span);
    }
  }
}
