package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;

/// Which findings of a list in text order lie inside some words.
final class Inside {

  private Inside() {}

  /// The indices of the findings that lie wholly in one of the pieces of `content`, ascending.
  static <T> List<Integer> of(List<T> findings, Function<T, Span> span, Spans content) {
    List<Integer> inside = new ArrayList<>();
    if (content.isEmpty()) {
      return inside;
    }
    Span bounds = content.bounds();
    int low = 0;
    int high = findings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(findings.get(middle)).start() < bounds.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < findings.size(); i++) {
      Span found = span.apply(findings.get(i));
      if (found.start() >= bounds.end()) {
        break;
      }
      if (content.contains(found)) {
        inside.add(i);
      }
    }
    return inside;
  }
}
