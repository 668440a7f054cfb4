package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.language.Countries;
import org.hearsay.language.Demonyms;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// The words of a source with the names in them, and its head: the noun that it is about. In "a
/// spokesman for the port" that is "spokesman", in "the Forces’ Center for Tides" the whole name.
record SourcePhrase(Span span, String words, List<Span> head, List<Mention> names, String text) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.’'-]*|[,;:(%—–]|(?<=\\s)-(?=\\s)");
  private static final Pattern JOINS =
      Pattern.compile("(?:,|,?\\s*(?:and|nor)|&)(?:\\s+the)?(?:\\s+\\p{Lu}[\\p{L}.]+){0,2}");
  private static final Pattern JOINT = Pattern.compile("\\s(?:and|nor)\\s");
  private static final Pattern RELATIVE_CLAUSE =
      Pattern.compile("(?s),(?:\\s(?:\\p{L}+ of )?(?:who|whom|whose|which)\\b.*|\\s*$)");
  private static final Pattern GENITIVE = Pattern.compile("(?:['’]s|s['’])$");
  private static final Countries COUNTRIES = new Countries();
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose");
  private static final Set<String> BEHIND_NOUN =
      Set.of(
          "familiar",
          "close",
          "briefed",
          "involved",
          "present",
          "aware",
          "knowledgeable",
          "made",
          "seen",
          "sent",
          "written",
          "shown");
  private static final Map<String, List<String>> QUANTITIES =
      WordList.read(SourcePhrase.class, "quantities.txt").sections();
  private static final Set<String> OF = Set.copyOf(QUANTITIES.getOrDefault("of", List.of()));

  /// @param names the names inside the source
  static SourcePhrase of(Spans source, List<Mention> names, String text) {
    Span span = source.bounds();
    List<Span> head = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      String lower = word.of(text).toLowerCase(Locale.ROOT);
      boolean inName = names.stream().anyMatch(name -> name.span().contains(word));
      boolean mark = !Character.isLetterOrDigit(lower.codePointAt(0)) && !lower.equals("%");
      if (lower.equals("of") && isQuantity(head, text)) {
        head.clear();
        continue;
      }
      boolean ends =
          mark
              || RELATIVES.contains(lower)
              || (!head.isEmpty() && FunctionWords.isPreposition(lower))
              || isBehindNoun(head, lower, text);
      if (ends && !inName) {
        // An abbreviation in brackets interrupts a phrase, it does not end it: "(ISW) analysts".
        if (lower.equals("(") && goesOnBehindBrackets(matcher, text)) {
          continue;
        }
        break;
      }
      head.add(word);
    }
    String words = BLANK.matcher(source.of(text).strip()).replaceAll(" ");
    return new SourcePhrase(span, words, head, names, text);
  }

  /// "a number", "56 percent", "members": what follows "of" is who.
  private static boolean isQuantity(List<Span> head, String text) {
    if (head.isEmpty()) {
      return false;
    }
    String last = head.getLast().of(text).toLowerCase(Locale.ROOT);
    return OF.contains(last) || Character.isDigit(last.charAt(0));
  }

  /// "sources familiar with", "voters surveyed by".
  private static boolean isBehindNoun(List<Span> head, String lower, String text) {
    if (head.isEmpty()) {
      return false;
    }
    String last = head.getLast().of(text);
    boolean noun = NounKinds.isUnnamed(last) || NounKinds.isSource(last.toLowerCase(Locale.ROOT));
    return noun
        && (BEHIND_NOUN.contains(lower)
            || (lower.length() > 4 && (lower.endsWith("ed") || lower.endsWith("ing"))));
  }

  private static boolean goesOnBehindBrackets(Matcher matcher, String text) {
    int close = text.indexOf(')', matcher.end());
    if (close < 0 || close >= matcher.regionEnd()) {
      return false;
    }
    matcher.region(close + 1, matcher.regionEnd());
    return true;
  }

  /// The last word of the head in lower case; empty if there is no head.
  String headWord() {
    return head.isEmpty() ? "" : lower(head.getLast());
  }

  /// The word of the head before its last, in lower case; empty if there is none.
  String wordBeforeLast() {
    return head.size() < 2 ? "" : lower(head.get(head.size() - 2));
  }

  /// The first word of the phrase in lower case.
  String firstWord() {
    return head.isEmpty() ? words.toLowerCase(Locale.ROOT) : lower(head.getFirst());
  }

  int headLength() {
    return head.size();
  }

  /// The name that the head is, or ends with; null if the head is a common noun.
  @Nullable Mention headName() {
    for (Mention name : names) {
      if (!head.isEmpty() && name.span().overlaps(head.getLast())) {
        return name;
      }
    }
    return null;
  }

  /// Where the head ends; where the phrase begins if there is no head.
  int headEnd() {
    return head.isEmpty() ? span.start() : head.getLast().end();
  }

  /// The words of the head in lower case, without "the" or "a" in front.
  String headWithoutDeterminer() {
    return head.stream()
        .skip(!head.isEmpty() && FunctionWords.isDeterminer(lower(head.getFirst())) ? 1 : 0)
        .map(this::lower)
        .collect(Collectors.joining(" "));
  }

  /// The last word of the head as printed; empty if there is no head.
  String headText() {
    return head.isEmpty() ? "" : head.getLast().of(text);
  }

  /// Whether the last words are a name though nobody spotted one: both in capitals, and no
  /// nationality.
  boolean endsInName() {
    if (head.size() < 2) {
      return false;
    }
    String before = head.get(head.size() - 2).of(text);
    return Character.isUpperCase(headText().codePointAt(0))
        && Character.isUpperCase(before.codePointAt(0))
        && !FunctionWords.isSmall(before.toLowerCase(Locale.ROOT))
        && !Demonyms.is(headText());
  }

  /// The words without a clause that tells more of them: "an official, who would not be named".
  String withoutRelative() {
    return RELATIVE_CLAUSE.matcher(words).replaceFirst("");
  }

  /// The words without "the" or "a" in front.
  String withoutDeterminer() {
    int blank = words.indexOf(' ');
    boolean determiner = blank > 0 && FunctionWords.isDeterminer(firstWord());
    return determiner ? words.substring(blank + 1) : words;
  }

  /// What stands between a name and the last word of the head; null if the name is not before it.
  @Nullable String betweenAndHead(Mention name) {
    return head.isEmpty() || name.span().end() > head.getLast().start()
        ? null
        : text.substring(name.span().end(), head.getLast().start());
  }

  /// Whether the span holds the last word of the head.
  boolean headIsIn(Span words) {
    return !head.isEmpty() && words.contains(head.getLast());
  }

  /// The persons that the phrase joins: "Smith, Berg and Lund"; if there are none, the bodies and
  /// places: "Berlin and the Port Authority". None where it is one alone.
  List<Mention> joined() {
    List<Mention> persons = joined(name -> name.type() == Mention.Type.PERSON);
    return !persons.isEmpty()
        ? persons
        : joined(name -> name.type() != null && name.type() != Mention.Type.PERSON);
  }

  private List<Mention> joined(Predicate<Mention> kind) {
    List<Mention> joined = new ArrayList<>();
    for (Mention name : names) {
      if (!kind.test(name)) {
        continue;
      }
      int from = joined.isEmpty() ? span.start() : joined.getLast().span().end();
      String between = text.substring(from, name.span().start()).strip();
      boolean another = joined.stream().noneMatch(one -> one.name().equals(name.name()));
      if (joined.isEmpty() || (another && JOINS.matcher(between).matches())) {
        joined.add(name);
      }
    }
    return joined.size() > 1
            && !isOneCountry(joined)
            && JOINT.matcher(text).region(span.start(), joined.getLast().span().end()).find()
        ? joined
        : List.of();
  }

  /// "Bosnia and Herzegovina".
  private boolean isOneCountry(List<Mention> joined) {
    Span all = joined.getFirst().span().union(joined.getLast().span());
    return COUNTRIES.codeOf(all.of(text)).isPresent();
  }

  /// What the phrase says whose its head is: the names in it, and the countries of its
  /// nationalities ("the Greek minister").
  Set<String> bodies() {
    Set<String> bodies = new HashSet<>();
    names.forEach(name -> bodies.add(name.name()));
    for (Span word : head) {
      String code = Demonyms.codeOf(word.of(text));
      if (code != null) {
        bodies.add(COUNTRIES.nameOf(code));
      }
    }
    return bodies;
  }

  /// Whether a noun before the last is a genitive: "his rival’s campaign".
  boolean hasGenitiveNoun() {
    return head.size() > 2
        && head.subList(1, head.size() - 1).stream()
            .anyMatch(word ->
                names.stream().noneMatch(name -> name.span().overlaps(word))
                    && GENITIVE.matcher(word.of(text)).find());
  }

  /// How many the phrase says they are; null where it gives no number.
  @Nullable Integer number() {
    for (String entry : QUANTITIES.getOrDefault("number", List.of())) {
      int equals = entry.indexOf('=');
      if (entry.substring(0, equals).equals(firstWord())) {
        return Integer.valueOf(entry.substring(equals + 1));
      }
    }
    String first = firstWord();
    boolean figure =
        !first.isEmpty() && first.length() < 7 && first.chars().allMatch(Character::isDigit);
    boolean share = words.contains("percent") || words.contains("%") || words.contains("per cent");
    return figure && !share ? Integer.valueOf(first) : null;
  }

  /// A person's name right behind the head's comma: "a spokesman, Jan Berg".
  @Nullable Mention personBehindHead() {
    for (Mention name : names) {
      boolean person =
          name.type() == Mention.Type.PERSON || (name.type() == null && name.name().contains(" "));
      if (person
          && !head.isEmpty()
          && name.span().start() > head.getLast().end()
          && isApposition(text.substring(head.getLast().end(), name.span().start()).strip())) {
        return name;
      }
    }
    return null;
  }

  /// A comma, and perhaps a form of address: "including" makes no apposition.
  private static boolean isApposition(String between) {
    return between.startsWith(",")
        && BLANK.splitAsStream(between).noneMatch(word -> word.matches("\\p{Ll}{3,}"));
  }

  /// Whether a word of the phrase but the first begins with a capital letter, or the first does and
  /// is no small word: "Ukrainian intelligence".
  boolean hasProperWord() {
    for (Span word : head) {
      boolean capital = Character.isUpperCase(text.codePointAt(word.start()));
      if (capital && !FunctionWords.isSmall(lower(word))) {
        return true;
      }
    }
    return false;
  }

  private String lower(Span word) {
    return word.of(text).toLowerCase(Locale.ROOT);
  }
}
