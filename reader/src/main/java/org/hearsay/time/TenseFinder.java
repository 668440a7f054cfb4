package org.hearsay.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.Word;
import org.hearsay.text.WordList;

/// Finds the tense of the verb that an expression belongs to, by the words around it.
///
/// A date stands behind its verb more often than before it: the verb to the left within the clause
/// is asked first, then the one to the right, then what lies beyond a comma or a conjunction to the
/// left. Looks fourteen words far. Immutable; threads may share it.
final class TenseFinder {
  private static final int REACH = 14;

  /// How near a present tense must stand to announce what is to come.
  private static final int CLOSE = 4;

  /// How many words an auxiliary may stand before its verb.
  private static final int GROUP = 4;

  private static final Set<String> WALLS =
      Set.of(".", ";", ":", "(", ")", "—", "–", "--", "_", "“", "”", "\"", "``", "''");

  private static final Set<String> CLAUSES =
      Set.of(
          "that",
          "who",
          "which",
          "whom",
          "whose",
          "because",
          "while",
          "when",
          "if",
          "whether",
          "where",
          "but",
          "and",
          "although",
          "though",
          "after",
          "before",
          "as",
          "than");

  private static final Set<String> MODALS =
      Set.of(
          "will", "won't", "won’t", "would", "shall", "may", "might", "can", "could", "must",
          "should");

  private static final Set<String> CHAIN =
      Set.of("not", "be", "been", "being", "to", "also", "now", "then", "never", "have");

