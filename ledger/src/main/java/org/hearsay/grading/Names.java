package org.hearsay.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;

/// How origins and articles are called in prose.
final class Names {

  private Names() {}

  static String of(Origin origin) {
    return switch (origin.kind()) {
      case NAMED -> origin.name();
      case UNNAMED -> "“" + origin.name() + "”";
      case OWN_REPORTING -> "the reporting of " + origin.name();
      case NOT_RECORDED -> "what " + origin.name() + " states without a source";
    };
  }

  static String of(List<Origin> origins) {
    return English.list(origins.stream().map(Names::of).toList());
  }

  /// "that of The Post", "those of A and B", "two of The Post and one of A".
  static String articles(List<Node.Article> articles) {
    Map<String, Integer> times = new LinkedHashMap<>();
    articles.stream()
        .sorted(Comparator.comparing(Node.Article::name).thenComparing(Node.Article::article))
        .forEach(article -> times.merge(article.name(), 1, Integer::sum));
    if (times.size() == articles.size()) {
      return English.fit(articles.size(), "that of ", "those of ")
          + English.list(List.copyOf(times.keySet()));
    }
    if (times.size() == 1) {
      return "all of " + articles.getFirst().name();
    }
    List<String> parts = new ArrayList<>();
    times.forEach((name, number) -> parts.add(English.number(number) + " of " + name));
    return English.list(parts);
  }
}
