package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// "I" and "we" inside what somebody says are that somebody: “I think it was late,” he said, is one
/// step, his. Such an inner attribution adds no source, so it is left out.
final class FirstPerson {
  private static final Set<String> WORDS = Set.of("i", "we");

  private FirstPerson() {}

  static List<Attribution> resolved(List<Attribution> attributions, String text) {
    Map<Integer, Integer> moved = new HashMap<>();
    List<Attribution> kept = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (!isOwnVoice(attributions.get(i), text)) {
        moved.put(i, kept.size());
        kept.add(attributions.get(i));
      }
    }
    List<Attribution> result = new ArrayList<>();
    for (Attribution attribution : kept) {
      result.add(attribution.withParent(parent(attribution.parent(), attributions, moved)));
    }
    return result;
  }

  private static boolean isOwnVoice(Attribution attribution, String text) {
    return attribution.parent() != null
        && WORDS.contains(attribution.roles().source().of(text).toLowerCase(Locale.ROOT));
  }

  /// The new index of the nearest kept one around.
  private static @Nullable Integer parent(
      @Nullable Integer old, List<Attribution> attributions, Map<Integer, Integer> moved) {
    Integer at = old;
    while (at != null && !moved.containsKey(at)) {
      at = attributions.get(at).parent();
    }
    return at == null ? null : moved.get(at);
  }
}
