package org.hearsay.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chooses an article's headline: of the page's `<h1>`s the one that its metadata support, else
/// what the metadata say, without the name of the site. Stateless.
final class Titles {
  private static final Pattern BETWEEN = Pattern.compile("\\s+[|\\-–—·•:»«]+\\s+|\\s*\\|\\s*");
  private static final double ALIKE = 0.4;

  /// The same for a heading that is long enough to be no label.
  private static final double LITTLE = 0.25;

  /// In words: a shorter heading may be a label.
  private static final int SENTENCE = 6;

  /// In units: a longer heading is no headline.
  private static final int LONGEST = 400;

  /// In units, of a stated title.
  private static final int MOST_COMPARED = 4_000;

  private Titles() {}

  /// `headings` are the page's `<h1>`s in order, `stated` the metadata's titles, most trusted
  /// first; `page` is the `<title>`. Null where none says anything.
  static @Nullable String choose(
      List<String> headings, List<String> stated, String page, @Nullable String outlet) {
    List<String> evidence = new ArrayList<>(stated);
    evidence.add(page);
    String best = null;
    double most = 0;
    for (String heading : headings) {
      if (heading.length() >= LONGEST || isSite(heading, stated, page, outlet)) {
        continue;
      }
      double support =
          evidence.stream().mapToDouble(text -> alike(heading, beginning(text))).max().orElse(0);
      if (support > most + 0.05) {
        most = support;
        best = heading;
      }
    }
    if (best != null && most >= (words(best).size() >= SENTENCE ? LITTLE : ALIKE)) {
      return withoutSite(withRoof(withoutKicker(best, stated), stated), outlet, 2);
    }
    for (String title : evidence) {
      String bare = withoutSite(title, outlet, 4);
      if (!bare.isBlank() && !bare.equalsIgnoreCase(outlet)) {
        return bare;
      }
    }
    return headings.isEmpty() ? null : headings.getFirst();
  }

  /// A title of hostile length is compared by its beginning.
  private static String beginning(String title) {
    return title.length() <= MOST_COMPARED ? title : title.substring(0, MOST_COMPARED);
  }

  /// Whether a heading is the site's name and not the article's: it is the outlet, or what the
  /// `<title>` adds to a title that is stated without it.
  private static boolean isSite(
      String heading, List<String> stated, String page, @Nullable String outlet) {
    if (heading.equalsIgnoreCase(outlet)) {
      return true;
    }
    for (String title : stated) {
      boolean ends = page.startsWith(heading) && page.endsWith(title);
      boolean starts = page.startsWith(title) && page.endsWith(heading);
      int between = page.length() - heading.length() - title.length();
      if ((ends || starts) && between > 0 && between <= 5) {
        return true;
      }
    }
    return false;
  }

  /// A heading without the section that is printed in it before the title ("Opinion").
  private static String withoutKicker(String heading, List<String> stated) {
    for (String title : stated) {
      if (title.length() > 20
          && heading.length() > title.length()
          && heading.endsWith(title)
          && heading
              .substring(0, heading.length() - title.length())
              .chars()
              .noneMatch(Character::isDigit)) {
        return title;
      }
    }
    return heading;
  }

  /// A heading with the line above it, where two sources state both as one: "After the flood:
  /// Bridge closed".
  private static String withRoof(String heading, List<String> stated) {
    for (String title : stated) {
      String roof = title.substring(0, Math.max(0, title.length() - heading.length())).strip();
      if (title.endsWith(heading)
          && roof.endsWith(":")
          && stated.stream().filter(title::equals).count() > 1) {
        return title;
      }
    }
    return heading;
  }

  /// A title without " | Outlet" at its end or "Outlet | " before it, and without a section or site
  /// of `most` words behind a bar.
  static String withoutSite(String title, @Nullable String outlet, int most) {
    String bare = withoutOutlet(title, outlet);
    String[] parts = BETWEEN.split(bare, -1);
    String last = parts[parts.length - 1];
    boolean tail = parts.length > 1 && bare.contains("|") && last.split("\\s+", -1).length <= most;
    return tail ? withoutLast(bare, last) : bare;
  }

  private static String withoutOutlet(String title, @Nullable String outlet) {
    String[] parts = BETWEEN.split(title, -1);
    if (parts.length < 2 || outlet == null) {
      return title.strip();
    }
    String last = parts[parts.length - 1];
    if (alike(last, outlet) >= ALIKE) {
      return withoutLast(title, last);
    }
    if (words(parts[0]).equals(words(outlet))) {
      return title.substring(title.indexOf(parts[1], parts[0].length())).strip();
    }
    return title.strip();
  }

  private static String withoutLast(String title, String last) {
    String bare = title.substring(0, title.lastIndexOf(last));
    return withoutSignsAtEnd(bare);
  }

  private static String withoutSignsAtEnd(String title) {
    int end = title.length();
    while (end > 0 && " \t\n\r|-–—·•:»«".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(0, end).strip();
  }

  /// From 0 (no word in common) to 1 (the same words).
  private static double alike(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    int all = first.size() + second.size();
    first.retainAll(second);
    return all == 0 ? 0 : 2.0 * first.size() / all;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
