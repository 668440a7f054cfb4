package org.hearsay.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.language.MentionFinder.Name;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Of what kind a run of capitalised words is, and where one run holds two names: "Interior
/// Ministry Spokesman Jan Berg" is a body and a person.
final class NameKinds {
  private static final Map<String, Mention.Type> BODY_WORDS = bodyWords();
  private static final Set<String> TITLES =
      new HashSet<>(WordList.read(NameKinds.class, "titles.txt").lines());
  private static final Set<String> SPEECH =
      Set.of(
          String.join(" ", WordList.read(NameKinds.class, "reporting-verbs.txt").lines())
              .split("\\s+", -1));

  private final Predicate<String> isPlace;

  NameKinds(Predicate<String> isPlace) {
    this.isPlace = isPlace;
  }

  static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  static boolean isBodyWord(String word) {
    return BODY_WORDS.containsKey(word);
  }

  /// The names in the words from `from` to `to`.
  List<Name> parted(List<Word> words, int from, int to) {
    int title = -1;
    for (int i = from; i < to - 1; i++) {
      if (isTitle(words.get(i).text())) {
        title = i;
      }
    }
    boolean bodyBehind = hasBodyWord(words, title + 1, to);
    List<Name> names = new ArrayList<>();
    if (title >= 0 && !bodyBehind && !words.get(title + 1).lower().equals("of")) {
      int firstTitle = title;
      while (firstTitle > from && isTitle(words.get(firstTitle - 1).text())) {
        firstTitle--;
      }
      if (firstTitle > from && hasBodyWord(words, from, firstTitle)) {
        names.add(name(words, from, firstTitle, kindOfBody(words, from, firstTitle), "body-word"));
      }
      names.add(name(words, title + 1, to, Mention.Type.PERSON, "title"));
      return names;
    }
    if (to - from == 1 && isTitle(words.get(from).text())) {
      return names;
    }
    names.add(kindOf(words, from, to));
    return names;
  }

  private Name kindOf(List<Word> words, int from, int to) {
    String text = name(words, from, to, null, "capitals").text();
    if (isPlace.test(text)) {
      return name(words, from, to, Mention.Type.PLACE, "country");
    }
    if (hasBodyWord(words, from, to)) {
      return name(words, from, to, kindOfBody(words, from, to), "body-word");
    }
    if (to - from > 1 && to - from < 5 && isSpokenOfAsPerson(words, from, to)) {
      return name(words, from, to, Mention.Type.PERSON, "person-context");
    }
    return name(words, from, to, null, "capitals");
  }

  /// An age or a description behind it, "who", or a verb of speaking on either side.
  private static boolean isSpokenOfAsPerson(List<Word> words, int from, int to) {
    String behind = to < words.size() ? words.get(to).lower() : "";
    String next = to + 1 < words.size() ? words.get(to + 1).lower() : "";
    String before = from > 0 ? words.get(from - 1).lower() : "";
    boolean described =
        behind.equals(",")
            && (next.equals("a")
                || next.equals("an")
                || next.equals("who")
                || next.equals("the")
                || next.endsWith("’s")
                || next.endsWith("'s")
                || (!next.isEmpty() && Character.isDigit(next.charAt(0)) && next.length() == 2));
    return described || behind.equals("who") || SPEECH.contains(behind) || SPEECH.contains(before);
  }

  private static boolean hasBodyWord(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isBodyWord(MentionFinder.bare(words.get(i).text()))) {
        return true;
      }
    }
    return false;
  }

  /// An outlet if the last body word is one of an outlet ("Morning Herald").
  private static Mention.Type kindOfBody(List<Word> words, int from, int to) {
    Mention.Type last = Mention.Type.BODY;
    for (int i = from; i < to; i++) {
      Mention.Type type = BODY_WORDS.get(MentionFinder.bare(words.get(i).text()));
      last = type != null ? type : last;
    }
    return last;
  }

  private static Name name(
      List<Word> words, int from, int to, Mention.@Nullable Type type, String rule) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? " " : "")
          .append(i == to - 1 ? MentionFinder.bare(words.get(i).text()) : words.get(i).text());
    }
    Word last = words.get(to - 1);
    int end = last.span().start() + MentionFinder.bare(last.text()).length();
    return new Name(new Span(words.get(from).span().start(), end), text.toString(), type, rule);
  }

  private static Map<String, Mention.Type> bodyWords() {
    Map<String, Mention.Type> words = new HashMap<>();
    for (String line : WordList.read(NameKinds.class, "bodies.txt").lines()) {
      String[] parts = line.split("\\s+", -1);
      words.put(parts[0], parts.length > 1 ? Mention.Type.OUTLET : Mention.Type.BODY);
    }
    return Map.copyOf(words);
  }
}
