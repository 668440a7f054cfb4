package org.hearsay.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page's `<meta>` elements say. Which name stands for which fact is read from `metas.txt`.
/// Immutable.
final class Metas {
  private static final Map<String, List<String>> MEANING = meaning();

  private final Map<String, List<String>> contents;

  private Metas(Map<String, List<String>> contents) {
    this.contents = contents;
  }

  static Metas of(Document page) {
    Map<String, List<String>> contents = new HashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT).strip();
        if (!name.isEmpty() && !content.isEmpty()) {
          contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
        }
      }
    }
    return new Metas(contents);
  }

  /// The first thing said of `fact`, null where nothing is.
  @Nullable String first(String fact) {
    List<String> all = all(fact);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// All that is said of `fact` under the first name that says anything.
  List<String> all(String fact) {
    for (String name : MEANING.getOrDefault(fact, List.of())) {
      List<String> said = contents.get(name);
      if (said != null) {
        return List.copyOf(said);
      }
    }
    return List.of();
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
