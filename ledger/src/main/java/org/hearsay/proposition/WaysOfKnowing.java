package org.hearsay.proposition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.attribution.Access;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/// Finds words that tell that a source found out itself what it says: it was there, it measured.
/// The words are listed in `ways-of-knowing.txt`. What a sentence says of saying itself is the
/// reader's to find, see [org.hearsay.attribution.AccessReader].
///
/// Immutable; threads may share it.
final class WaysOfKnowing {
  private final Map<Access.Kind, Pattern> patterns = new EnumMap<>(Access.Kind.class);

  /// The words, and what they tell.
  record Way(Access.Kind kind, Span words) {}

  WaysOfKnowing() {
    Map<String, List<String>> lists =
        WordList.read(WaysOfKnowing.class, "ways-of-knowing.txt").sections();
    patterns.put(Access.Kind.WITNESSED, pattern(lists.getOrDefault("witnessed", List.of())));
    patterns.put(Access.Kind.INDUCED, pattern(lists.getOrDefault("induced", List.of())));
  }

  private static Pattern pattern(List<String> phrases) {
    String any =
        phrases.stream()
            .map(phrase -> phrase.replace("'", "['’]").replace("_", "\\s+"))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  /// The first such words in a part of a text.
  Optional<Way> in(String text, Span part) {
    for (Map.Entry<Access.Kind, Pattern> kind : patterns.entrySet()) {
      Matcher words = kind.getValue().matcher(text).region(part.start(), part.end());
      words.useTransparentBounds(true);
      if (words.find()) {
        return Optional.of(new Way(kind.getKey(), new Span(words.start(), words.end())));
      }
    }
    return Optional.empty();
  }
}
