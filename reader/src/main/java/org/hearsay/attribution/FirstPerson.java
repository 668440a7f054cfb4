package org.hearsay.attribution;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// "I" and "we" inside what somebody says are that somebody: “I think it was late,” he said, is one
/// step, his. Such an inner attribution adds no source, so it is left out.
final class FirstPerson {
  private static final Set<String> WORDS = Set.of("i", "we");

  private FirstPerson() {}

  static List<Attribution> resolved(List<Attribution> attributions, String text) {
    BitSet own = new BitSet();
    for (int i = 0; i < attributions.size(); i++) {
      own.set(i, isOwnVoice(attributions.get(i), text));
    }
    return Nesting.without(attributions, own);
  }

  private static boolean isOwnVoice(Attribution attribution, String text) {
    return attribution.parent() != null
        && WORDS.contains(attribution.roles().source().of(text).toLowerCase(Locale.ROOT));
  }
}
