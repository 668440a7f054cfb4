package org.hearsay.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.article.ArticleId;
import org.jspecify.annotations.Nullable;

/// Groups articles by the story that they tell. Keeps nothing: the same digests, in whatever order,
/// give the same stories.
///
/// Two steps. Articles are joined while they are [#alike] on average ([#SAME_STORY]); then a group
/// that tells two events of one kind is parted by the names that only the one half has
/// ([RivalStories]). How alike two articles are depends on no other; whether a group is parted
/// does.
///
/// Time grows with the pairs of articles that share a word that is not common, and with the square
/// of the largest set of articles that hang together by pairs alike enough; memory with that
/// square, two bytes a pair.
public final class Stories {
  /// How alike the articles of a story are on average, at least.
  public static final double SAME_STORY = 0.165;

  /// In days: so far apart articles on one event appear.
  private static final int FRESH = 7;

  /// In days more: then a likeness counts half.
  private static final int STALE = 60;

  private static final int MOST_MARKS = 5;

  private final List<StoryDigest> digests;
  private final List<Direction> directions;

  /// @param digests by their ids
  private Stories(List<StoryDigest> digests) {
    this.digests = digests;
    this.directions = digests.stream().map(Stories::direction).toList();
  }

  /// The stories of these articles, by their first articles' ids; each article is in one of them.
  ///
  /// @throws IllegalArgumentException if two digests are of the same article
  public static List<Story> group(Collection<StoryDigest> digests) {
    List<StoryDigest> sorted = digests.stream().sorted(Comparator.comparing(Stories::id)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).article().equals(sorted.get(i - 1).article())) {
        throw new IllegalArgumentException("twice among the digests: " + sorted.get(i).article());
      }
    }
    return new Stories(sorted)
        .joined().stream()
            .flatMap(group -> RivalStories.parted(group).stream())
            .sorted(Comparator.comparing(group -> id(group.getFirst())))
            .map(Stories::story)
            .toList();
  }

  /// How alike two articles are, from 0 to 1: by their words, the rarer the weightier, and less so
  /// the longer after each other they appeared. Half of the pairs of a story are above 0.3, and one
  /// of a hundred that are of none is above [#SAME_STORY].
  public static double alike(StoryDigest one, StoryDigest other) {
    return direction(one).cosine(direction(other)) * freshness(one.published(), other.published());
  }

  private static String id(StoryDigest digest) {
    return digest.article().value();
  }

  private static Direction direction(StoryDigest digest) {
    return Direction.of(digest.words(), WordWeights.bundled()::weight);
  }

  /// One where a day is not known.
  private static double freshness(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return 1;
    }
    long late = Math.abs(ChronoUnit.DAYS.between(one, other)) - FRESH;
    return late <= 0 ? 1 : STALE / (double) (STALE + late);
  }

  /// Groups that are alike on average lie within those that hang together by pairs that are: these
  /// are found first, so that no table of all articles is made.
  private List<List<StoryDigest>> joined() {
    Cosines cosines = new Cosines(directions);
    Partition hanging = new Partition(digests.size());
    for (int i = 0; i < digests.size(); i++) {
      double[] row = cosines.before(i);
      for (int j = 0; j < i; j++) {
        if (row[j] >= SAME_STORY && row[j] * freshness(i, j) >= SAME_STORY) {
          hanging.join(i, j);
        }
      }
    }
    List<List<StoryDigest>> groups = new ArrayList<>();
    for (List<Integer> part : hanging.groups()) {
      groups.addAll(new Stories(part.stream().map(digests::get).toList()).averaged());
    }
    return groups;
  }

  private List<List<StoryDigest>> averaged() {
    Cosines cosines = new Cosines(directions);
    Distances distances =
        new Distances(
            digests.size(),
            i -> {
              double[] row = cosines.before(i);
              for (int j = 0; j < i; j++) {
                row[j] = 1 - row[j] * freshness(i, j);
              }
              return row;
            });
    return Dendrogram.of(distances, Dendrogram.Link.AVERAGE).groups(1 - SAME_STORY).stream()
        .map(group -> group.stream().map(digests::get).toList())
        .toList();
  }

  private double freshness(int i, int j) {
    return freshness(digests.get(i).published(), digests.get(j).published());
  }

  private static Story story(List<StoryDigest> group) {
    Map<String, Integer> having = new TreeMap<>();
    Map<String, Double> weights = new TreeMap<>();
    for (StoryDigest digest : group) {
      direction(digest)
          .weights()
          .forEach((word, weight) -> {
            having.merge(word, 1, Integer::sum);
            weights.merge(word, weight, Double::sum);
          });
    }
    List<ArticleId> articles = group.stream().map(StoryDigest::article).toList();
    return new Story(
        articles,
        weights.entrySet().stream()
            .filter(entry -> 2 * having.getOrDefault(entry.getKey(), 0) >= group.size())
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_MARKS)
            .map(Map.Entry::getKey)
            .toList());
  }
}
