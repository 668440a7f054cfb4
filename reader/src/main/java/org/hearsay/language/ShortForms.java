package org.hearsay.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.language.MentionFinder.Name;
import org.hearsay.text.Span;

/// Leads the short forms of an article to the long ones before them: a surname to the person, an
/// abbreviation to the body that printed it in brackets or has its initials, "National Resistance
/// Center" to "Center for National Resistance".
final class ShortForms {

  private ShortForms() {}

  static List<Mention> resolved(List<Name> given, String text) {
    List<Name> names = parted(given, text);
    Map<String, Name> bySurname = new HashMap<>();
    Map<String, Name> byAbbreviation = new HashMap<>();
    Map<Set<String>, Name> byContent = new HashMap<>();
    Map<String, Integer> lastAt = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      lastAt.put(names.get(i).text(), i);
    }
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      String surname = lastWord(name.text());
      boolean later = lastAt.getOrDefault(surname, -1) > i;
      if (name.text().contains(" ")
          && (name.type() == Mention.Type.PERSON || (name.type() == null && later))) {
        bySurname.putIfAbsent(
            surname,
            new Name(
                name.span(),
                name.text(),
                Mention.Type.PERSON,
                name.type() == null ? "surname-later" : name.rule()));
      }
      if (isBody(name)) {
        byContent.putIfAbsent(content(name.text()), name);
        byAbbreviation.putIfAbsent(initials(name.text()), name);
        if (NameKinds.isBodyWord(surname)) {
          // "the Herald" for "The Brannholt Herald", "the Safety Unit"; of two such the first.
          for (int at = name.text().indexOf(' '); at >= 0; at = name.text().indexOf(' ', at + 1)) {
            byAbbreviation.putIfAbsent(name.text().substring(at + 1), name);
          }
        }
        if (i + 1 < names.size() && isInBracketsBehind(text, name, names.get(i + 1))) {
          byAbbreviation.put(names.get(i + 1).text(), name);
        }
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (Name name : names) {
      mentions.add(resolved(name, bySurname, byAbbreviation, byContent));
    }
    return List.copyOf(mentions);
  }

  /// "AFU Special Operations Forces", where AFU stands in brackets behind another body's name, are
  /// two bodies.
  private static List<Name> parted(List<Name> names, String text) {
    Set<String> bracketed = new HashSet<>();
    for (int i = 0; i + 1 < names.size(); i++) {
      if (isBody(names.get(i)) && isInBracketsBehind(text, names.get(i), names.get(i + 1))) {
        bracketed.add(names.get(i + 1).text());
      }
    }
    List<Name> parted = new ArrayList<>();
    for (Name name : names) {
      int blank = name.text().indexOf(' ');
      String first = blank < 0 ? "" : name.text().substring(0, blank);
      String rest = name.text().substring(blank + 1);
      if (isBody(name) && bracketed.contains(first) && rest.contains(" ")) {
        int start = name.span().start();
        int end = start + first.length();
        parted.add(new Name(new Span(start, end), first, name.type(), name.rule()));
        parted.add(
            new Name(
                new Span(name.span().end() - rest.length(), name.span().end()),
                rest,
                name.type(),
                name.rule()));
      } else {
        parted.add(name);
      }
    }
    return parted;
  }

  private static Mention resolved(
      Name name,
      Map<String, Name> bySurname,
      Map<String, Name> byAbbreviation,
      Map<Set<String>, Name> byContent) {
    Name full = bySurname.get(lastWord(name.text()));
    boolean personal = name.type() == Mention.Type.PERSON || (name.type() == null && full != null);
    if (personal
        && full != null
        && (!name.text().contains(" ") || name.text().equals(full.text()))) {
      String rule = name.text().equals(full.text()) ? full.rule() : "surname";
      return new Mention(name.span(), Mention.Type.PERSON, full.text(), rule);
    }
    boolean isShort = !name.text().contains(" ") || isBody(name);
    Name abbreviated = isShort ? byAbbreviation.get(name.text()) : null;
    if (abbreviated != null && name.text().length() > 1) {
      return new Mention(name.span(), abbreviated.type(), abbreviated.text(), "abbreviation");
    }
    Name same = isBody(name) ? byContent.get(content(name.text())) : null;
    if (same != null && !same.text().equals(name.text())) {
      return new Mention(name.span(), same.type(), same.text(), "same-words");
    }
    return new Mention(name.span(), name.type(), name.text(), name.rule());
  }

  private static boolean isBody(Name name) {
    return name.type() == Mention.Type.BODY || name.type() == Mention.Type.OUTLET;
  }

  private static boolean isInBracketsBehind(String text, Name name, Name next) {
    if (next.span().start() < name.span().end()) {
      return false;
    }
    String between = text.substring(name.span().end(), next.span().start());
    return between.strip().equals("(")
        && next.span().end() < text.length()
        && text.charAt(next.span().end()) == ')';
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[ -]", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  private static Set<String> content(String name) {
    Set<String> words = new TreeSet<>();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        words.add(word);
      }
    }
    return words;
  }
}
