package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Parts of a content that stand in another paragraph than their cue. A quotation may run over
/// paragraphs; a plain sentence of the paragraph before is the outlet's own, however much the
/// network would like to link it.
final class FarContents {
  private static final String OPENING = "“\"«„‘'`";

  private FarContents() {}

  /// The candidates without unquoted parts in other paragraphs; one of which nothing is left is
  /// dropped.
  static List<Candidate> dropped(List<Candidate> found, List<Span> paragraphs, String text) {
    List<Candidate> result = new ArrayList<>();
    for (Candidate candidate : found) {
      int home = paragraph(paragraphs, candidate.roles().cue().bounds().start());
      List<Span> near = new ArrayList<>();
      for (Span piece : candidate.roles().content().pieces()) {
        boolean quoted = OPENING.indexOf(text.charAt(piece.start())) >= 0;
        if (quoted || paragraph(paragraphs, piece.start()) == home) {
          near.add(piece);
        }
      }
      if (!near.isEmpty()) {
        result.add(candidate.withContent(new Spans(near)));
      }
    }
    return result;
  }

  /// The number of the last paragraph that begins at or before the offset.
  private static int paragraph(List<Span> paragraphs, int offset) {
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
