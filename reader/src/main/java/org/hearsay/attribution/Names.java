package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.language.Mention;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// The names of one text, in text order, to be asked for those near a place in it without going
/// through all of them.
final class Names {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  private final List<Mention> all;

  /// By each word of their names in lower case, then by where they start: what is no person.
  private final Map<String, TreeMap<Integer, Mention>> bodies = new HashMap<>();

  Names(List<Mention> all) {
    this.all = List.copyOf(all);
    for (Mention mention : all) {
      if (mention.type() != Mention.Type.PERSON && isProper(mention)) {
        for (String word : BLANK.split(mention.name().toLowerCase(Locale.ROOT), -1)) {
          bodies.computeIfAbsent(word, _ -> new TreeMap<>()).put(mention.span().start(), mention);
        }
      }
    }
  }

  /// Whether the name has a capital letter: "institute" alone names none, whoever spotted it.
  static boolean isProper(Mention mention) {
    return mention.name().chars().anyMatch(Character::isUpperCase);
  }

  /// Those that lie in one of the pieces, in order.
  List<Mention> in(Spans pieces) {
    List<Mention> in = new ArrayList<>();
    int end = pieces.bounds().end();
    for (int i = endingBy(pieces.bounds().start());
        i < all.size() && all.get(i).span().start() < end;
        i++) {
      if (pieces.contains(all.get(i).span())) {
        in.add(all.get(i));
      }
    }
    return in;
  }

  /// The last one that ends at `offset` or before it; null if there is none.
  @Nullable Mention lastBefore(int offset) {
    int count = endingBy(offset);
    return count == 0 ? null : all.get(count - 1);
  }

  /// The last one that ends at `offset` or before it under one of the names; null if there is none.
  @Nullable Mention lastOf(Set<String> called, int offset) {
    for (int i = endingBy(offset) - 1; i >= 0; i--) {
      if (called.contains(all.get(i).name())) {
        return all.get(i);
      }
    }
    return null;
  }

  /// "the ministry": the last one that starts before `offset` and has this word in its name.
  @Nullable Mention lastBodyCalled(String noun, int offset) {
    TreeMap<Integer, Mention> called = bodies.get(noun);
    Map.Entry<Integer, Mention> last = called == null ? null : called.lowerEntry(offset);
    return last == null ? null : last.getValue();
  }

  /// How many end at `offset` or before it.
  private int endingBy(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
