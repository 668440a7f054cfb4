package org.hearsay.affiliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Bodies that a text describes and does not name, where only one can be meant: "the commission" in
/// an article that names one commission, "its Technical Office" behind a body that is the subject,
/// "this ministry" on a ministry's own page. They become names of that body for the rules that
/// follow. What might mean another body, because the text speaks of a second of its kind, stays
/// out. Lives for one text.
final class Descriptions {
  private static final int MOST_MODIFIERS = 3;
  private static final String RULE = "described-body";
  private static final Set<String> HOLDERS = Vocabulary.section("office-holder");
  private static final Set<String> BODY_OFFICES = Vocabulary.section("body-office");
  private static final Set<String> OWNERS = Vocabulary.section("owner");

  private final Sentences sentences;
  private final KnownBodies known;

  /// Nouns of which the text has a second body, without a name.
  private final Set<String> rivals = new HashSet<>();

  private final Set<String> offices = new HashSet<>();

  Descriptions(Sentences sentences, KnownBodies known) {
    this.sentences = sentences;
    this.known = known;
  }

  /// The names of the text with the described bodies among them, in text order.
  List<Mention> among(List<Mention> mentions) {
    List<Line> lines = Line.all(sentences, mentions);
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        rival(line, i);
      }
    }
    List<Mention> nouns = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        add(nouns, office(line, i));
        add(nouns, noun(line, i));
      }
    }
    List<Mention> named = merged(mentions, nouns);
    List<Mention> owners = new ArrayList<>();
    for (Line line : Line.all(sentences, named)) {
      for (int i = 0; i < line.size(); i++) {
        add(owners, owner(line, i));
      }
    }
    return merged(named, owners);
  }

  /// The offices that the text speaks of as bodies: "mayor’s office" is "mayor".
  Set<String> offices() {
    return Set.copyOf(offices);
  }

  private static void add(List<Mention> found, @Nullable Mention one) {
    if (one != null) {
      found.add(one);
    }
  }

  private static List<Mention> merged(List<Mention> mentions, List<Mention> more) {
    Map<Span, Mention> bySpan = new HashMap<>();
    mentions.forEach(mention -> bySpan.put(mention.span(), mention));
    more.forEach(mention -> bySpan.put(mention.span(), mention));
    return bySpan.values().stream().sorted(Comparator.comparing(Mention::span)).toList();
  }

  private static Mention body(Span span, String name) {
    return new Mention(span, Mention.Type.BODY, name, RULE);
  }

  /// A noun for a body that no name holds, or that is all of a name ("the Ministry").
  private static boolean isNoun(Line line, int i) {
    Mention name = line.name(i);
    boolean alone =
        name == null
            || (name.type() == Mention.Type.BODY
                && BodyWords.of(name.name()).modifiers().isEmpty()
                && line.startsName(i)
                && line.behindName(i) == i + 1);
    return alone
        && Vocabulary.isBodyNoun(Line.bare(line.lower(i)))
        && !line.lower(i + 1).equals("of");
  }

  private static int firstModifier(Line line, int noun) {
    int first = noun;
    while (first > 0
        && noun - first < MOST_MODIFIERS
        && line.name(first - 1) == null
        && !line.isMark(first - 1)
        && !line.isGenitiveBefore(first)
        && !FunctionWords.isSmall(line.lower(first - 1))
        && !Vocabulary.isVerb(line.lower(first - 1))) {
      first--;
    }
    return first;
  }

  private static Set<String> modifiers(Line line, int from, int to) {
    Set<String> modifiers = new HashSet<>();
    for (int i = from; i < to; i++) {
      modifiers.add(BodyWords.spelled(line.lower(i)));
    }
    return modifiers;
  }

  /// Whether the phrase ends with its noun: no other noun stands behind it.
  private static boolean isClosed(Line line, int noun) {
    String next = line.lower(noun + 1);
    return line.isGenitiveBefore(noun + 1)
        || line.isMark(noun + 1)
        || FunctionWords.isSmall(next)
        || FunctionWords.isTime(next)
        || Vocabulary.isVerb(next)
        || (line.name(noun + 1) == null && next.endsWith("ed"));
  }

  /// "the ministry spokesman".
  private static boolean leadsOffice(Line line, int noun) {
    return !line.isGenitiveBefore(noun + 1)
        && line.name(noun + 1) == null
        && BODY_OFFICES.contains(line.lower(noun + 1));
  }

  private void rival(Line line, int i) {
    if (!isNoun(line, i) || !isClosed(line, i)) {
      return;
    }
    String noun = Line.bare(line.lower(i));
    int first = firstModifier(line, i);
    Set<String> modifiers = modifiers(line, first, i);
    String before = line.lower(first - 1);
    boolean definite = before.equals("the") || before.equals("this") || before.equals("our");
    boolean another = FunctionWords.isDeterminer(before) && !definite;
    boolean owned = line.name(first - 1) != null || line.isGenitiveBefore(first);
    if (another || !known.hasAny(noun, modifiers) || (owned && modifiers.isEmpty())) {
      rivals.add(noun);
    }
  }

  /// "the commission", "the election commission", "ministry spokesman", "this ministry".
  private @Nullable Mention noun(Line line, int i) {
    if (!isNoun(line, i)) {
      return null;
    }
    String noun = Line.bare(line.lower(i));
    int first = firstModifier(line, i);
    Set<String> modifiers = modifiers(line, first, i);
    String before = line.lower(first - 1);
    boolean compound = leadsOffice(line, i);
    if (!compound && !isClosed(line, i)) {
      return null;
    }
    boolean own = before.equals("this") || before.equals("our");
    boolean one = before.equals("a") || before.equals("an");
    boolean bare = !FunctionWords.isDeterminer(before) && line.name(first - 1) == null;
    boolean free = first == 0 || !line.isGenitiveBefore(first);
    String name = null;
    if (own) {
      name = isQuoted(line, i) ? null : known.own(noun, modifiers);
    } else if (before.equals("the") || (compound && (one || bare) && free)) {
      name = modifiers.isEmpty() && rivals.contains(noun) ? null : known.only(noun, modifiers);
    }
    return name == null ? null : body(line.bareSpan(i), name);
  }

  /// "the mayor’s office".
  private @Nullable Mention office(Line line, int i) {
    String holder = Line.bare(line.lower(i - 1));
    boolean office =
        line.lower(i).equals("office")
            && line.name(i) == null
            && line.name(i - 1) == null
            && HOLDERS.contains(holder)
            && line.isGenitiveBefore(i)
            && line.lower(i - 2).equals("the")
            && !line.lower(i + 1).equals("of")
            && isClosed(line, i);
    if (!office) {
      return null;
    }
    offices.add(holder);
    return body(line.span(i - 1, i + 1), holder + "'s office");
  }

  /// "its" and "our" right before a body’s name.
  private @Nullable Mention owner(Line line, int i) {
    int behind = line.lower(i + 1).equals("own") ? i + 2 : i + 1;
    Mention owned = line.startsName(behind) ? line.name(behind) : null;
    if (owned == null || owned.type() != Mention.Type.BODY) {
      return null;
    }
    String name =
        switch (line.lower(i)) {
          case "its" -> subject(line, i);
          case "our" -> isQuoted(line, i) ? null : known.own();
          default -> null;
        };
    return name == null ? null : body(line.span(i, behind), name);
  }

  /// The body that the sentence begins with, if nothing between it and word `its` may own anything.
  private static @Nullable String subject(Line line, int its) {
    int at = line.lower(0).equals("the") ? 1 : 0;
    Mention subject = line.startsName(at) ? line.name(at) : null;
    if (subject == null || !Bodies.isOrganised(subject)) {
      return null;
    }
    int behind = line.behindName(at);
    if (line.isGenitiveBefore(behind) || line.isGenitiveBefore(behind + 1)) {
      return null;
    }
    for (int i = behind; i < its; i++) {
      Mention name = line.name(i);
      boolean another = name != null && !name.id().equals(subject.id());
      String word = Line.bare(line.lower(i));
      boolean owner = name == null && (Vocabulary.isBodyNoun(word) || OWNERS.contains(word));
      if (another || owner || opensClause(line, i, its)) {
        return null;
      }
    }
    return subject.name();
  }

  /// "the town had": another subject with its verb.
  private static boolean opensClause(Line line, int i, int limit) {
    if (!FunctionWords.isDeterminer(line.lower(i))) {
      return false;
    }
    for (int at = i + 2; at < limit && !line.isMark(at); at++) {
      String word = line.lower(at);
      if (FunctionWords.isAuxiliary(word) || Vocabulary.isVerb(word) || word.endsWith("ed")) {
        return true;
      }
      if (FunctionWords.isConjunction(word)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a quotation of the paragraph is open at the word: whose "our" it is is not known.
  private boolean isQuoted(Line line, int i) {
    Sentence sentence = line.sentence();
    int from = sentences.paragraphs().get(sentence.paragraph()).start();
    String before = sentences.text().substring(from, line.span(i, i + 1).start());
    long straight = before.chars().filter(c -> c == '"').count();
    boolean single = before.lastIndexOf('‘') > before.lastIndexOf('’');
    return straight % 2 == 1
        || single
        || before.lastIndexOf('“') > before.lastIndexOf('”')
        || before.lastIndexOf('«') > before.lastIndexOf('»');
  }
}
