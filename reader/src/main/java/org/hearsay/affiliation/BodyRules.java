package org.hearsay.affiliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// The rules that look at a body's name and say of what it is a part, or who runs it.
final class BodyRules {
  private static final int MOST_BETWEEN = 2;
  private static final int REACH = 10;
  private static final Set<String> UNITS = Vocabulary.section("unit");
  private static final Set<String> WITHIN = Vocabulary.section("within");
  private static final Set<String> BELONGS = Vocabulary.section("belongs");
  private static final Set<String> OWNED = Vocabulary.section("owned");
  private static final Set<String> RUN_BY = Vocabulary.section("run-by");
  private static final Set<String> STATE = Vocabulary.section("state");
  private static final Set<String> CONTROLLED = Vocabulary.section("controlled");

  private final Bodies bodies;

  BodyRules(Bodies bodies) {
    this.bodies = bodies;
  }

  /// What the words around the body's name at word `at` say of its parents.
  List<Affiliation> around(Line line, int at) {
    List<Affiliation> found = new ArrayList<>();
    Affiliation genitive = genitive(line, at);
    add(found, genitive);
    add(found, within(line, at));
    add(found, described(line, at));
    add(found, stateRun(line, at));
    return found;
  }

  private static void add(List<Affiliation> found, @Nullable Affiliation one) {
    if (one != null && one.body() != null && !one.member().id().equals(one.body().id())) {
      found.add(one);
    }
  }

  /// "the Forces’ Center for Tides", "AFU Special Operations Forces", "the board’s new Tide Unit".
  private static @Nullable Affiliation genitive(Line line, int at) {
    int before = at;
    while (before > 0
        && at - before < MOST_BETWEEN
        && !line.isMark(before - 1)
        && line.name(before - 1) == null
        && !FunctionWords.isSmall(line.lower(before - 1))) {
      before--;
    }
    for (int i = at; i >= before; i--) {
      boolean mark = line.text(i - 1).equals("’") || line.text(i - 1).equals("'");
      int last = mark ? i - 2 : i - 1;
      Mention owner = line.name(last);
      if (owner != null && Bodies.isOrganised(owner)) {
        boolean owns = line.isGenitiveBefore(i) || i == at;
        int start = line.startOfName(last);
        return owns ? part(line, at, start, line.behindName(at), owner, "genitive") : null;
      }
    }
    return null;
  }

  /// "the Tide Unit of the Harbour Board".
  private static @Nullable Affiliation within(Line line, int at) {
    int join = line.behindName(at);
    if (!WITHIN.contains(line.lower(join))) {
      return null;
    }
    Mention owner = organised(line, behindDeterminer(line, join + 1));
    return owner == null
        ? null
        : part(line, at, at, line.behindName(behindDeterminer(line, join + 1)), owner, "within");
  }

  /// "the Tide Unit, a branch of the Board", "which is part of", "operated by", "is subordinate
  /// to".
  private static @Nullable Affiliation described(Line line, int at) {
    int behind = line.behindName(at);
    for (int i = behind; i < Math.min(line.size(), behind + REACH); i++) {
      if (line.name(i) != null || isFullStop(line.text(i))) {
        return null;
      }
      String word = line.lower(i);
      boolean owned = OWNED.contains(word) || RUN_BY.contains(word);
      boolean part = UNITS.contains(word) || BELONGS.contains(word);
      int since = word.equals("belonged") ? behindSince(line, i) : i;
      if (!(owned || part) || since < 0 || !joinsBehind(line, since, word)) {
        continue;
      }
      int named = behindDeterminer(line, since + 2);
      named = line.name(named) == null && !line.isMark(named) ? named + 1 : named;
      Mention owner = line.startsName(named) ? line.name(named) : null;
      boolean fits = owner != null && (owned ? Bodies.isBody(owner) : Bodies.isOrganised(owner));
      if (fits) {
        return new Affiliation(
            owned ? Kind.CONTROLLED_BY : Kind.PART_OF,
            member(line, at),
            Bodies.party(Objects.requireNonNull(owner)),
            null,
            line.span(at, line.behindName(named)),
            owned ? "run-by" : "described");
      }
    }
    return null;
  }

  /// The last word before "to" in "has belonged since 2019 to"; "belonged to" alone is over.
  private static int behindSince(Line line, int belonged) {
    boolean still =
        line.lower(belonged - 1).equals("has") && line.lower(belonged + 1).equals("since");
    for (int i = belonged + 2; still && i < belonged + 2 + MOST_BETWEEN * 2; i++) {
      if (line.lower(i).equals("to")) {
        return i - 1;
      }
    }
    return -1;
  }

  /// "Iranian state news agency IRNA", "IRNA, the Iranian state news agency".
  private @Nullable Affiliation stateRun(Line line, int at) {
    int behind = line.behindName(at);
    Affiliation before = stateRun(line, at, Math.max(0, at - REACH / 2), at, at, behind);
    return before != null || !line.text(behind).equals(",")
        ? before
        : stateRun(line, at, behind + 1, Math.min(line.size(), behind + REACH), at, behind);
  }

  private @Nullable Affiliation stateRun(
      Line line, int at, int from, int to, int first, int behind) {
    Party nation = null;
    int start = first;
    boolean state = false;
    for (int i = from; i < to; i++) {
      Party here = nationAt(line, i);
      if (here != null) {
        nation = here;
        start = Math.min(first, i);
        state = false;
      } else if (line.isMark(i) && !line.text(i).equals("’")) {
        nation = null;
      }
      state |= STATE.contains(line.lower(i));
      if (nation != null && state && CONTROLLED.contains(line.lower(i))) {
        return new Affiliation(
            Kind.CONTROLLED_BY,
            member(line, at),
            nation,
            null,
            line.span(start, Math.max(behind, i + 1)),
            "state-run");
      }
    }
    return null;
  }

  private @Nullable Party nationAt(Line line, int i) {
    Party nation = bodies.nation(line, i);
    return nation != null || !line.startsName(i)
        ? nation
        : bodies.country(line, i, line.behindName(i));
  }

  private static boolean joinsBehind(Line line, int i, String word) {
    String next = line.lower(i + 1);
    return switch (word) {
      case "belongs", "belonged", "reports", "answers", "subordinate", "subordinated" ->
          next.equals("to");
      case "falls" -> next.equals("under");
      default ->
          (RUN_BY.contains(word) || word.equals("overseen"))
              ? next.equals("by")
              : next.equals("of");
    };
  }

  private static boolean isFullStop(String mark) {
    return mark.equals(".") || mark.equals(";") || mark.equals(":");
  }

  private static int behindDeterminer(Line line, int i) {
    return FunctionWords.isDeterminer(line.lower(i)) ? i + 1 : i;
  }

  private static @Nullable Mention organised(Line line, int i) {
    Mention name = line.startsName(i) ? line.name(i) : null;
    return name != null && Bodies.isOrganised(name) ? name : null;
  }

  private static Affiliation part(Line line, int at, int from, int to, Mention owner, String rule) {
    return new Affiliation(
        Kind.PART_OF, member(line, at), Bodies.party(owner), null, line.span(from, to), rule);
  }

  private static Party member(Line line, int at) {
    return Bodies.party(Objects.requireNonNull(line.name(at)));
  }
}
