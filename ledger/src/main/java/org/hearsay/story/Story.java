package org.hearsay.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.ArticleId;

/// Articles that tell the same event. Immutable.
///
/// - `articles`: by their ids; never empty, one where nobody else tells it
/// - `marks`: by which it is known: up to five names and numbers that at least half of the articles
///   have, in lower case, the weightiest first
public record Story(List<ArticleId> articles, List<String> marks) {
  private static final int MOST_MARKS = 5;

  public Story {
    articles = List.copyOf(articles);
    marks = List.copyOf(marks);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story without articles");
    }
  }

  /// @param digests of its articles, by their ids
  static Story of(List<StoryDigest> digests) {
    Map<String, Integer> having = new TreeMap<>();
    Map<String, Double> weights = new TreeMap<>();
    for (StoryDigest digest : digests) {
      Direction names = Direction.of(digest.names(), WordWeights.bundled()::weight);
      names
          .weights()
          .forEach((name, weight) -> {
            having.merge(name, 1, Integer::sum);
            weights.merge(name, weight, Double::sum);
          });
    }
    List<String> marks =
        weights.entrySet().stream()
            .filter(name -> 2 * having.getOrDefault(name.getKey(), 0) >= digests.size())
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_MARKS)
            .map(Map.Entry::getKey)
            .toList();
    return new Story(digests.stream().map(StoryDigest::article).toList(), marks);
  }
}
