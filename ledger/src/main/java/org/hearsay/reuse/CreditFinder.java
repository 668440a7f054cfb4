package org.hearsay.reuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Outlet;
import org.hearsay.article.Syndicator;
import org.hearsay.reuse.Credit.Field;
import org.hearsay.reuse.Credit.Kind;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds the credits of an article: in its datelines, in the lines around its text, in the place of
/// its authors, in its title and in what its feed says. What names the outlet that published it is
/// none. Immutable; threads may share it.
public final class CreditFinder {
  private static final int HEAD = 3;
  private static final int TAIL = 5;

  /// A credit stands near the start of a paragraph or near its end; what lies between is not read.
  private static final int REACH = 400;

  private static final String NAME =
      "(?<name>(?:[Tt]he\\s)?\\p{Lu}[\\p{L}\\p{M}\\d&.'’-]{0,40}"
          + "(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}\\d&.'’-]{0,40}|of|the|and|for|de|&)){0,6})";

  private static final Pattern AUTHOR_PARTS = Pattern.compile("\\s*(?:[,|/;]|\\s-\\s)\\s*");
  private static final Pattern AUTHOR_WORDS =
      Pattern.compile("^(?i:by|from)\\s+|\\s+(?i:staff|reporters?|correspondents?|writers?)$");
  private static final Pattern AGENCY_WORDS =
      Pattern.compile("(?i:.*\\b(?:news agency|newswire|news service|wire service|news wire))");
  private static final Pattern TITLE_END =
      Pattern.compile("[\\s(|:–—-]{1,4}(?<name>" + Agencies.alternatives() + ")\\)?\\s*$");

  private record Wording(Kind kind, String place, Pattern pattern) {}

  private static final List<Wording> WORDINGS =
      WordList.read(CreditFinder.class, "credits.txt").lines().stream()
          .map(line -> {
            String[] parts = line.split("\\s+", 3);
            String pattern =
                parts[2]
                    .replace("{name}", NAME)
                    .replace("{agency}", "(?<name>" + Agencies.alternatives() + ")");
            return new Wording(
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1],
                Pattern.compile(pattern));
          })
          .toList();

  /// The credits of `article`, those of the publication first, then title and authors, then in text
  /// order.
  public List<Credit> credits(Article article) {
    Set<Credit> found = new LinkedHashSet<>();
    Syndicator syndicator = article.publication().syndicatedFrom();
    if (syndicator != null && syndicator.name() != null) {
      String name = syndicator.name();
      found.add(
          new Credit(Kind.SYNDICATOR, Agencies.fullName(name), Field.PUBLICATION, null, name));
    }
    addTitle(article, found);
    for (String author : article.publication().authors()) {
      addAuthor(author, found);
    }
    List<Span> paragraphs = article.body().paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      int left = paragraphs.size() - i;
      if (i < HEAD || left <= TAIL) {
        addParagraph(article.body().text(), paragraphs.get(i), i, left, found);
      }
    }
    Outlet outlet = article.publication().outlet();
    return found.stream()
        .filter(
            credit -> credit.name() == null || outlet == null || !isNamed(credit.name(), outlet))
        .toList();
  }

  static boolean isNamed(String name, Outlet outlet) {
    return Agencies.key(name).equals(Agencies.key(outlet.name()));
  }

  private static void addTitle(Article article, Set<Credit> found) {
    String title = article.title();
    if (title != null) {
      Matcher matcher = TITLE_END.matcher(title.length() > REACH ? "" : title);
      if (matcher.find()) {
        Span span = new Span(matcher.start("name"), matcher.end("name"));
        found.add(
            new Credit(
                Kind.SIGNED,
                Agencies.fullName(matcher.group("name")),
                Field.TITLE,
                span,
                matcher.group("name")));
      }
    }
  }

  private static void addAuthor(String author, Set<Credit> found) {
    String shown = author.length() > REACH ? author.substring(0, REACH) : author;
    for (String part : AUTHOR_PARTS.split(shown, -1)) {
      String name = AUTHOR_WORDS.matcher(part.strip()).replaceAll("");
      if (Agencies.isAgency(name) || AGENCY_WORDS.matcher(name).matches()) {
        found.add(new Credit(Kind.AUTHOR, Agencies.fullName(name), Field.AUTHORS, null, author));
      }
    }
  }

  private static void addParagraph(
      String text, Span paragraph, int fromStart, int fromEnd, Set<Credit> found) {
    Span whole = paragraph.trim(text);
    Span start = new Span(whole.start(), Math.min(whole.end(), whole.start() + REACH));
    Span end = new Span(Math.max(whole.start(), whole.end() - REACH), whole.end());
    for (Wording wording : WORDINGS) {
      switch (wording.place()) {
        case "head" -> {
          if (fromStart < HEAD) {
            add(wording, text, start, found);
          }
        }
        case "tail" -> {
          if (fromEnd <= TAIL || fromStart < 2) {
            add(wording, text, start, found);
            if (end.start() >= start.end()) {
              add(wording, text, end, found);
            }
          }
        }
        case "end" -> {
          if (fromEnd <= 2) {
            add(wording, text, end, found);
          }
        }
        default -> throw new IllegalStateException("no place of credits: " + wording.place());
      }
    }
  }

  private static void add(Wording wording, String text, Span within, Set<Credit> found) {
    Matcher matcher = wording.pattern().matcher(text).region(within.start(), within.end());
    if (!matcher.find()) {
      return;
    }
    String name = nameIn(matcher);
    if (wording.kind() == Kind.CONTRIBUTED && (name == null || !Agencies.isMedium(name))) {
      return;
    }
    // A dateline whose agency is known is found by several wordings.
    if (name == null && found.stream().anyMatch(credit -> credit.kind() == wording.kind())) {
      return;
    }
    Span span = new Span(matcher.start(), matcher.end()).trim(text);
    found.add(
        new Credit(
            wording.kind(),
            name == null ? null : Agencies.fullName(name),
            Field.BODY,
            span,
            span.of(text)));
  }

  private static @Nullable String nameIn(Matcher matcher) {
    for (String group : List.of("name", "other", "third")) {
      if (matcher.namedGroups().containsKey(group) && matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return null;
  }
}
