package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Quotations over several paragraphs: what the network saw of one is the part near the cue; the
/// paragraphs behind it, as long as the quotation is not closed, are the same one's words.
final class RunningQuotations {
  private RunningQuotations() {}

  /// The candidates, in the same order, each with those later paragraphs of its quotations in which
  /// nobody has a role yet.
  static List<Candidate> joined(List<Candidate> candidates, Quotations quotations) {
    NavigableMap<Integer, Span> taken = new TreeMap<>();
    for (Candidate candidate : candidates) {
      take(candidate.roles().source(), taken);
      take(candidate.roles().cue(), taken);
      take(candidate.roles().content(), taken);
    }
    List<Candidate> result = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Spans content = candidate.roles().content();
      List<Span> pieces = new ArrayList<>(content.pieces());
      for (Quotation quotation : quotations.near(content.bounds())) {
        boolean begun = false;
        for (Span piece : quotation.spans().pieces()) {
          if (begun && isFree(piece, taken)) {
            pieces.add(piece);
            taken.put(piece.start(), piece);
          }
          begun |= content.overlaps(piece);
        }
      }
      result.add(
          pieces.size() == content.pieces().size()
              ? candidate
              : candidate.withContent(Spans.joined(pieces)));
    }
    return result;
  }

  private static void take(Spans spans, NavigableMap<Integer, Span> taken) {
    spans.pieces().forEach(piece -> taken.put(piece.start(), piece));
  }

  private static boolean isFree(Span piece, NavigableMap<Integer, Span> taken) {
    var before = taken.lowerEntry(piece.end());
    return before == null || before.getValue().end() <= piece.start();
  }
}
