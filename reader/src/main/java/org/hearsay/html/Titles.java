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
      double support = evidence.stream().mapToDouble(text -> alike(heading, text)).max().orElse(0);
      if (support > most + 0.05) {
        most = support;
        best = heading;
      }
    }
    if (best != null && most >= ALIKE) {
      return withoutSite(withoutKicker(best, stated), outlet);
    }
    for (String title : evidence) {
      String bare = withoutSite(title, outlet);
      if (!bare.isBlank() && !bare.equalsIgnoreCase(outlet)) {
        return bare;
      }
    }
    return headings.isEmpty() ? null : headings.getFirst();
  }

  /// A heading without the section that is printed in it before the title ("Opinion").
  private static String withoutKicker(String heading, List<String> stated) {
    for (String title : stated) {
      if (title.length() > 20 && heading.length() > title.length() && heading.endsWith(title)) {
        return title;
      }
    }
    return heading;
  }

  /// A title without " | Outlet" at its end.
  static String withoutSite(String title, @Nullable String outlet) {
    String[] parts = BETWEEN.split(title, -1);
    if (parts.length < 2) {
      return title.strip();
    }
    String last = parts[parts.length - 1];
    boolean names = outlet != null && alike(last, outlet) >= ALIKE;
    boolean tail = title.contains("|") && last.split("\\s+", -1).length <= 4;
    if (!names && !tail) {
      return title.strip();
    }
    return withoutSignsAtEnd(title.substring(0, title.lastIndexOf(last)));
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
