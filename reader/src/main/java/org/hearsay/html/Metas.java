package org.hearsay.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a page's `<meta>` elements say. Which name stands for which fact is read from `metas.txt`.
/// Immutable.
final class Metas {
  private static final Map<String, List<String>> MEANING = meaning();
  private static final Names WRITTEN = Names.read("byline-by.txt");

  private final Map<String, List<String>> contents;

  private Metas(Map<String, List<String>> contents) {
    this.contents = Map.copyOf(contents);
  }

  /// @param contents by name, in lower case
  static Metas of(Map<String, List<String>> contents) {
    return new Metas(contents);
  }

  /// The first thing said of `fact`, null where nothing is.
  @Nullable String first(String fact) {
    List<List<String>> all = all(fact);
    return all.isEmpty() ? null : all.getFirst().getFirst();
  }

  /// All that is said of `fact`, under each of its names, most trusted first.
  List<List<String>> all(String fact) {
    List<List<String>> all = new ArrayList<>();
    for (String name : MEANING.getOrDefault(fact, List.of())) {
      List<String> said = contents.get(name);
      if (said != null) {
        all.add(List.copyOf(said));
      }
    }
    return all;
  }

  /// What a page prints beside a link to it where a card is shown: pairs of a label and a value.
  /// Those whose label says that somebody wrote it.
  List<String> written() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      String label = contents.getOrDefault("twitter:label" + i, List.of("")).getFirst();
      List<String> value = contents.getOrDefault("twitter:data" + i, List.of());
      if (WRITTEN.hold(label.toLowerCase(Locale.ROOT).replace(":", "").strip())) {
        names.addAll(value);
      }
    }
    return names;
  }

  private static Map<String, List<String>> meaning() {
    Map<String, List<String>> meaning = new LinkedHashMap<>();
    for (String line : Names.lines("metas.txt")) {
      int colon = line.indexOf(' ');
      meaning
          .computeIfAbsent(line.substring(0, colon), fact -> new ArrayList<>())
          .add(line.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
    }
    return Map.copyOf(meaning);
  }
}
