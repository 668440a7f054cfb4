package org.hearsay.independence;

import java.util.Locale;
import org.hearsay.provenance.Origin;

/// How an origin is called in a sentence.
final class Phrases {

  private Phrases() {}

  static String of(Origin origin) {
    return switch (origin.kind()) {
      case NAMED -> origin.name();
      case UNNAMED -> "“" + origin.name() + "”";
      case OWN_REPORTING -> "the reporting of " + origin.name();
      case NOT_RECORDED -> "what " + origin.name() + " states without a source";
    };
  }

  /// As [#of], at the beginning of a sentence.
  static String first(Origin origin) {
    String phrase = of(origin);
    return origin.kind() == Origin.Kind.NAMED
        ? phrase
        : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }
}
