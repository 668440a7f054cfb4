package org.hearsay.proposition;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Tells by words whether somebody who publishes is of the press, which hands on what others know,
/// or a body that publishes for itself (a ministry's site, a firm's note). The words are listed in
/// `publishers.txt`.
public final class PublisherWords {
  private static final Map<String, List<String>> WORDS =
      WordList.read(PublisherWords.class, "publishers.txt").sections();
  private static final Set<String> PRESS = Set.copyOf(WORDS.getOrDefault("press", List.of()));
  private static final Set<String> BODY = Set.copyOf(WORDS.getOrDefault("body", List.of()));
  private static final Pattern OF_ITSELF = ofItself();

  /// What the words tell; `OPEN` where they do not.
  public enum Kind {
    PRESS,
    BODY,
    OPEN
  }

  private PublisherWords() {}

  private static Pattern ofItself() {
    String staff = any("staff");
    String phrases =
        WORDS.getOrDefault("phrase", List.of()).stream()
            .map(phrase -> phrase.replace("_", "\\s+").replace("STAFF", staff))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + phrases + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  private static String any(String list) {
    return WORDS.getOrDefault(list, List.of()).stream()
        .map(word -> word.replace("_", "\\s+"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// By the name of who publishes; a word of the press decides before one of bodies.
  public static Kind of(@Nullable String name) {
    Set<String> words =
        name == null
            ? Set.of()
            : new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)));
    if (words.stream().anyMatch(PRESS::contains)) {
      return Kind.PRESS;
    }
    return words.stream().anyMatch(BODY::contains) ? Kind.BODY : Kind.OPEN;
  }

  /// Whether a text speaks of its reporters or readers.
  static boolean isOfPress(String text) {
    return OF_ITSELF.matcher(text).find();
  }
}
