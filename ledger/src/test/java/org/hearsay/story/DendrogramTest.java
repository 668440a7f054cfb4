package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DendrogramTest {

  @Test
  void joinsWhatLiesNear() {
    double[][] table = points(1, 2, 9, 10, 30);
    assertThat(average(table).within(1).groups())
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    assertThat(average(table).within(10).groups()).containsExactly(List.of(0, 1, 2, 3), List.of(4));
  }

  @Test
  void partsThatWhichWasJoinedLast() {
    assertThat(average(points(1, 2, 9, 10)).halves().groups())
        .containsExactly(List.of(0, 1), List.of(2, 3));
    assertThat(spread(points(1, 2, 9, 10)).halves().groups())
        .containsExactly(List.of(0, 1), List.of(2, 3));
  }

  @Test
  void leavesOneAlone() {
    assertThat(average(points(4)).within(1).groups()).containsExactly(List.of(0));
  }

  @Test
  void endsWhereAllLieAsFar() {
    double[][] table = new double[9][9];
    assertThat(average(table).within(0).groups()).hasSize(1);
    assertThat(average(table).halves().groups()).hasSize(2);
  }

  /// Average link along chains against average link by its definition.
  @Test
  void agreesWithJoiningTheNearestOfAll() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int size = 2 + random.nextInt(25);
      double[][] table = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < i; j++) {
          table[i][j] = random.nextDouble();
          table[j][i] = table[i][j];
        }
      }
      double limit = 0.2 + 0.4 * random.nextDouble();
      assertThat(average(table).within(limit).groups())
          .as("seed %d", seed)
          .isEqualTo(byDefinition(table, limit));
    }
  }

  private static List<List<Integer>> byDefinition(double[][] table, double limit) {
    List<TreeSet<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < table.length; i++) {
      groups.add(new TreeSet<>(List.of(i)));
    }
    while (true) {
      double least = Double.POSITIVE_INFINITY;
      int one = -1;
      int other = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = 0; j < i; j++) {
          double mean = mean(table, groups.get(i), groups.get(j));
          if (mean < least) {
            least = mean;
            one = j;
            other = i;
          }
        }
      }
      if (least > limit) {
        return groups.stream()
            .sorted((a, b) -> Integer.compare(a.first(), b.first()))
            .map(group -> (List<Integer>) new ArrayList<>(group))
            .toList();
      }
      groups.get(one).addAll(groups.remove(other));
    }
  }

  private static double mean(double[][] table, Set<Integer> one, Set<Integer> other) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += table[i][j];
      }
    }
    return sum / (one.size() * other.size());
  }

  private static double[][] points(double... points) {
    double[][] table = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points.length; j++) {
        table[i][j] = Math.abs(points[i] - points[j]);
      }
    }
    return table;
  }

  private static Dendrogram average(double[][] table) {
    return Dendrogram.of(new Distances(table.length, i -> table[i]), Dendrogram.Link.AVERAGE);
  }

  private static Dendrogram spread(double[][] table) {
    return Dendrogram.of(new Distances(table.length, i -> table[i]), Dendrogram.Link.SPREAD);
  }
}
