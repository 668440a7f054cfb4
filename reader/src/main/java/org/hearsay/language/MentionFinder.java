package org.hearsay.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Finds names by their capitals, says of what kind they are where the text shows it (a title, a
/// "Ministry", a country), and leads short forms to the long ones: "Khrenin" to "Viktor Khrenin",
/// "ISW" to the institute. English; a name that shows no kind has none.
///
/// Immutable; threads may share it.
public final class MentionFinder {
  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "for", "the", "and", "&", "de", "van", "von", "der", "bin", "al", "el", "da", "du",
          "la");
  private static final Set<String> BODY_CONNECTORS = Set.of("of", "for", "the", "and", "&");
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?:[’']s|(?<=s)[’'])[\\s\\p{Z}]+(?=\\p{Lu})");

  private final NameKinds kinds;

  /// @param isPlace whether a name is that of a place
  public MentionFinder(Predicate<String> isPlace) {
    this.kinds = new NameKinds(isPlace);
  }

  /// The names of a text, in text order, none overlapping another. Those that the network spotted
  /// count first, with the kinds that it says; capitals find the rest.
  ///
  /// @param spotted in text order; empty where no network reads
  public List<Mention> mentions(Sentences sentences, List<SpottedName> spotted) {
    if (spotted.isEmpty()) {
      return mentions(sentences);
    }
    List<Name> names = new ArrayList<>();
    Spans taken = Spans.joined(spotted.stream().map(SpottedName::span).toList());
    for (SpottedName name : spotted) {
      names.addAll(parted(name, sentences.text()));
    }
    for (Name name : byCapitals(sentences)) {
      if (!taken.overlaps(name.span())) {
        names.add(name);
      }
    }
    names.sort(Comparator.comparing(Name::span));
    return ShortForms.resolved(names, sentences.text());
  }

  /// "the Forces’ Center for Tides" are two bodies, the second part of the first.
  private static List<Name> parted(SpottedName spotted, String text) {
    List<Name> names = new ArrayList<>();
    int from = spotted.span().start();
    if (spotted.type() == Mention.Type.BODY) {
      Matcher possessive = POSSESSIVE.matcher(text).region(from, spotted.span().end());
      while (possessive.find()) {
        names.add(name(new Span(from, possessive.start()), spotted.type(), text));
        from = possessive.end();
      }
    }
    names.add(name(new Span(from, spotted.span().end()), spotted.type(), text));
    return names;
  }

  private static Name name(Span span, Mention.Type type, String text) {
    String words = span.of(text);
    boolean firm = type == Mention.Type.PERSON && isFirm(words);
    return new Name(
        span, words, firm ? Mention.Type.BODY : type, firm ? "model-body-word" : "model");
  }

  /// "Aldervaart Dredging" is no person, whatever the network says; "Kate Church" may be one.
  private static boolean isFirm(String words) {
    int blank = words.lastIndexOf(' ');
    return blank > 0
        && NameKinds.isBodyWord(words.substring(blank + 1))
        && Gender.ofGivenName(words) == null;
  }

  /// The names of a text, in text order, none overlapping another.
  public List<Mention> mentions(Sentences sentences) {
    return ShortForms.resolved(byCapitals(sentences), sentences.text());
  }

  private List<Name> byCapitals(Sentences sentences) {
    Set<String> inner = capitalisedInside(sentences);
    List<Name> names = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      List<Word> words = sentence.words();
      int i = 0;
      while (i < words.size()) {
        int end = startsName(words, i, inner) ? endOfName(words, i) : i;
        if (end > i) {
          names.addAll(kinds.parted(words, i, end));
          i = end;
        } else {
          i++;
        }
      }
    }
    return names;
  }

  /// A name as it stands: its words, kind and rule; where it stands, without a possessive ending.
  record Name(Span span, String text, Mention.@Nullable Type type, String rule) {}

  private static Set<String> capitalisedInside(Sentences sentences) {
    Set<String> inner = new HashSet<>();
    for (Sentence sentence : sentences.all()) {
      for (int i = 1; i < sentence.words().size(); i++) {
        Word word = sentence.words().get(i);
        if (word.isCapitalised() && !sentence.words().get(i - 1).isMark()) {
          inner.add(bare(word.text()));
        }
      }
    }
    return inner;
  }

  private static boolean startsName(List<Word> words, int i, Set<String> inner) {
    Word word = words.get(i);
    String bare = bare(word.text());
    if (word.isMark() || !word.isCapitalised()) {
      return false;
    }
    if (isNoName(bare)) {
      return Demonyms.is(bare) && leadsBody(words, i + 1);
    }
    boolean first = i == 0 || words.get(i - 1).isMark();
    if (!first) {
      return true;
    }
    boolean followed =
        i + 1 < words.size()
            && words.get(i + 1).isCapitalised()
            && !isNoName(words.get(i + 1).text());
    return inner.contains(bare)
        || (followed && !FunctionWords.isSmall(word.lower()))
        || isAcronym(bare)
        || NameKinds.isTitle(word.text())
        || word.text().length() > bare.length();
  }

  /// "Russian Federation", "Ukrainian Armed Forces": a body's name may begin with a nationality.
  private static boolean leadsBody(List<Word> words, int i) {
    for (int at = i; at < words.size() && words.get(at).isCapitalised(); at++) {
      if (NameKinds.isTitle(words.get(at).text())) {
        return false;
      }
      if (NameKinds.isBodyWord(bare(words.get(at).text()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoName(String bare) {
    String lower = bare.toLowerCase(java.util.Locale.ROOT);
    return bare.isEmpty()
        || FunctionWords.isTime(lower)
        || (FunctionWords.isSmall(lower) && !isAcronym(bare))
        || Demonyms.is(bare);
  }

  private static boolean isAcronym(String bare) {
    return bare.length() > 1
        && bare.codePoints()
            .allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '.');
  }

  /// Where the name that starts at `start` ends: over capitalised words and the small ones that
  /// join them. "of" and "for" join only the parts of a body's name.
  private static int endOfName(List<Word> words, int start) {
    int end = start + 1;
    boolean body = NameKinds.isBodyWord(bare(words.get(start).text()));
    while (end < words.size() && !isPossessive(words, end - 1)) {
      Word word = words.get(end);
      if (word.isCapitalised() && !word.isMark() && !isTimeName(words, end)) {
        body |= NameKinds.isBodyWord(bare(word.text()));
        end++;
        continue;
      }
      int next = end;
      while (next < words.size() && next - end < 2 && joins(words.get(next), body)) {
        next++;
      }
      if (next == end
          || next >= words.size()
          || !words.get(next).isCapitalised()
          || words.get(next).isMark()
          || isTimeName(words, next)
          || (words.get(end).lower().equals("and") && !joinsBody(words, start, next))) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static boolean isTimeName(List<Word> words, int i) {
    return FunctionWords.isTime(words.get(i).lower());
  }

  private static boolean joins(Word word, boolean body) {
    String lower = word.lower();
    return CONNECTORS.contains(lower) && (body || !BODY_CONNECTORS.contains(lower));
  }

  /// "Health and Human Services" inside "Department of ...": an "and" joins behind "of" or "for".
  private static boolean joinsBody(List<Word> words, int start, int next) {
    for (int i = start; i < next; i++) {
      if (words.get(i).lower().equals("of") || words.get(i).lower().equals("for")) {
        return !NameKinds.isTitle(words.get(next).text());
      }
    }
    return false;
  }

  private static boolean isPossessive(List<Word> words, int i) {
    return bare(words.get(i).text()).length() < words.get(i).text().length()
        || (i + 1 < words.size()
            && (words.get(i + 1).text().equals("’") || words.get(i + 1).text().equals("'")));
  }

  /// A word without "’s".
  static String bare(String word) {
    if (word.endsWith("’s") || word.endsWith("'s") || word.endsWith("’S")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("’") || word.endsWith("'") ? word.substring(0, word.length() - 1) : word;
  }
}
