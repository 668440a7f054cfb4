package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Span;

/// Those attributions of a text that are wanted, to be asked sentence after sentence for those that
/// have a word there. Not for several threads; each question must be about a later sentence than
/// the one before.
final class Contents {
  private final List<Attribution> all;
  private final Predicate<Attribution> wanted;
  private final List<Integer> open = new ArrayList<>();
  private int next;

  Contents(List<Attribution> all, Predicate<Attribution> wanted) {
    this.all = all;
    this.wanted = wanted;
  }

  /// The indices of the attributions whose content has a part in the sentence.
  List<Integer> in(Span sentence) {
    open.removeIf(i -> bounds(i).end() <= sentence.start());
    // The list is in the order of where attributions begin.
    while (next < all.size() && start(next) < sentence.end()) {
      open.add(next++);
    }
    return open.stream()
        .filter(i -> wanted.test(all.get(i)) && all.get(i).roles().content().overlaps(sentence))
        .toList();
  }

  private Span bounds(int i) {
    return all.get(i).roles().bounds();
  }

  private int start(int i) {
    return bounds(i).start();
  }
}
