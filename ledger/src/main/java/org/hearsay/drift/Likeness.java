package org.hearsay.drift;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;

/// How many of the words and names of two statements they have in common, from 0 to 1.
final class Likeness {

  private Likeness() {}

  static double of(Proposition one, Proposition other) {
    Set<String> all = words(one.gist());
    Set<String> others = words(other.gist());
    Set<String> common = new HashSet<>(all);
    common.retainAll(others);
    all.addAll(others);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  /// The one that is most like the later statement; among equals the surest, then the first.
  static Optional<Proposition> likest(List<Proposition> said, Proposition after) {
    return said.stream()
        .max(
            Comparator.<Proposition>comparingDouble(before -> of(before, after))
                .thenComparingInt(Sureness::of)
                .thenComparing(before -> before.at().number(), Comparator.reverseOrder()));
  }

  private static Set<String> words(Gist gist) {
    Set<String> words = new HashSet<>(gist.words());
    gist.names().forEach(name -> words.add("@" + name.key()));
    return words;
  }
}
