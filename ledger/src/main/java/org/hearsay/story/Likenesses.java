package org.hearsay.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How alike articles are, from 0 to 1: the cosine of their weighted words, less where they
/// appeared long after each other. What is told again a year later in the same words, a poll or a
/// final, is another event. Immutable.
final class Likenesses {
  /// In days: so far apart articles on one event appear. Chosen, not measured.
  private static final int FRESH = 7;

  /// In days more: then a likeness counts half. Chosen, not measured.
  private static final int STALE = 60;

  private final List<StoryDigest> digests;
  private final Cosines cosines;

  Likenesses(List<StoryDigest> digests) {
    this.digests = List.copyOf(digests);
    this.cosines = new Cosines(digests.stream().map(Likenesses::direction).toList());
  }

  static double of(StoryDigest one, StoryDigest other) {
    return direction(one).cosine(direction(other)) * freshness(one.published(), other.published());
  }

  /// Of one article and each before it.
  double[] before(int i) {
    double[] likenesses = cosines.before(i);
    for (int j = 0; j < i; j++) {
      if (likenesses[j] > 0) {
        likenesses[j] *= freshness(digests.get(i).published(), digests.get(j).published());
      }
    }
    return likenesses;
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
}
