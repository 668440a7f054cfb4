package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The bodies of a text: of what kind the text says they are ("the digital-rights group Clearline",
/// "Clearline, a digital-rights group"), and which of them a sentence is about. Where two can be
/// meant, none is. Lives for one text.
final class Bodies {
  /// In words, between "the" and the name: "the digital-rights group Clearline".
  private static final int LONGEST_KIND = 4;

  private static final Pattern APPOSITION =
      Pattern.compile(
          "^(?:,| is|"
              + " was)\\s(?:an?|the)\\s((?:[\\p{Ll}-]+\\s){0,4}?)(\\p{Ll}+)(?=[,.;]|\\s(?:that|which|in|of|based)\\b)");

  private final Sentences sentences;
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  /// `words`: what the text calls the body, in lower case: "digital-rights group".
  private record Kind(String words, Mention body) {}

  /// @param mentions in text order
  Bodies(Sentences sentences, List<Mention> mentions) {
    this.sentences = sentences;
    for (Mention mention : mentions) {
      int number = sentences.firstEndingBehind(mention.span().start());
      if (mention.type() != Mention.Type.PERSON
          && Names.isProper(mention)
          && number < sentences.all().size()) {
        bySentence.computeIfAbsent(number, _ -> new ArrayList<>()).add(mention);
        if (isBody(mention) || mention.type() == null) {
          note(mention, sentences.all().get(number));
        }
      }
    }
  }

  static boolean isBody(Mention mention) {
    return mention.type() == Mention.Type.BODY || mention.type() == Mention.Type.OUTLET;
  }

  private void note(Mention mention, Sentence sentence) {
    String before = kindBefore(mention, sentence);
    if (before != null) {
      kinds.add(new Kind(before, mention));
    }
    Matcher behind =
        APPOSITION
            .matcher(sentences.text())
            .region(mention.span().end(), Math.max(mention.span().end(), sentence.span().end()));
    if (behind.lookingAt() && NounKinds.isCollective(behind.group(2))) {
      kinds.add(new Kind(behind.group(1) + behind.group(2), mention));
    }
  }

  /// The words in lower case right before a name, if they end in a noun for bodies.
  private @Nullable String kindBefore(Mention mention, Sentence sentence) {
    List<String> words = new ArrayList<>();
    for (Word word : sentence.words()) {
      if (word.span().start() >= mention.span().start()) {
        break;
      }
      boolean opens = word.span().start() == sentence.span().start();
      boolean common = !word.isMark() && (!word.isCapitalised() || opens);
      if (!common || FunctionWords.isSmall(word.lower())) {
        words.clear();
      } else {
        words.add(word.lower());
      }
    }
    if (words.isEmpty() || !NounKinds.isCollective(words.getLast())) {
      return null;
    }
    return String.join(" ", words.subList(Math.max(0, words.size() - LONGEST_KIND), words.size()));
  }

  /// "the group", "the digital-rights group": the one body of which the text has said so; null if
  /// it has of none, or of several.
  ///
  /// @param words in lower case, without "the"
  @Nullable Mention called(String words, int offset) {
    Mention called = null;
    for (Kind kind : kinds) {
      boolean fits = kind.words().equals(words) || kind.words().endsWith(" " + words);
      if (fits && kind.body().span().start() < offset) {
        if (called != null && !called.name().equals(kind.body().name())) {
          return null;
        }
        called = kind.body();
      }
    }
    return called;
  }

  /// Whether a sentence speaks of any body, or of anything else that can say something, before the
  /// offset.
  boolean speaksOfSome(int number, int offset) {
    Sentence sentence = sentences.all().get(number);
    return bySentence.getOrDefault(number, List.of()).stream()
            .anyMatch(mention -> mention.span().end() <= offset)
        || sentence.words().stream()
            .anyMatch(word -> word.span().end() <= offset && canSpeak(word.lower()));
  }

  private static boolean canSpeak(String noun) {
    return NounKinds.isCollective(noun) || NounKinds.isDocument(noun);
  }

  /// The body that the sentence is about, by its first words; null if it is about none, or if it
  /// speaks of another thing, up to the offset, that "it" may mean.
  ///
  /// @param content what "it" says: whatever is named there is something else
  /// @param byNoun whom "the agency" means there, by the noun and where it stands
  @Nullable Holder subject(
      int number, int offset, Span content, BiFunction<Span, String, Holder> byNoun) {
    Sentence sentence = sentences.all().get(number);
    List<Word> words =
        sentence.words().stream()
            .filter(word -> word.span().end() <= offset)
            .filter(word -> !content.contains(word.span()))
            .toList();
    int from = behindAdverbial(words);
    int at = from;
    if (at < words.size() && words.get(at).lower().equals("the")) {
      at++;
    }
    int noun = at;
    while (noun < words.size()
        && noun - at < LONGEST_KIND
        && named(words.get(noun), number) == null
        && isCommon(words.get(noun), sentence)) {
      noun++;
    }
    if (noun >= words.size()) {
      return null;
    }
    Mention named = named(words.get(noun), number);
    boolean described = noun == at || NounKinds.isCollective(words.get(noun - 1).lower());
    if (named != null && described && startsAt(named, words, from, noun)) {
      boolean body = isBody(named) || (named.type() == null && noun > at);
      Holder.Type type =
          named.type() == Mention.Type.OUTLET ? Holder.Type.OUTLET : Holder.Type.BODY;
      return body && actsAlone(words, named.span()) && isOnly(named, words, number)
          ? new Holder(type, named.name(), true)
          : null;
    }
    int last = at;
    while (last < noun && !NounKinds.isCollective(words.get(last).lower())) {
      last++;
    }
    if (at == from || last >= noun) {
      return null;
    }
    Span span = words.get(from).span().union(words.get(last).span());
    Holder holder = byNoun.apply(span, words.get(last).lower());
    return actsAlone(words, span) && nobodyElse(holder, span, words, number) ? holder : null;
  }

  private static boolean startsAt(Mention named, List<Word> words, int from, int noun) {
    int start = named.span().start();
    return start == words.get(noun).span().start() || start == words.get(from).span().start();
  }

  private static boolean isCommon(Word word, Sentence sentence) {
    boolean opens = word.span().start() == sentence.span().start();
    return !word.isMark()
        && (!word.isCapitalised() || opens)
        && !FunctionWords.isSmall(word.lower());
  }

  /// "On Thursday, the OEC": where what the sentence is about begins.
  private static int behindAdverbial(List<Word> words) {
    if (words.isEmpty() || !FunctionWords.isPreposition(words.getFirst().lower())) {
      return 0;
    }
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).text().equals(",")) {
        return i + 1;
      }
    }
    return words.size();
  }

  /// Whether the body is neither a genitive nor one of two: "The OEC’s head", "The OEC and".
  private boolean actsAlone(List<Word> words, Span body) {
    String text = sentences.text();
    if (text.startsWith("’", body.end()) || text.startsWith("'", body.end())) {
      return false;
    }
    for (Word word : words) {
      if (word.span().start() >= body.end()) {
        return !Set.of("and", "or", "nor", "of").contains(word.lower());
      }
    }
    return true;
  }

  private boolean isOnly(Mention named, List<Word> words, int number) {
    return nobodyElse(
        new Holder(Holder.Type.BODY, named.name(), true), named.span(), words, number);
  }

  private boolean nobodyElse(Holder holder, Span body, List<Word> words, int number) {
    if (words.isEmpty()) {
      return false;
    }
    Span all = words.getFirst().span().union(words.getLast().span());
    for (Mention other : bySentence.getOrDefault(number, List.of())) {
      boolean another =
          all.contains(other.span())
              && !other.span().overlaps(body)
              && !other.name().equals(holder.name());
      if (another && (isBody(other) || !isBehindPreposition(other, words))) {
        return false;
      }
    }
    return words.stream()
        .filter(word -> word.span().start() >= body.end())
        .noneMatch(word -> canSpeak(word.lower()) && named(word, number) == null);
  }

  private static boolean isBehindPreposition(Mention mention, List<Word> words) {
    Word before = null;
    for (Word word : words) {
      if (word.span().start() >= mention.span().start()) {
        break;
      }
      before = before != null && word.lower().equals("the") ? before : word;
    }
    return before != null && FunctionWords.isPreposition(before.lower());
  }

  private @Nullable Mention named(Word word, int number) {
    return bySentence.getOrDefault(number, List.of()).stream()
        .filter(mention -> mention.span().overlaps(word.span()))
        .findFirst()
        .orElse(null);
  }
}
