package org.hearsay.story;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Groups articles by the story that they tell. Keeps nothing: the same digests, in whatever order,
/// give the same stories.
///
/// Two steps. Articles are joined while they are [#alike] on average ([#SAME_STORY]); then a group
/// that tells two events of one kind is parted by the names that only the one half has
/// (`RivalStories`). How alike two articles are depends on no other; whether a group is parted
/// does.
///
/// Time grows with the pairs of articles that share a word that is not common, and with the square
/// of the largest set of articles that hang together by pairs alike enough; memory with that
/// square, two bytes for each.
public final class Stories {
  /// How alike the articles of a story are on average, at least.
  public static final double SAME_STORY = 0.15;

  private Stories() {}

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
    return hanging(sorted)
        .flatMap(Stories::joined)
        .flatMap(group -> RivalStories.parted(group).stream())
        .sorted(Comparator.comparing(group -> id(group.getFirst())))
        .map(Story::of)
        .toList();
  }

  /// How alike two articles are, from 0 to 1: by their words, the rarer the weightier, and less so
  /// the longer after each other they appeared. Of a hundred pairs that tell one story 98 are as
  /// alike as [#SAME_STORY] or more, of a thousand that tell unlike stories two. Of a hundred that
  /// tell two events of one kind 46 are: only [#group], which sees more of each, parts these.
  public static double alike(StoryDigest one, StoryDigest other) {
    return Likenesses.of(one, other);
  }

  private static String id(StoryDigest digest) {
    return digest.article().value();
  }

  /// Those that hang together by pairs alike enough. Groups that are alike on average lie within
  /// these, so that no table of all articles is made.
  private static Stream<List<StoryDigest>> hanging(List<StoryDigest> digests) {
    Likenesses likenesses = new Likenesses(digests);
    Partition partition = new Partition(digests.size());
    for (int i = 0; i < digests.size(); i++) {
      double[] row = likenesses.before(i);
      for (int j = 0; j < i; j++) {
        if (row[j] >= SAME_STORY) {
          partition.join(i, j);
        }
      }
    }
    return partition.groupsOf(digests).stream();
  }

  private static Stream<List<StoryDigest>> joined(List<StoryDigest> digests) {
    Distances distances = Distances.lacking(digests.size(), new Likenesses(digests)::before);
    return Dendrogram.of(distances, Dendrogram.Link.AVERAGE)
        .within(1 - SAME_STORY)
        .groupsOf(digests)
        .stream();
  }
}
