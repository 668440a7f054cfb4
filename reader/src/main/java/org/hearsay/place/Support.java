package org.hearsay.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/// How much the other names of an article speak for a country, a region, and the neighbourhood of a
/// point: the sum of the shares that their candidates in it have. Lives for one round of one
/// article.
final class Support {
  /// What the logarithm of the sum counts: for the country, for the region, and for towns and
  /// districts within a degree or so.
  record Weights(double country, double region, double near) {
    /// Tuned on the even-numbered documents of the development corpora.
    static final Weights STANDARD = new Weights(1.5, 2.75, 1.5);
  }

  /// A candidate with a smaller share speaks for nothing.
  private static final double LEAST = 0.01;

  private final Weights weights;
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Double> regions = new HashMap<>();
  private final Map<Long, Double> cells = new HashMap<>();

  Support(Weights weights) {
    this.weights = weights;
  }

  void addCountry(@Nullable String country, double weight) {
    add(countries, country, weight);
  }

  void add(Question question) {
    List<Entry> candidates = question.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      double weight = question.share(i) * question.weight();
      if (question.share(i) >= LEAST) {
        Entry entry = candidates.get(i);
        add(countries, entry.within().country(), weight);
        add(regions, entry.within().region(), weight);
        if (isSmall(entry)) {
          cells.merge(cell(entry, 0, 0), weight, Double::sum);
        }
      }
    }
  }

  private static void add(Map<String, Double> sums, @Nullable String code, double weight) {
    if (code != null) {
      sums.merge(code, weight, Double::sum);
    }
  }

  /// What speaks for each candidate of a question, besides the question's own candidates.
  double[] of(Question question) {
    Support own = new Support(weights);
    own.add(question);
    double[] support = new double[question.candidates().size()];
    for (int i = 0; i < support.length; i++) {
      Entry entry = question.candidates().get(i);
      support[i] =
          weights.country() * beyond(countries, own.countries, entry.within().country())
              + weights.region() * beyond(regions, own.regions, entry.within().region())
              + (isSmall(entry) ? weights.near() * near(entry, own) : 0);
    }
    return support;
  }

  private static double beyond(
      Map<String, Double> all, Map<String, Double> own, @Nullable String code) {
    return code == null
        ? 0
        : Math.log1p(Math.max(0, all.getOrDefault(code, 0.0) - own.getOrDefault(code, 0.0)));
  }

  private double near(Entry entry, Support own) {
    double sum = 0;
    for (int north = -1; north <= 1; north++) {
      for (int east = -1; east <= 1; east++) {
        long cell = cell(entry, north, east);
        sum += cells.getOrDefault(cell, 0.0) - own.cells.getOrDefault(cell, 0.0);
      }
    }
    return Math.log1p(Math.max(0, sum));
  }

  private static boolean isSmall(Entry entry) {
    return entry.kind() == Kind.CITY || entry.kind() == Kind.DISTRICT || entry.kind() == Kind.POINT;
  }

  /// The field of one degree by one that a place lies in, or one beside it.
  private static long cell(Entry entry, int north, int east) {
    long row = (long) Math.floor(entry.point().lat()) + north;
    long column = Math.floorMod((long) Math.floor(entry.point().lon()) + east, 360L);
    return row * 360 + column;
  }
}
