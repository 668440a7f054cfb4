package org.hearsay.web;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One page of a long list.
///
/// - `from`: where it begins, from 0; `total`: how many there are in all
/// - `earlier`, `more`: the addresses of the pages before and after; null where there are none
public record Leaf<T>(
    List<T> rows, int from, int total, @Nullable String earlier, @Nullable String more) {

  public Leaf {
    rows = List.copyOf(rows);
  }

  /// @param typed the first row, as an address has it
  /// @param address of the page that begins at a row
  static <T> Leaf<T> of(
      List<T> all, @Nullable String typed, int size, IntFunction<String> address) {
    int from = Math.min(ClaimsPage.number(typed, 0), all.size());
    int to = Math.min(all.size(), from + size);
    return new Leaf<>(
        all.subList(from, to),
        from,
        all.size(),
        from == 0 ? null : address.apply(Math.max(0, from - size)),
        to < all.size() ? address.apply(to) : null);
  }

  /// "51–100 of 230"; "12" where that is all.
  public String where() {
    return earlier == null && more == null
        ? Integer.toString(total)
        : (from + 1) + "–" + (from + rows.size()) + " of " + total;
  }
}
