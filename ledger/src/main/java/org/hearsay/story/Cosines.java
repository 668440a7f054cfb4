package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cosines of many directions with each other, found by a map from each word to the directions
/// that have it: time grows with the pairs that share a word, counted once a word. Immutable.
final class Cosines {
  private final List<Direction> directions;

  /// By word, in the order of the directions.
  private final Map<String, List<Place>> byWord = new HashMap<>();

  private record Place(int direction, double weight) {}

  Cosines(List<Direction> directions) {
    this.directions = List.copyOf(directions);
    for (int i = 0; i < this.directions.size(); i++) {
      int at = i;
      this.directions
          .get(i)
          .weights()
          .forEach((word, weight) ->
              byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Place(at, weight)));
    }
  }

  /// With each direction before that one.
  double[] before(int i) {
    double[] cosines = new double[i];
    directions
        .get(i)
        .weights()
        .forEach((word, weight) -> {
          for (Place place : byWord.getOrDefault(word, List.of())) {
            if (place.direction >= i) {
              break;
            }
            cosines[place.direction] += weight * place.weight;
          }
        });
    return cosines;
  }
}