  /// Conjunctions that are prepositions right before a date.
  private static final Set<String> PREPOSITIONS = Set.of("after", "before", "as", "than");

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "that");

  private static final Set<String> AHEAD = Set.of("early", "soon", "late", "later");

  private static final Set<String> BEGINNING = Set.of("beginning", "starting", "upcoming");

  private final Set<String> future;
  private final Set<String> schedule;
  private final Set<String> past;
  private final Set<String> neither;
  private final Set<String> beforeTo;
  private final Set<String> willing;

  TenseFinder() {
    Map<String, List<String>> lists = WordList.read(TenseFinder.class, "tense.txt").sections();
    future = Set.copyOf(lists.getOrDefault("future", List.of()));
    schedule = Set.copyOf(lists.getOrDefault("schedule", List.of()));
    past = Set.copyOf(lists.getOrDefault("past", List.of()));
    neither = Set.copyOf(lists.getOrDefault("neither", List.of()));
    beforeTo = Set.copyOf(lists.getOrDefault("to-follows", List.of()));
    willing = Set.copyOf(lists.getOrDefault("willing", List.of()));
  }

  /// The tense around the words `from` (inclusive) to `to` (exclusive).
  Tense near(List<Word> words, int from, int to) {
    Tense told = byPreposition(words, from);
    if (told != Tense.UNKNOWN) {
      return told;
    }
    int clause = clauseStart(words, from);
    Tense left = left(words, from, clause);
    if (left != Tense.UNKNOWN) {
      return left;
    }
    Tense right = right(words, to);
    return right != Tense.UNKNOWN ? right : left(words, clause, Math.max(0, from - REACH));
  }

  /// "Since Monday" has been; "as early as Monday", "no later than Monday" is to come.
  private Tense byPreposition(List<Word> words, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
      if (words.get(i).lower().equals("since")) {
        return Tense.PAST;
      }
    }
    String one = lower(words, from - 1);
    String two = lower(words, from - 2);
    if (BEGINNING.contains(one) || BEGINNING.contains(two)) {
      return left(words, from, Math.max(0, from - CLOSE)) == Tense.PAST ? Tense.PAST : Tense.FUTURE;
    }
    boolean asEarlyAs = one.equals("as") && AHEAD.contains(two);
    boolean noLater = one.equals("than") && two.equals("later");
    return asEarlyAs || noLater ? Tense.FUTURE : Tense.UNKNOWN;
  }

  /// The first word of the clause that ends before `from`, as far as marks and conjunctions tell.
  private static int clauseStart(List<Word> words, int from) {
    int i = from;
    while (i > Math.max(0, from - REACH) && !isBorderBefore(words, i - 1, from)) {
      i--;
    }
    return i;
  }

  private static boolean isBorderBefore(List<Word> words, int i, int from) {
    return isBorder(words.get(i))
        && !(i >= from - 2 && PREPOSITIONS.contains(words.get(i).lower()));
  }

  private static boolean isBorder(Word word) {
    return word.text().equals(",") || WALLS.contains(word.text()) || CLAUSES.contains(word.lower());
  }

  private Tense left(List<Word> words, int from, int end) {
    boolean infinitive = false;
    for (int i = from - 1; i >= end; i--) {
      Word word = words.get(i);
      Tense tense = at(words, i);
      if (infinitive && (beforeTo.contains(word.lower()) || willing.contains(word.lower()))) {
        return Tense.FUTURE;
      }
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
      if (from - i <= CLOSE && schedule.contains(word.lower())) {
        return Tense.FUTURE;
      }
      infinitive |= isInfinitive(words, i);
    }
    return Tense.UNKNOWN;
  }

  /// "to meet", and not "to Paris", "to the coast".
  private static boolean isInfinitive(List<Word> words, int i) {
    if (!lower(words, i).equals("to") || i + 1 >= words.size()) {
      return false;
    }
    Word next = words.get(i + 1);
    return Character.isLowerCase(next.text().codePointAt(0)) && !ARTICLES.contains(next.lower());
  }

  /// The verb behind "On Monday, the board" and "The board on Monday".
  private Tense right(List<Word> words, int to) {
    int start = to < words.size() && words.get(to).text().equals(",") ? to + 1 : to;
    for (int i = start; i < Math.min(words.size(), to + REACH); i++) {
      if (isBorder(words.get(i)) && !words.get(i).lower().equals("and")) {
        return Tense.UNKNOWN;
      }
      Tense tense = at(words, i);
      if (tense != Tense.UNKNOWN) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  private Tense at(List<Word> words, int i) {
    Word printed = words.get(i);
    String word = printed.lower();
    if (isFuture(printed)) {
      boolean perfect = lower(words, i + 1).equals("have");
      boolean undone = lower(words, i - 1).equals("been") && lower(words, i - 2).equals("had");
      return perfect || undone ? Tense.PAST : Tense.FUTURE;
    }
    boolean isTo = (word.equals("is") || word.equals("are")) && isInfinitive(words, i + 1);
    if (isTo || (beforeTo.contains(word) && lower(words, i + 1).equals("to"))) {
      return Tense.FUTURE;
    }
    String before = lower(words, i - 1);
    boolean adjective = word.endsWith("ed") && ARTICLES.contains(before);
    return !isPast(word) || adjective || before.equals("to") ? Tense.UNKNOWN : group(words, i);
  }

  /// The tense of a participle with the auxiliaries before it: "may have been", "will be held",
  /// "could not be found".
  private static Tense group(List<Word> words, int i) {
    boolean be = false;
    for (int back = i - 1; back >= Math.max(0, i - GROUP); back--) {
      String before = words.get(back).lower();
      if (before.equals("have") || before.equals("has") || before.equals("had")) {
        return Tense.PAST;
      }
      if (MODALS.contains(before) && !words.get(back).text().equals("May")) {
        return before.equals("could") ? Tense.PAST : Tense.FUTURE;
      }
      be |= before.equals("be");
      if (!CHAIN.contains(before) && !before.endsWith("ly")) {
        break;
      }
    }
    return be ? Tense.FUTURE : Tense.PAST;
  }

  /// "May" in the middle of a sentence is the month.
  private boolean isFuture(Word printed) {
    String word = printed.lower();
    return !printed.text().equals("May")
        && (future.contains(word) || word.endsWith("'ll") || word.endsWith("’ll"));
  }

  private boolean isPast(String word) {
    return past.contains(word)
        || (word.length() > 4 && word.endsWith("ed") && !neither.contains(word));
  }

  private static String lower(List<Word> words, int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i).lower();
  }
}
