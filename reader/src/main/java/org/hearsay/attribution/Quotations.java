package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/// The quotations of a text in order, none overlapping another, to be asked for those near a span.
record Quotations(List<Quotation> all) {

  Quotations {
    all = List.copyOf(all);
  }

  /// Those that share a character with `span`, in order.
  List<Quotation> near(Span span) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).bounds().end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Quotation> near = new ArrayList<>();
    for (int i = low; i < all.size() && all.get(i).bounds().start() < span.end(); i++) {
      near.add(all.get(i));
    }
    return near;
  }
}
