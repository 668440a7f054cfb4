package org.hearsay.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Stems;
import org.hearsay.store.Proposed;
import org.jspecify.annotations.Nullable;

/// In how many of an article's statements each stem stands. What every second sentence of two
/// articles has ("dam", in reports of a dam) tells less than what one of each has. Immutable.
///
/// - `article`: its short id
/// - `statements`: how many there are
/// - `outlet`: who published it, null where that is not known
public record Counts(
    String article, Map<String, Integer> stems, int statements, @Nullable String outlet) {

  public Counts {
    // Asked for millions of times: a HashMap finds what is not there sooner than Map.copyOf does.
    stems = Collections.unmodifiableMap(new HashMap<>(stems));
  }

  /// Of the statements of one article.
  public static Counts of(
      String article, Collection<Proposed> propositions, @Nullable String outlet) {
    Map<String, Integer> stems = new HashMap<>();
    for (Proposed proposed : propositions) {
      stems(proposed.proposition().gist()).forEach(stem -> stems.merge(stem, 1, Integer::sum));
    }
    return new Counts(article, stems, propositions.size(), outlet);
  }

  /// The stems of a statement, those of its names among them.
  static Set<String> stems(Gist gist) {
    Set<String> stems = new HashSet<>(gist.words());
    for (Gist.Name name : gist.names()) {
      for (String word : List.of(name.key().split("-", -1))) {
        if (word.length() > 1) {
          stems.add(Stems.of(word));
        }
      }
    }
    return stems;
  }

  int of(String stem) {
    return stems.getOrDefault(stem, 0);
  }
}
