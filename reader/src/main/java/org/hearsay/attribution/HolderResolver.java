package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Leads source spans to their holders within one article: names as they stand, surnames and "the
/// ministry" to the full name before them, pronouns to the speaker before them. What cannot be led
/// back keeps the text's own words and is left open; unnamed groups stay unnamed.
final class HolderResolver {
  /// So far back, in units, a pronoun is led to a name that nobody has spoken under.
  private static final int REACH = 400;

  private static final Map<String, Boolean> UNNAMED_HEADS = unnamedHeads();
  private static final Set<String> DOCUMENTS =
      plurals(WordList.read(HolderResolver.class, "documents.txt").lines());
  private static final Set<String> COLLECTIVES =
      Set.copyOf(WordList.read(HolderResolver.class, "collectives.txt").lines());

  private final String text;
  private final Names names;

  HolderResolver(String text, List<Mention> mentions) {
    this.text = text;
    this.names = new Names(mentions);
  }

  /// Whether a noun in lower case is one for people, bodies or documents that are quoted without a
  /// name.
  static boolean isSourceNoun(String noun) {
    return UNNAMED_HEADS.containsKey(noun)
        || DOCUMENTS.contains(noun)
        || COLLECTIVES.contains(noun)
        || (noun.endsWith("s") && COLLECTIVES.contains(noun.substring(0, noun.length() - 1)));
  }

  /// The attributions with their holders, in the same order.
  List<Attribution> resolved(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>();
    Map<Holder.Type, Holder> spoken = new EnumMap<>(Holder.Type.class);
    for (Attribution attribution : attributions) {
      Holder holder = holder(attribution, spoken);
      if (holder != null && holder.named() && holder.type() != null) {
        spoken.put(holder.type(), holder);
      }
      result.add(attribution.withHolder(holder));
    }
    return result;
  }

  private @Nullable Holder holder(Attribution attribution, Map<Holder.Type, Holder> spoken) {
    Spans source = attribution.roles().source();
    if (source.isEmpty()) {
      return attribution.trace().rule().equals(NounRule.NAME)
          ? new Holder(Holder.Type.UNNAMED, attribution.roles().cue().of(text), false)
          : null;
    }
    SourcePhrase phrase = SourcePhrase.of(source, names.in(source), text);
    Holder referred = referred(phrase, spoken);
    if (referred != null) {
      return referred;
    }
    Mention name = phrase.headName();
    if (name != null) {
      return new Holder(type(name), name.name(), true);
    }
    return ofCommonNoun(phrase);
  }

  /// What a pronoun stands for; null if the phrase is none.
  private @Nullable Holder referred(SourcePhrase phrase, Map<Holder.Type, Holder> spoken) {
    String word = phrase.firstWord();
    if (phrase.headLength() > 2 || !FunctionWords.isPronoun(word)) {
      return word.equals("who") || word.equals("which") ? antecedent(phrase) : null;
    }
    if (FunctionWords.isDeterminer(word) && phrase.headLength() == 2) {
      return null;
    }
    if (FunctionWords.isPersonPronoun(word)) {
      return lastSpoken(spoken, Holder.Type.PERSON, phrase);
    }
    if (FunctionWords.isGroupPronoun(word)) {
      return lastSpoken(spoken, Holder.Type.BODY, phrase);
    }
    return word.equals("who") ? antecedent(phrase) : new Holder(null, phrase.words(), false);
  }

  /// A source whose head is a common noun: an unnamed group, a document, a body by its noun.
  private Holder ofCommonNoun(SourcePhrase phrase) {
    String noun = phrase.headWord();
    Mention person = phrase.personBehindHead();
    if (person != null) {
      return new Holder(Holder.Type.PERSON, person.name(), true);
    }
    Boolean speaksForBody = UNNAMED_HEADS.get(noun);
    if (speaksForBody != null) {
      Mention body = speaksForBody ? bodyIn(phrase) : null;
      return body != null
          ? new Holder(type(body), body.name(), true)
          : new Holder(Holder.Type.UNNAMED, phrase.words(), false);
    }
    if (DOCUMENTS.contains(noun)) {
      return new Holder(Holder.Type.DOCUMENT, phrase.words(), !phrase.names().isEmpty());
    }
    if (phrase.firstWord().equals("the") && phrase.headLength() == 2) {
      Mention named = names.lastBodyCalled(noun, phrase.span().start());
      if (named != null) {
        return new Holder(type(named), named.name(), true);
      }
    }
    // "Ukrainian intelligence" names a body well enough; "the company" does not say which.
    return COLLECTIVES.contains(noun)
        ? new Holder(Holder.Type.BODY, phrase.words(), phrase.hasProperWord())
        : new Holder(null, phrase.words(), false);
  }

  /// The body that "ISW analysts" or "researchers at the institute" speak for; null if it is not
  /// all of them ("some", "an").
  private static @Nullable Mention bodyIn(SourcePhrase phrase) {
    if (Set.of("a", "an", "some", "one").contains(phrase.firstWord())) {
      return null;
    }
    return phrase.names().stream()
        .filter(m -> m.type() == Mention.Type.BODY || m.type() == Mention.Type.OUTLET)
        .findFirst()
        .orElse(null);
  }

  private Holder lastSpoken(
      Map<Holder.Type, Holder> spoken, Holder.Type type, SourcePhrase phrase) {
    Holder speaker = spoken.get(type);
    if (speaker != null) {
      return speaker;
    }
    Mention.Type wanted = type == Holder.Type.PERSON ? Mention.Type.PERSON : Mention.Type.BODY;
    Mention last = names.lastOf(wanted, phrase.span().start(), REACH);
    return last != null
        ? new Holder(type(last), last.name(), true)
        : new Holder(null, phrase.words(), false);
  }

  /// "who": the name right before it.
  private Holder antecedent(SourcePhrase phrase) {
    Mention last = names.lastBefore(phrase.span().start());
    return last != null && phrase.span().start() - last.span().end() <= 2
        ? new Holder(type(last), last.name(), true)
        : new Holder(null, phrase.words(), false);
  }

  private static Holder.Type type(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> Holder.Type.PERSON;
      case OUTLET -> Holder.Type.OUTLET;
      case null, default -> Holder.Type.BODY;
    };
  }

  private static Map<String, Boolean> unnamedHeads() {
    Map<String, Boolean> heads = new HashMap<>();
    for (String line : WordList.read(HolderResolver.class, "unnamed-heads.txt").lines()) {
      boolean speaksForBody = line.endsWith("+");
      for (String word : line.replace("+", "").strip().split("\\s+", -1)) {
        heads.put(word.toLowerCase(Locale.ROOT), speaksForBody);
      }
    }
    return Map.copyOf(heads);
  }

  private static Set<String> plurals(List<String> nouns) {
    Set<String> all = new HashSet<>();
    for (String noun : nouns) {
      all.add(noun);
      all.add(noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
    }
    return Set.copyOf(all);
  }
}
