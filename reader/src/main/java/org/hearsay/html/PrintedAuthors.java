package org.hearsay.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.html.Evidence.Kind;
import org.hearsay.html.Evidence.Mark;
import org.hearsay.html.Opening.Line;

/// The authors that a page prints: in a byline ("By Ruth Abel"), in an element that is called an
/// author's. Names what has the shape of a person's name and nothing else. Stateless.
final class PrintedAuthors {
  private static final String BY = String.join("|", Names.lines("byline-by.txt"));
  private static final String OTHER = String.join("|", Names.lines("byline-other.txt"));
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BYLINE =
      Pattern.compile("(?:^|[|•·–—,;-] ?|(?<=\\d) )(?:" + BY + ")(?: ?: ?| )(?=\\S)", FLAGS);
  private static final Pattern LABEL = Pattern.compile("(?:" + BY + ") ?:?", FLAGS);
  private static final Pattern OTHERS =
      Pattern.compile("(?:^|.*\\P{L})(?:" + OTHER + ") ?:?", FLAGS);

  private static final Pattern BEFORE_SIGN = Pattern.compile("^([^|•·–—-]{3,60}) ?[|•·–—-] ?");
  private static final Pattern PROSE =
      Pattern.compile(
          "^.{0,40}\\b(?:post|article|story|piece|column) (?:was |is )?(?:originally )?"
              + "(?:written|authored|contributed) by ");
  private static final Pattern ALONE = Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}'’-]{2,20}),?");
  private static final int MOST_IN_BOX = 3;

  /// In units: a longer line is a sentence.
  private static final int LONGEST = 160;

  /// In units: a line that holds a date and little else.
  private static final int DATE = 40;

  /// In units: what may stand between the names of one byline.
  private static final int BETWEEN = 12;

  private PrintedAuthors() {}

  /// The authors printed around the headline; empty where none are.
  static List<String> around(Opening opening) {
    List<String> names = inLines(opening);
    if (names.isEmpty()) {
      names = marked(opening, opening.from(), opening.to());
    }
    return names.isEmpty() ? dated(opening.below()) : names;
  }

  /// The authors that elements name under the article's first paragraphs: a box about them. A
  /// longer list than an article has authors is another list.
  static List<String> under(Opening opening) {
    List<String> names = marked(opening, opening.to(), opening.evidence().text().length());
    return names.size() > MOST_IN_BOX ? List.of() : names;
  }

  /// A name in one line with a date, or in a line of its own beside one that holds no more than a
  /// date: "Ruth Abel | May 3, 2021".
  private static List<String> dated(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String words = lines.get(i).words();
      if (words.length() > LONGEST || PrintedDay.in(words).isEmpty()) {
        continue;
      }
      Matcher name = BEFORE_SIGN.matcher(words);
      if (name.find() && PersonNames.isOne(name.group(1))) {
        return PersonNames.in(name.group(1));
      }
      for (int beside : List.of(i - 1, i + 1)) {
        if (words.length() <= DATE
            && beside >= 0
            && beside < lines.size()
            && PersonNames.isOne(lines.get(beside).words())) {
          return PersonNames.in(lines.get(beside).words());
        }
      }
    }
    return List.of();
  }

  /// Whether `name` is all that an element called a byline around the headline says.
  static boolean isByline(Opening opening, String name) {
    for (Mark mark : opening.evidence().marks()) {
      if ((mark.kind() == Kind.AUTHOR || mark.kind() == Kind.BYLINE) && opening.holds(mark)) {
        String words = opening.evidence().words(mark).split("\n", 2)[0].strip();
        Matcher by = BYLINE.matcher(words);
        if ((by.find() ? words.substring(by.end()) : words).equalsIgnoreCase(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> inLines(Opening opening) {
    String before = "";
    for (Line line : opening.below()) {
      String words = line.words();
      if (words.length() <= LONGEST) {
        if (LABEL.matcher(before).matches()) {
          List<String> names = PersonNames.in(words);
          if (!names.isEmpty()) {
            return names;
          }
        }
        Matcher by = BYLINE.matcher(words);
        while (by.find()) {
          List<String> names = PersonNames.in(words.substring(by.end()));
          if (names.isEmpty()) {
            names = single(opening, line, by);
          }
          if (!names.isEmpty() && !OTHERS.matcher(words.substring(0, by.end()).strip()).matches()) {
            return names;
          }
        }
      }
      Matcher prose = PROSE.matcher(words);
      if (prose.find()) {
        return PersonNames.in(words.substring(prose.end()));
      }
      before = words;
    }
    return List.of();
  }

  /// One word that a line names as its author and says nothing else, or that is marked as one.
  private static List<String> single(Opening opening, Line line, Matcher by) {
    String rest = line.words().substring(by.end());
    int at = line.from() + by.end();
    for (Mark mark : opening.evidence().marks()) {
      if (mark.from() == at && (mark.kind() == Kind.AUTHOR || mark.kind() == Kind.BYLINE)) {
        rest = opening.evidence().words(mark);
      }
    }
    Matcher alone = ALONE.matcher(rest);
    return by.start() == 0 && alone.matches() && !PersonNames.isNever(alone.group(1))
        ? List.of(alone.group(1))
        : List.of();
  }

  /// The names in marked elements of one byline: the first that name anybody, and those that follow
  /// with little between.
  private static List<String> marked(Opening opening, int from, int to) {
    Set<String> names = new LinkedHashSet<>();
    int end = -1;
    for (Mark mark : opening.evidence().marks()) {
      if ((mark.kind() != Kind.AUTHOR && mark.kind() != Kind.BYLINE)
          || mark.from() < from
          || mark.to() > to
          || mark.length() > LONGEST
          || !opening.isOfArticle(mark)
          || mark.from() < end
          || (end >= 0 && mark.from() > end + BETWEEN)) {
        continue;
      }
      List<String> found = named(opening.evidence(), mark);
      if (!found.isEmpty()) {
        names.addAll(found);
        end = mark.to();
      }
    }
    return new ArrayList<>(names);
  }

  private static List<String> named(Evidence evidence, Mark mark) {
    int line = evidence.text().lastIndexOf('\n', Math.max(0, mark.from() - 1));
    int start = Math.max(line + 1, mark.from() - 40);
    if (start < mark.from()
        && OTHERS.matcher(evidence.text().substring(start, mark.from()).strip()).matches()) {
      return List.of();
    }
    for (String words : evidence.words(mark).split("\n", -1)) {
      if (OTHERS.matcher(words).matches()) {
        return List.of();
      }
      Matcher by = BYLINE.matcher(words);
      List<String> names = PersonNames.in(by.find() ? words.substring(by.end()) : words);
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }
}
