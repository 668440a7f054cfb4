package org.hearsay.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.jspecify.annotations.Nullable;

/// Whether two pages at one address are plausibly one piece, an edit apart.
final class Likeness {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// A page of hostile length is told by its beginning.
  private static final int MOST_WORDS = 20_000;

  private static final int RUN = 3;

  /// How much of the shorter text must stand in the other: at an article's own address little,
  /// since only a page that was wholly replaced is to fall through; at a front page half.
  private static final double AT_ITS_ADDRESS = 0.15;

  private static final double AT_A_FRONT_PAGE = 0.5;

  private Likeness() {}

  /// @param frontPage whether they were met at the front page of a site, where titles say nothing
  static boolean samePiece(Article before, Article now, boolean frontPage) {
    double shared = shared(before.body().text(), now.body().text());
    if (frontPage) {
      return shared >= AT_A_FRONT_PAGE;
    }
    if (shared >= AT_ITS_ADDRESS) {
      return true;
    }
    String title = bare(before.title());
    return !title.isEmpty() && title.equals(bare(now.title())) && !otherDays(before, now);
  }

  /// Which part of the shorter text's runs of three words stands in the other, from 0 to 1.
  static double shared(String one, String other) {
    Set<Integer> some = runs(one);
    Set<Integer> others = runs(other);
    int fewer = Math.min(some.size(), others.size());
    if (fewer == 0) {
      return one.strip().equals(other.strip()) ? 1 : 0;
    }
    some.retainAll(others);
    return (double) some.size() / fewer;
  }

  /// The daily page "Live: what we know" is another piece on another day.
  private static boolean otherDays(Article before, Article now) {
    var then = before.publication().published();
    var today = now.publication().published();
    return then != null && today != null && !then.day().equals(today.day());
  }

  private static String bare(@Nullable String title) {
    return title == null ? "" : Folded.of(title.strip().replaceAll("\\s+", " "));
  }

  private static Set<Integer> runs(String text) {
    Set<Integer> runs = new HashSet<>();
    Matcher words = WORD.matcher(text);
    int[] last = new int[RUN];
    for (int i = 0; i < MOST_WORDS && words.find(); i++) {
      last[i % RUN] = words.group().toLowerCase(Locale.ROOT).hashCode();
      if (i >= RUN - 1) {
        int run = 0;
        for (int back = RUN - 1; back >= 0; back--) {
          run = 31 * run + last[(i - back) % RUN];
        }
        runs.add(run);
      }
    }
    return runs;
  }
}
