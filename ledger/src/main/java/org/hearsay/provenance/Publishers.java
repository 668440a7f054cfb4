package org.hearsay.provenance;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.source.Kind;
import org.hearsay.source.Source;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Tells bodies that publish for themselves (a ministry's site, a firm's note) from the press,
/// which publishes what others know. By the words of the name, listed in `publishers.txt`; where
/// they do not tell, it is a body if it says "we" of itself.
///
/// Lives for one graph.
final class Publishers {
  private static final Set<String> PRESS = words("press");
  private static final Set<String> BODY = words("body");

  private final Told told;
  private final Map<String, ArticleFacts> facts;

  Publishers(Told told, Map<String, ArticleFacts> facts) {
    this.told = told;
    this.facts = facts;
  }

  private static Set<String> words(String section) {
    return Set.copyOf(
        WordList.read(Publishers.class, "publishers.txt")
            .sections()
            .getOrDefault(section, java.util.List.of()));
  }

  /// The body that speaks in the own voice of an article; null where it is the press, or nobody.
  @Nullable Source body(String article) {
    Source outlet = told.outlet(article);
    return outlet != null && isBody(outlet, facts.get(article)) ? outlet : null;
  }

  private static boolean isBody(Source outlet, @Nullable ArticleFacts facts) {
    Set<String> words =
        new HashSet<>(
            java.util.List.of(outlet.name().toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    if (words.stream().anyMatch(PRESS::contains)) {
      return false;
    }
    return outlet.kind() == Kind.BODY
        || words.stream().anyMatch(BODY::contains)
        || (facts != null && facts.headline().we());
  }
}
