package org.hearsay.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.store.ArticleCapture;

/// The captures of an article as lines of a list.
final class CaptureLines {

  private CaptureLines() {}

  /// "3 2024-03-09T05:00:00Z to 2024-03-10T05:00:00Z SHA-256".
  static List<String> of(List<ArticleCapture> captures) {
    return captures.stream()
        .map(one -> one.number() + "  " + seen(one) + "  " + one.capture().sha256())
        .toList();
  }

  /// When these bytes were seen, to the second.
  static String seen(ArticleCapture capture) {
    String from = capture.from().truncatedTo(ChronoUnit.SECONDS).toString();
    String until = capture.until().truncatedTo(ChronoUnit.SECONDS).toString();
    return from.equals(until) ? from : from + " to " + until;
  }
}
