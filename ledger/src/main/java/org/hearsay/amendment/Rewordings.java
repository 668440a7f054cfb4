package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the words in a text that are nearly those of a quote: at least 80 of 100 of them in their
/// order, and none other that tells ([Wording]). Of several the one most like it, then the one with
/// most of the same words around it; where two are equal, none.
///
/// Places that have most of the words in any order are found in one walk over the text; the best
/// few of them are looked at closely, so that a hostile text costs no more. Lives for one text; not
/// for several threads.
final class Rewordings {
  /// What part of the quote's words a place has, in whatever order, to be looked at.
  private static final double WORTH_A_LOOK = 0.7;

  /// A text that has more of them says the same everywhere.
  private static final int MOST_PLACES = 16;

  /// A shorter quote is nothing without what stands around it.
  private static final int FEWEST_WORDS = 5;

  /// A longer quote is found word for word or not at all.
  private static final int MOST_WORDS = 500;

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  Rewordings(String text) {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isOfWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        spans.add(new Span(at, end));
        words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
  }

  /// A stretch of words, from one up to the one before the other, and how well it fits.
  private record Place(int from, int to, double likeness, int around) {

    boolean isBetterThan(@Nullable Place other) {
      return other == null
          || likeness > other.likeness
          || (likeness == other.likeness && around > other.around);
    }

    boolean isAsGoodAs(Place other) {
      return likeness == other.likeness && around == other.around && from != other.from;
    }
  }

  Optional<Span> span(Anchor anchor) {
    Wording quote = Wording.of(anchor.exact());
    List<String> quoted = lower(quote.words());
    if (quoted.isEmpty() || quoted.size() > MOST_WORDS || words.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> places = places(quoted);
    if (places.size() > MOST_PLACES) {
      return Optional.empty();
    }
    Place best = null;
    boolean tied = false;
    for (int place : places) {
      Place found = closely(quote, quoted, place, anchor);
      if (found.likeness() >= Wording.ENOUGH
          && (quoted.size() >= FEWEST_WORDS || found.around() > 0)) {
        if (found.isBetterThan(best)) {
          best = found;
          tied = false;
        } else if (best != null && found.isAsGoodAs(best)) {
          tied = true;
        }
      }
    }
    return best == null || tied
        ? Optional.empty()
        : Optional.of(spans.get(best.from()).union(spans.get(best.to() - 1)));
  }

  /// Where as many words as the quote has hold most of its words: of those that overlap, the
  /// fullest.
  private List<Integer> places(List<String> quoted) {
    Map<String, Integer> wanted = new HashMap<>();
    quoted.forEach(word -> wanted.merge(word, 1, Integer::sum));
    int enough = (int) Math.ceil(quoted.size() * WORTH_A_LOOK);
    List<Integer> places = new ArrayList<>();
    int fullest = 0;
    int held = 0;
    for (int end = 1; end < words.size() + quoted.size(); end++) {
      if (end <= words.size() && wanted.merge(words.get(end - 1), -1, Integer::sum) >= 0) {
        held++;
      }
      int from = end - quoted.size();
      if (from > 0 && wanted.merge(words.get(from - 1), 1, Integer::sum) > 0) {
        held--;
      }
      if (held >= enough && places.size() <= MOST_PLACES) {
        boolean another = places.isEmpty() || from >= places.getLast() + quoted.size();
        if (another) {
          places.add(from);
          fullest = held;
        } else if (held > fullest) {
          places.set(places.size() - 1, from);
          fullest = held;
        }
      }
    }
    return places;
  }

  /// The stretch at that place that takes fewest changes to become the quote.
  private Place closely(Wording quote, List<String> quoted, int place, Anchor anchor) {
    int slack = quoted.size() / 4 + 2;
    int from = Math.max(0, place - slack);
    int to = Math.min(words.size(), place + quoted.size() + slack);
    int[] costs = new int[to - from + 1];
    int[] starts = new int[to - from + 1];
    for (int j = 0; j < starts.length; j++) {
      starts[j] = j;
    }
    for (int i = 1; i <= quoted.size(); i++) {
      int diagonal = costs[0];
      int diagonalStart = starts[0];
      costs[0] = i;
      for (int j = 1; j < costs.length; j++) {
        boolean same = quoted.get(i - 1).equals(words.get(from + j - 1));
        int cost = diagonal + (same ? 0 : 1);
        int start = diagonalStart;
        if (costs[j] + 1 < cost) {
          cost = costs[j] + 1;
          start = starts[j];
        }
        if (costs[j - 1] + 1 < cost) {
          cost = costs[j - 1] + 1;
          start = starts[j - 1];
        }
        diagonal = costs[j];
        diagonalStart = starts[j];
        costs[j] = cost;
        starts[j] = start;
      }
    }
    int end = 1;
    for (int j = 2; j < costs.length; j++) {
      // A word put in the place of the last one counts, rather than the last one as dropped.
      int other = Math.abs(j - starts[j] - quoted.size());
      boolean closer = other < Math.abs(end - starts[end] - quoted.size());
      end = costs[j] < costs[end] || (costs[j] == costs[end] && closer) ? j : end;
    }
    int first = from + starts[end];
    int last = from + end;
    if (first >= last) {
      return new Place(first, last, 0, 0);
    }
    Wording found = Wording.of(spans.subList(first, last).stream().map(s -> s.of(text)).toList());
    return new Place(first, last, quote.likeness(found), around(anchor, first, last));
  }

  /// How many words before and behind the stretch are those before and behind the quote.
  private int around(Anchor anchor, int first, int last) {
    List<String> before = new ArrayList<>(lower(Wording.of(anchor.prefix()).words()));
    Collections.reverse(before);
    List<String> behind = lower(Wording.of(anchor.suffix()).words());
    int same = 0;
    while (same < before.size()
        && first - 1 - same >= 0
        && before.get(same).equals(words.get(first - 1 - same))) {
      same++;
    }
    int following = 0;
    while (following < behind.size()
        && last + following < words.size()
        && behind.get(following).equals(words.get(last + following))) {
      following++;
    }
    return same + following;
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isOfWord(int point) {
    return point == '\''
        || point == '’'
        || Character.isLetter(point)
        || switch (Character.getType(point)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}
