package org.hearsay.affiliation;

import java.util.List;
import java.util.Set;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Office;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.jspecify.annotations.Nullable;

/// The rules that look at a person's name and say which office the words around it give: a title
/// before it, an apposition on either side, "as", "who heads".
final class OfficeRules {
  private static final int LONGEST = 26;
  private static final int TITLE_REACH = 12;
  private static final Set<String> HEADS = Vocabulary.section("heads");
  private static final Set<String> HEADED = Vocabulary.section("headed");
  private static final Set<String> DID = Vocabulary.section("did");
  private static final Set<String> WORK = Vocabulary.section("work");
  private static final Set<String> BRANCHES = Vocabulary.section("unit");
  private static final Set<String> TELL_OF = Vocabulary.section("tell-of");
  private static final int MOST_BEFORE_WORK = 3;
  private static final int MOST_BEFORE_NAME = 4;

  private final Bodies bodies;

  OfficeRules(Bodies bodies) {
    this.bodies = bodies;
  }

  /// What the words around the person's name at word `at` say, at most one finding a rule.
  List<Affiliation> around(Line line, int at) {
    return java.util.stream.Stream.of(
            titleBefore(line, at),
            behindComma(line, at),
            beforeComma(line, at),
            asOffice(line, at),
            whoHeads(line, at),
            whoWorks(line, at),
            ofBody(line, at))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /// "Belarusian Defense Minister Lieutenant General Viktor Khrenin".
  private @Nullable Affiliation titleBefore(Line line, int at) {
    int first = at;
    while (first > 0 && at - first < TITLE_REACH && !line.isMark(first - 1)) {
      first--;
    }
    for (int from = first; from < at; from++) {
      boolean opens =
          !FunctionWords.isDeterminer(line.lower(from))
              && (line.name(from) == null || line.startsName(from));
      OfficePhrase phrase = opens ? OfficePhrase.read(line, bodies, from, at) : null;
      if (phrase != null && phrase.to() == at) {
        return office(line, at, phrase, phrase.from(), line.behindName(at), "title");
      }
    }
    return null;
  }

  /// "Kyrylo Budanov, Ukraine’s military intelligence chief", "Carly Fiorina, 61, a former ...".
  private @Nullable Affiliation behindComma(Line line, int at) {
    int behind = line.behindName(at);
    if (!isOpening(line.text(behind))) {
      return null;
    }
    boolean age =
        !line.text(behind + 1).isEmpty() && Character.isDigit(line.text(behind + 1).charAt(0));
    int from = age && line.text(behind + 2).equals(",") ? behind + 3 : behind + 1;
    OfficePhrase phrase =
        OfficePhrase.read(line, bodies, from, Math.min(line.size(), from + LONGEST));
    if (phrase == null) {
      return null;
    }
    Mention next = line.name(phrase.to());
    boolean another = next != null && next.type() == Mention.Type.PERSON;
    return another ? null : office(line, at, phrase, at, phrase.to(), "apposition");
  }

  /// "a spokesman for the port, Jan Berg, said".
  private @Nullable Affiliation beforeComma(Line line, int at) {
    int comma = at - 1;
    int behind = line.behindName(at);
    boolean enclosed = line.text(behind).equals(",") || behind + 1 >= line.size();
    if (!line.text(comma).equals(",") || !enclosed) {
      return null;
    }
    for (int from = Math.max(0, comma - LONGEST); from < comma; from++) {
      boolean opens =
          FunctionWords.isDeterminer(line.lower(from))
              || line.startsName(from)
              || bodies.nation(line, from) != null;
      OfficePhrase phrase = opens ? OfficePhrase.read(line, bodies, from, comma) : null;
      if (phrase != null && phrase.to() == comma) {
        return office(line, at, phrase, from, behind, "apposition-before");
      }
    }
    return null;
  }

  /// "As Minister of Defense of Iran, Ashtiani ...".
  private @Nullable Affiliation asOffice(Line line, int at) {
    if (!line.text(at - 1).equals(",")) {
      return null;
    }
    for (int from = Math.max(0, at - LONGEST); from < at - 2; from++) {
      if (line.lower(from).equals("as")) {
        OfficePhrase phrase = OfficePhrase.read(line, bodies, from + 1, at - 1);
        if (phrase != null && phrase.to() == at - 1) {
          return office(line, at, phrase, from, line.behindName(at), "as-office");
        }
      }
    }
    return null;
  }

  /// "Jan Berg, who heads the Harbour Board".
  private @Nullable Affiliation whoHeads(Line line, int at) {
    int who = line.behindName(at);
    who += line.text(who).equals(",") ? 1 : 0;
    boolean former = HEADED.contains(line.lower(who + 1));
    if (!line.lower(who).equals("who") || !(former || HEADS.contains(line.lower(who + 1)))) {
      return null;
    }
    int body = body(line, behindBranch(line, who + 2));
    Mention name = line.name(body);
    if (name == null) {
      return null;
    }
    int end = line.behindName(body);
    return new Affiliation(
        Kind.OFFICE,
        party(line, at),
        Bodies.party(name),
        new Office("head", former, Tenure.behind(line, end)),
        line.span(at, end),
        "who-heads");
  }

  /// Behind "the local branch of", which is no other body.
  private static int behindBranch(Line line, int from) {
    for (int i = from + 1; i < from + MOST_BEFORE_WORK + 1 && line.name(i) == null; i++) {
      if (BRANCHES.contains(line.lower(i)) && line.lower(i + 1).equals("of")) {
        return i + 2;
      }
    }
    return from;
  }

  /// "Jan Berg, who works for the Harbour Board", "who speaks for", "who led the analysis for";
  /// "Berg works for the Harbour Board".
  private static @Nullable Affiliation whoWorks(Line line, int at) {
    int who = line.behindName(at);
    who += line.text(who).equals(",") ? 1 : 0;
    int did = line.lower(who).equals("who") ? who + 1 : line.behindName(at);
    String verb = line.lower(did);
    boolean speaks = verb.equals("speaks");
    int join = did + 1;
    if (did == who + 1 && DID.contains(verb)) {
      join = behindWork(line, did + 1);
    } else if (!speaks && !verb.equals("works")) {
      return null;
    }
    int body = line.lower(join).equals("for") ? body(line, join + 1) : -1;
    return membership(line, at, body, speaks ? Kind.SPEAKS_FOR : Kind.OFFICE, "who-works");
  }

  /// Behind "the first analysis": where a noun for work that is done for somebody ends.
  private static int behindWork(Line line, int from) {
    int at = from + (FunctionWords.isDeterminer(line.lower(from)) ? 1 : 0);
    int limit = at + MOST_BEFORE_WORK;
    while (at < limit
        && !WORK.contains(line.lower(at))
        && line.name(at) == null
        && !line.isMark(at)
        && !FunctionWords.isSmall(line.lower(at))) {
      at++;
    }
    return WORK.contains(line.lower(at)) ? at + 1 : -1;
  }

  /// "Jan Berg of the Harbour Board", no "informed Jan Berg of the Harbour Board ruling".
  private static @Nullable Affiliation ofBody(Line line, int at) {
    int of = line.behindName(at);
    for (int i = at - 1; i >= Math.max(0, at - TITLE_REACH) && !line.isMark(i); i--) {
      if (TELL_OF.contains(line.lower(i))) {
        return null;
      }
    }
    int body = line.lower(of).equals("of") ? body(line, of + 1) : -1;
    int end = body < 0 ? -1 : line.behindName(body);
    String next = line.lower(end);
    boolean closed =
        line.isMark(end)
            || FunctionWords.isSmall(next)
            || Vocabulary.isVerb(next)
            || next.endsWith("ed");
    return closed ? membership(line, at, body, Kind.OFFICE, "of-body") : null;
  }

  private static @Nullable Affiliation membership(
      Line line, int at, int body, Kind kind, String rule) {
    Mention name = line.name(body);
    return name == null || !Bodies.isOrganised(name)
        ? null
        : new Affiliation(
            kind,
            party(line, at),
            Bodies.party(name),
            null,
            line.span(at, line.behindName(body)),
            rule);
  }

  /// Where the body’s name begins that the phrase at the word is about, "the ship’s owner" before
  /// it aside; -1 if it is about none.
  private static int body(Line line, int from) {
    int at = from + (FunctionWords.isDeterminer(line.lower(from)) ? 1 : 0);
    int limit = at + MOST_BEFORE_NAME;
    while (at < limit
        && line.name(at) == null
        && !FunctionWords.isSmall(line.lower(at))
        && (!line.isMark(at) || line.isGenitiveBefore(at + 1))) {
      at++;
    }
    at = line.startsName(at) ? line.lastOwned(at) : -1;
    Mention name = line.name(at);
    return name != null && Bodies.isBody(name) ? at : -1;
  }

  private static boolean isOpening(String mark) {
    return mark.equals(",") || mark.equals("—") || mark.equals("–") || mark.equals("(");
  }

  private static @Nullable Affiliation office(
      Line line, int at, OfficePhrase phrase, int from, int to, String rule) {
    if (Vocabulary.isRelation(phrase.noun())) {
      return null;
    }
    String tenure = Tenure.behind(line, phrase.to());
    return new Affiliation(
        phrase.isSpokesperson() ? Kind.SPEAKS_FOR : Kind.OFFICE,
        party(line, at),
        phrase.body(),
        new Office(phrase.title(), phrase.former() || Tenure.isOver(tenure), tenure),
        line.span(from, to),
        rule);
  }

  private static Party party(Line line, int at) {
    Mention name = java.util.Objects.requireNonNull(line.name(at));
    return Bodies.party(name);
  }
}
