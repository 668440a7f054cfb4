package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// A list of findings to whose end people's were added, in text order: the machine's stay in the
/// order that it gave them, each of people's comes behind the last that begins no later than it.
/// Immutable.
final class Order {
  private final List<Integer> order;
  private final int[] places;

  private Order(List<Integer> order, int all) {
    this.order = List.copyOf(order);
    this.places = new int[all];
    Arrays.fill(places, -1);
    for (int i = 0; i < order.size(); i++) {
      places[order.get(i)] = i;
    }
  }

  /// @param found how many of them the machine found, which stand first
  /// @param kept whether the one at that place is left in
  /// @param start where the one at that place begins in the text
  static Order of(int found, int all, IntPredicate kept, IntUnaryOperator start) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      if (kept.test(i)) {
        int at = order.size();
        while (i >= found && at > 0 && start.applyAsInt(order.get(at - 1)) > start.applyAsInt(i)) {
          at--;
        }
        order.add(at, i);
      }
    }
    return new Order(order, all);
  }

  /// Those that are left in, in order.
  <T> List<T> of(List<T> findings) {
    return order.stream().map(findings::get).toList();
  }

  /// Where the one stands now that stood there before.
  ///
  /// @throws IllegalStateException if it was left out
  int place(int before) {
    if (places[before] < 0) {
      throw new IllegalStateException("left out, but something rests on it: " + before);
    }
    return places[before];
  }
}
