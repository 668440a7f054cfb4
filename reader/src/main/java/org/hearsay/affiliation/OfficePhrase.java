package org.hearsay.affiliation;

import java.util.Set;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.language.PersonNouns;
import org.jspecify.annotations.Nullable;

/// The words for an office, without the person: "the former defence minister of Iran", "Ukraine’s
/// military intelligence chief", "a spokesman for the port".
///
/// ```
/// phrase   = [determiner] { body | nationality | "former" | modifier } office { office }
///            [ "of" noun { noun } ] [ ("of" | "for" | "at" | …) [determiner] body ]
/// ```
///
/// - `title`: without the body, the nationality and "former"
/// - `noun`: its last noun, in lower case, written out ("senator" for "Sen.")
/// - `body`: null where no body is named
/// - `from`, `to`: positions of words, half-open
record OfficePhrase(
    String title, String noun, boolean former, @Nullable Party body, int from, int to) {
  private static final int MOST_MODIFIERS = 5;
  private static final int MOST_NOUNS = 3;
  private static final int REACH = 6;
  private static final String CAMPAIGN = "campaign";

  private static final Set<String> FORMER = Vocabulary.section("former");
  private static final Set<String> VERBS = Vocabulary.section("verb");
  private static final Set<String> PARTICIPLES = Vocabulary.section("participle");
  private static final Set<String> JOINS = Vocabulary.section("join");

  /// The longest phrase that begins at word `from` and ends at `limit` or before it; null if none
  /// does.
  static @Nullable OfficePhrase read(Line line, Bodies bodies, int from, int limit) {
    int at = from;
    if (FunctionWords.isDeterminer(line.lower(at))) {
      at++;
    }
    int title = at;
    int modifiers = 0;
    boolean former = false;
    Party body = null;
    int start = from;
    while (at < limit && !isOffice(line, at)) {
      Mention name = line.name(at);
      Party nation = bodies.nation(line, at);
      if (FORMER.contains(line.lower(at))) {
        former = true;
        start = body == null ? opening(from, title, at) : start;
        title = ++at;
      } else if (nation != null) {
        body = nation;
        start = former ? start : opening(from, title, at);
        title = ++at;
      } else if (name != null && Bodies.isBody(name)) {
        body = Bodies.party(name);
        start = former ? start : opening(from, title, at);
        title = at = behind(line, at);
      } else if (name != null && name.type() == Mention.Type.PERSON) {
        int end = behind(line, at);
        if (line.lower(end).equals(CAMPAIGN)) {
          body = campaign(line, at, end);
        } else if (!line.isGenitiveBefore(end)) {
          return null;
        }
        title = at = end;
      } else if (isModifier(line, at) && modifiers++ < MOST_MODIFIERS) {
        at++;
        // "The board’s chairwoman" is a chairwoman; "the women’s minister" is what she is called.
        title = isOwner(line, at) ? at : title;
      } else {
        return null;
      }
    }
    if (at >= limit) {
      return null;
    }
    int head = at;
    while (at < limit && isOffice(line, at)) {
      head = at++;
    }
    head = withoutRank(line, title, head);
    int end = head + 1;
    int nouns = nounsBehind(line, at, limit);
    if (nouns > at) {
      end = at = nouns;
    }
    if (JOINS.contains(line.lower(at)) && at < limit) {
      int named = lastOwned(line, bodyWithin(line, at + 1, Math.min(limit, at + 1 + REACH)));
      Mention name = line.name(named);
      if (name != null) {
        body = Bodies.party(name);
        at = line.behindName(named);
      }
    }
    return new OfficePhrase(
        line.words(title, end), Vocabulary.noun(line.text(head)), former, body, start, at);
  }

  /// Modifiers in front of a body or of "former" are no part of the phrase; a determiner is.
  private static int opening(int from, int title, int at) {
    return at == title ? from : at;
  }

  /// "Clinton campaign manager", "Trump’s campaign": the campaign is a body.
  private static Party campaign(Line line, int at, int campaign) {
    String name = Line.bare(line.text(line.behindName(at) - 1));
    return new Party(line.span(at, campaign + 1), name + " " + CAMPAIGN, Mention.Type.BODY);
  }

  boolean isSpokesperson() {
    return noun.startsWith("spokes");
  }

  /// Behind a name and the mark of its genitive.
  private static int behind(Line line, int at) {
    int end = line.behindName(at);
    return line.text(end).equals("’") || line.text(end).equals("'") ? end + 1 : end;
  }

  private static boolean isOwner(Line line, int behind) {
    return line.isGenitiveBefore(behind)
        && !PersonNouns.isPlural(Line.bare(line.lower(behind - 1)));
  }

  private static boolean isOffice(Line line, int i) {
    Mention name = line.name(i);
    boolean free = name == null || name.type() == null;
    return free && !line.isMark(i) && Vocabulary.isOffice(line.lower(i));
  }

  private static boolean isModifier(Line line, int i) {
    String lower = line.lower(i);
    return !line.isMark(i)
        && !VERBS.contains(lower)
        && !FunctionWords.isSmall(lower)
        && !FunctionWords.isTime(lower)
        && (PARTICIPLES.contains(lower) || !(lower.endsWith("ed") || lower.endsWith("ing")));
  }

  /// "Defence Minister Lieutenant General": the rank belongs to the person.
  private static int withoutRank(Line line, int from, int head) {
    int last = head;
    while (last > from
        && Vocabulary.isRank(line.lower(last))
        && Vocabulary.isOffice(line.lower(last - 1))
        && !isGeneral(line, last)) {
      last--;
    }
    boolean office = !Vocabulary.isRank(line.lower(last)) || last == head;
    return office ? last : head;
  }

  /// "attorney general", "Inspector General".
  private static boolean isGeneral(Line line, int i) {
    return Vocabulary.noun(line.text(i)).equals("general")
        && Vocabulary.takesGeneral(line.lower(i - 1));
  }

  /// "secretary of state", "Minister of Defense of Iran": where the nouns behind "of" end, `at` if
  /// there are none.
  private static int nounsBehind(Line line, int at, int limit) {
    if (!line.lower(at).equals("of") && !line.lower(at).equals("for")) {
      return at;
    }
    int end = at + 1;
    while (end < limit
        && end - at <= MOST_NOUNS
        && (line.name(end) == null || line.lower(end).equals("defense"))
        && (isModifier(line, end) || (line.lower(end).equals("and") && end > at + 1))) {
      end++;
    }
    boolean closed = end == limit || line.isMark(end) || JOINS.contains(line.lower(end));
    return end > at + 1 && (closed || line.name(end) != null) ? end : at;
  }

  /// "head of the Board’s Tide Unit" is no head of the Board.
  private static int lastOwned(Line line, int at) {
    Mention name = line.name(at);
    boolean organised = name != null && Bodies.isOrganised(name);
    int last = organised ? line.lastOwned(at) : at;
    Mention owned = line.name(last);
    return owned != null && Bodies.isBody(owned) ? last : -1;
  }

  /// The first position at which a body's name begins, with no mark or verb before it; -1 if none.
  private static int bodyWithin(Line line, int from, int limit) {
    for (int i = from; i < limit; i++) {
      Mention name = line.name(i);
      if (name != null) {
        return Bodies.isBody(name) ? i : -1;
      }
      if (!FunctionWords.isDeterminer(line.lower(i))
          && !line.lower(i).equals("of")
          && !isModifier(line, i)) {
        return -1;
      }
    }
    return -1;
  }
}
