package org.hearsay.provenance;

import java.util.Map;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.PublisherWords;
import org.hearsay.source.Kind;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Tells bodies that publish for themselves (a ministry's site, a firm's note) from the press,
/// which publishes what others know. By the words of the name ([PublisherWords]); where they do not
/// tell, it is a body if it says "we" of itself.
///
/// Lives for one graph.
final class Publishers {
  private final Told told;
  private final Map<String, ArticleFacts> facts;

  Publishers(Told told, Map<String, ArticleFacts> facts) {
    this.told = told;
    this.facts = facts;
  }

  /// The body that speaks in the own voice of an article; null where it is the press, or nobody.
  @Nullable Source body(String article) {
    Source outlet = told.outlet(article);
    return outlet != null && isBody(article, outlet) ? outlet : null;
  }

  private boolean isBody(String article, Source outlet) {
    ArticleFacts known = facts.get(article);
    return switch (PublisherWords.of(outlet.name())) {
      case PRESS -> false;
      case BODY -> true;
      case OPEN -> outlet.kind() == Kind.BODY || (known != null && known.headline().we());
    };
  }
}
