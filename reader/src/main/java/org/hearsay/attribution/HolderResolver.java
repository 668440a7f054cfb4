package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Leads source spans to their holders within one article: names as they stand, surnames and "the
/// ministry" to the full name before them, pronouns to the speaker before them. What cannot be led
/// back keeps the text's own words and is left open; unnamed groups stay unnamed.
final class HolderResolver {
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Map<String, Boolean> UNNAMED_HEADS = unnamedHeads();
  private static final Set<String> DOCUMENTS =
      plurals(WordList.read(HolderResolver.class, "documents.txt").lines());

  private static final Set<String> COLLECTIVES =
      Set.copyOf(WordList.read(HolderResolver.class, "collectives.txt").lines());

  private final String text;
  private final List<Mention> mentions;

  HolderResolver(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /// The attributions with their holders, in the same order.
  List<Attribution> resolved(List<Attribution> attributions) {
    List<Attribution> result = new ArrayList<>();
    List<Holder> spoken = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Holder holder = holder(attribution, spoken);
      if (holder != null && holder.named()) {
        spoken.add(holder);
      }
      result.add(attribution.withHolder(holder));
    }
    return result;
  }

  private @Nullable Holder holder(Attribution attribution, List<Holder> spoken) {
    Spans source = attribution.roles().source();
    if (source.isEmpty()) {
      return attribution.trace().rule().equals("noun-that")
          ? new Holder(Holder.Type.UNNAMED, words(attribution.roles().cue()), false)
          : null;
    }
    String own = words(source);
    String[] parts = own.toLowerCase(Locale.ROOT).split(" ", -1);
    if (parts.length <= 2 && FunctionWords.isPersonPronoun(parts[0])) {
      return lastSpoken(spoken, Holder.Type.PERSON, own, source.bounds());
    }
    if (parts.length == 1 && parts[0].equals("who")) {
      return antecedent(source.bounds(), own);
    }
    if (parts.length == 1 && FunctionWords.isGroupPronoun(parts[0])) {
      return lastSpoken(spoken, Holder.Type.BODY, own, source.bounds());
    }
    if (parts.length == 1 && FunctionWords.isPronoun(parts[0])) {
      return new Holder(null, own, false);
    }
    int head = head(parts);
    Boolean speaksForBody = UNNAMED_HEADS.get(parts[head]);
    List<Mention> names = mentionsIn(source);
    if (names.isEmpty()) {
      return withoutName(own, parts, head, speaksForBody, source.bounds());
    }
    Mention name = possessed(names);
    boolean startsWithName = isAtStart(source, name);
    if (speaksForBody != null && name.type() != Mention.Type.PERSON) {
      boolean body = speaksForBody && name.type() != Mention.Type.PLACE;
      boolean indefinite = parts[0].equals("a") || parts[0].equals("an") || parts[0].equals("some");
      return body && !indefinite
          ? new Holder(type(name), name.name(), true)
          : new Holder(Holder.Type.UNNAMED, own, false);
    }
    if (!startsWithName && isDocument(parts, head, source, name)) {
      return new Holder(Holder.Type.DOCUMENT, own, true);
    }
    if (!name.equals(names.getFirst())) {
      return new Holder(type(name), name.name(), true);
    }
    Mention speaker = longest(names, startsWithName);
    return new Holder(type(speaker), speaker.name(), true);
  }

  /// A source without a name in it: a document, an unnamed group, or a body called by its noun.
  private Holder withoutName(
      String own, String[] parts, int head, @Nullable Boolean speaksForBody, Span at) {
    if (speaksForBody != null) {
      return new Holder(Holder.Type.UNNAMED, own, false);
    }
    if (DOCUMENTS.contains(parts[head])) {
      return new Holder(Holder.Type.DOCUMENT, own, false);
    }
    if (parts[0].equals("the") && parts.length == 2) {
      Mention named = lastBodyCalled(parts[1], at.start());
      if (named != null) {
        return new Holder(type(named), named.name(), true);
      }
    }
    if (COLLECTIVES.contains(parts[head])) {
      // "Ukrainian intelligence" names a body well enough; "the company" does not say which.
      boolean says = Character.isUpperCase(own.codePointAt(0)) && !parts[0].equals("the");
      return new Holder(Holder.Type.BODY, own, says && parts.length > 1);
    }
    return new Holder(null, own, false);
  }

