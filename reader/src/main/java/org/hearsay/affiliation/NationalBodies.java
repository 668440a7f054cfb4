package org.hearsay.affiliation;

import java.util.Set;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// Bodies of a state, told by a nationality or a country that stands with them: "Armed Forces of
/// Ukraine", "the Belarusian Defence Ministry", "Ukraine’s Security Service", "Ukrainian
/// intelligence". A firm of the same nationality is none: one of the words must be a state's.
final class NationalBodies {
  private static final Set<String> NATIONAL = Vocabulary.section("national");
  private static final Set<String> MODIFIERS = Vocabulary.section("national-modifier");
  private static final Set<String> VERBS = Vocabulary.section("verb");
  private static final String RULE = "nation";

  private final Bodies bodies;

  NationalBodies(Bodies bodies) {
    this.bodies = bodies;
  }

  /// The state that the body's name at word `at` belongs to; null if the words do not show one.
  @Nullable Affiliation named(Line line, int at) {
    Mention name = line.name(at);
    int behind = line.behindName(at);
    if (name == null || !isNational(line, at, behind)) {
      return null;
    }
    Party nation = bodies.nation(line, at);
    int from = at;
    if (nation == null) {
      nation = bodies.nation(line, at - 1);
      from = nation == null ? at : at - 1;
    }
    if (nation == null && line.isGenitiveBefore(at)) {
      from = line.startOfName(at - (line.text(at - 1).length() == 1 ? 2 : 1));
      nation = from < at ? bodies.country(line, from, at) : null;
    }
    int to = behind;
    for (int i = at + 1; nation == null && i < behind; i++) {
      nation = line.lower(i - 1).equals("of") ? country(line, i, behind) : null;
    }
    if (nation == null && line.lower(behind).equals("of")) {
      int country = behind + (FunctionWords.isDeterminer(line.lower(behind + 1)) ? 2 : 1);
      to = line.startsName(country) ? line.behindName(country) : behind;
      nation = to > behind ? bodies.country(line, country, to) : null;
    }
    return nation == null
        ? null
        : new Affiliation(
            Kind.PART_OF,
            Bodies.party(name),
            nation,
            null,
            line.span(Math.min(from, at), to),
            RULE);
  }

  /// "Ukrainian intelligence": a nationality at word `at` before a noun for a body of the state,
  /// without a name; null if there is none.
  @Nullable Affiliation unnamed(Line line, int at) {
    Party nation = bodies.nation(line, at);
    if (nation == null || line.name(at + 1) != null) {
      return null;
    }
    int end = at + 1;
    while (!line.isMark(end)
        && line.name(end) == null
        && NATIONAL.contains(Line.bare(line.lower(end)))) {
      end++;
    }
    boolean noun = end > at + 1 && !MODIFIERS.contains(line.lower(end - 1));
    return !noun || goesOn(line, end)
        ? null
        : new Affiliation(
            Kind.PART_OF,
            new Party(line.span(at, end), line.words(at, end), Mention.Type.BODY),
            nation,
            null,
            line.span(at, end),
            RULE);
  }

  /// Whether the phrase has more nouns: "Ukrainian military experts" are no military.
  private static boolean goesOn(Line line, int end) {
    String next = line.lower(end);
    return !line.isMark(end)
        && !line.isGenitiveBefore(end)
        && !FunctionWords.isSmall(next)
        && !next.endsWith("ed")
        && !VERBS.contains(next);
  }

  private @Nullable Party country(Line line, int from, int to) {
    int first = FunctionWords.isDeterminer(line.lower(from)) ? from + 1 : from;
    return bodies.country(line, first, to);
  }

  private static boolean isNational(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NATIONAL.contains(Line.bare(line.lower(i)))) {
        return true;
      }
    }
    return false;
  }
}
