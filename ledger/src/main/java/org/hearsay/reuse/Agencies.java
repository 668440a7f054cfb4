package org.hearsay.reuse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.text.WordList;

/// The names of agencies and what else shows a name to be that of a medium. Loaded once, immutable.
final class Agencies {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Set<String> MEDIA_WORDS = new HashSet<>();

  static {
    for (String line : WordList.read(Agencies.class, "agencies.txt").lines()) {
      String[] parts = line.split("\\s*=\\s*", 2);
      NAMES.put(parts[0], parts[0]);
      for (String form : parts[1].split("\\s*,\\s*", -1)) {
        NAMES.put(form, parts[0]);
      }
    }
    for (String line : WordList.read(Agencies.class, "media-words.txt").lines()) {
      MEDIA_WORDS.addAll(List.of(line.split("\\s+", -1)));
    }
  }

  private Agencies() {}

  /// All forms as alternatives of a pattern, longer ones first.
  static String alternatives() {
    return NAMES.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  static boolean isAgency(String form) {
    return NAMES.containsKey(form.strip());
  }

  /// Whether the name is that of an agency, or has a word of names of media: "Harbour Wire".
  static boolean isMedium(String name) {
    return isAgency(name)
        || List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)).stream()
            .anyMatch(MEDIA_WORDS::contains);
  }

  /// The full name of an agency; any other name without its article and what stands around it.
  static String fullName(String form) {
    String bare = form.strip().replaceFirst("[\\s.,;:]+$", "");
    String known = NAMES.get(form.strip());
    if (known == null) {
      known = NAMES.get(bare);
    }
    return known != null ? known : bare.replaceFirst("^[Tt]he\\s+", "");
  }

  /// By what two names are compared: letters and digits of the full name, in lower case.
  static String key(String name) {
    return fullName(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