  /// "the ministry": the last body before `before` whose name holds the word.
  private @Nullable Mention lastBodyCalled(String noun, int before) {
    Mention last = null;
    for (Mention mention : mentions) {
      if (mention.span().start() < before
          && mention.type() != Mention.Type.PERSON
          && List.of(BLANK.split(mention.name().toLowerCase(Locale.ROOT))).contains(noun)) {
        last = mention;
      }
    }
    return last;
  }

  private Holder lastSpoken(List<Holder> spoken, Holder.Type type, String own, Span at) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      if (spoken.get(i).type() == type) {
        return spoken.get(i);
      }
    }
    Mention.Type wanted = type == Holder.Type.PERSON ? Mention.Type.PERSON : Mention.Type.BODY;
    Mention last = null;
    for (Mention mention : mentions) {
      if (mention.span().end() <= at.start() && mention.type() == wanted) {
        last = mention;
      }
    }
    return last != null && at.start() - last.span().end() < 400
        ? new Holder(type(last), last.name(), true)
        : new Holder(null, own, false);
  }

  /// "who": the name right before it.
  private Holder antecedent(Span who, String own) {
    for (Mention mention : mentions) {
      int gap = who.start() - mention.span().end();
      if (gap >= 0 && gap <= 2) {
        return new Holder(type(mention), mention.name(), true);
      }
    }
    return new Holder(null, own, false);
  }

  private List<Mention> mentionsIn(Spans source) {
    return mentions.stream().filter(m -> source.contains(m.span())).toList();
  }

  /// The first name where the source begins with it (the rest describes it), else the longest body
  /// ("the forces' Center for ...") or the first.
  private static Mention longest(List<Mention> names, boolean startsWithName) {
    Mention person =
        names.stream().filter(m -> m.type() == Mention.Type.PERSON).findFirst().orElse(null);
    return startsWithName && names.getFirst().type() == Mention.Type.PERSON
        ? names.getFirst()
        : person != null && !startsWithName ? person : names.getFirst();
  }

  /// "the Forces’ Center": of names that possess each other the last.
  private Mention possessed(List<Mention> names) {
    Mention name = names.getFirst();
    for (Mention next : names.subList(1, names.size())) {
      String between = text.substring(name.span().end(), next.span().start()).strip();
      if (!Set.of("’", "'", "’s", "'s").contains(between)) {
        break;
      }
      name = next;
    }
    return name;
  }

  private boolean isAtStart(Spans source, Mention name) {
    String before = text.substring(source.bounds().start(), name.span().start()).strip();
    return before.isEmpty() || before.equalsIgnoreCase("the");
  }

  private boolean isDocument(String[] parts, int head, Spans source, Mention name) {
    int nameAt =
        words(Spans.of(new Span(source.bounds().start(), name.span().end()))).split(" ", -1).length;
    return DOCUMENTS.contains(parts[head]) && head < nameAt;
  }

  /// The position of the noun that a phrase is about: the last word before its first comma or
  /// preposition.
  private static int head(String[] parts) {
    int head = 0;
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && (FunctionWords.isPreposition(parts[i]) || parts[i].equals("who"))) {
        break;
      }
      head = i;
      if (parts[i].endsWith(",")) {
        break;
      }
    }
    parts[head] = parts[head].replaceAll("[,.]$", "");
    return head;
  }

  private static Holder.Type type(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> Holder.Type.PERSON;
      case OUTLET -> Holder.Type.OUTLET;
      case null, default -> Holder.Type.BODY;
    };
  }

  private String words(Spans spans) {
    return BLANK.matcher(spans.of(text).strip()).replaceAll(" ");
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
