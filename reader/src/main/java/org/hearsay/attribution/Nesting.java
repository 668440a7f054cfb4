package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Which attribution stands in the content of which: "A said that B had said that C"; and which has
/// the same content as another, on whose word it rests: "A, citing B, said that C".
final class Nesting {

  /// Nobody writes deeper; "A said that B said that ..." over a page is no reporting, and would
  /// take its time.
  private static final int MOST_LEVELS = 8;

  /// So far away in the list who cites can stand from who is cited.
  private static final int NEAR = 50;

  private Nesting() {}

  /// The same attributions in text order, an outer one before those inside it, with their parents.
  /// The parent is the one with the smallest content that holds all of the inner one's cue; of one
  /// who is cited, whoever cites. What would stand deeper than eight levels is left out.
  static List<Attribution> nested(List<Attribution> attributions) {
    List<Attribution> sorted = new ArrayList<>(attributions);
    sorted.sort(
        Comparator.comparingInt((Attribution a) -> start(a))
            .thenComparingInt(a -> -a.roles().content().length())
            .thenComparing(a -> a.roles().cue().bounds()));
    List<Attribution> result = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      int start = start(sorted.get(i));
      open.removeIf(k -> sorted.get(k).roles().content().bounds().end() <= start);
      // One that starts later can still be the parent: "“B said C,” said A" starts with B or A
      // alike.
      int next = i;
      while (next < sorted.size() && start(sorted.get(next)) == start) {
        next++;
      }
      List<Integer> around = new ArrayList<>(open);
      for (int k = i + 1; k < next; k++) {
        around.add(k);
      }
      Integer citing = handsOn(sorted.get(i)) ? citing(sorted, i) : null;
      result.add(sorted.get(i).withParent(citing != null ? citing : parent(sorted, i, around)));
      open.add(i);
    }
    return without(result, tooDeep(result));
  }

  /// The attributions but those of the set, each with the nearest parent that is left.
  static List<Attribution> without(List<Attribution> attributions, BitSet dropped) {
    if (dropped.isEmpty()) {
      return attributions;
    }
    int[] moved = new int[attributions.size()];
    int kept = 0;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = dropped.get(i) ? -1 : kept++;
    }
    List<Attribution> result = new ArrayList<>(kept);
    for (int i = 0; i < moved.length; i++) {
      if (!dropped.get(i)) {
        Integer parent = attributions.get(i).parent();
        while (parent != null && dropped.get(parent)) {
          parent = attributions.get(parent).parent();
        }
        result.add(attributions.get(i).withParent(parent == null ? null : moved[parent]));
      }
    }
    return result;
  }

  private static BitSet tooDeep(List<Attribution> attributions) {
    BitSet deep = new BitSet();
    for (int i = 0; i < attributions.size(); i++) {
      int depth = 0;
      Integer at = attributions.get(i).parent();
      while (at != null && depth <= MOST_LEVELS) {
        depth++;
        at = attributions.get(at).parent();
      }
      deep.set(i, depth > MOST_LEVELS);
    }
    return deep;
  }

  private static int start(Attribution a) {
    return a.roles().bounds().start();
  }

  /// Whether another one's content is this one's word.
  private static boolean handsOn(Attribution attribution) {
    String rule = attribution.trace().rule();
    return rule.equals(Citations.RULE)
        || rule.equals(ToldByRule.AGENT)
        || rule.equals(OnTheWord.RULE);
  }

  /// The one whose content is that of number `i`, nearly to the letter; null if there is none.
  private static @Nullable Integer citing(List<Attribution> all, int i) {
    Spans content = all.get(i).roles().content();
    for (int k = Math.max(0, i - NEAR); k < Math.min(all.size(), i + NEAR); k++) {
      Spans other = all.get(k).roles().content();
      if (k != i && !handsOn(all.get(k)) && content.overlaps(other)) {
        int shared = 0;
        for (Span piece : other.pieces()) {
          shared += content.within(piece).length();
        }
        if (shared * 5 >= Math.max(content.length(), other.length()) * 4) {
          return k;
        }
      }
    }
    return null;
  }

  private static @Nullable Integer parent(List<Attribution> all, int i, List<Integer> around) {
    Attribution inner = all.get(i);
    Integer parent = null;
    for (int k : around) {
      Attribution outer = all.get(k);
      if (outer.roles().content().contains(inner.roles().cue().bounds())
          && outer.roles().content().length() > inner.roles().content().length()
          && !inner.roles().content().overlaps(outer.roles().cue())
          && (parent == null || isDeeper(outer, all.get(parent)))) {
        parent = k;
      }
    }
    return parent;
  }

  /// Of two with the same content the one on whose word it is handed on is the deeper.
  private static boolean isDeeper(Attribution one, Attribution other) {
    int lengths = Integer.compare(one.roles().content().length(), other.roles().content().length());
    return lengths < 0 || (lengths == 0 && handsOn(one) && !handsOn(other));
  }
}
