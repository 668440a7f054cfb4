package org.hearsay.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.source.Quote;
import org.hearsay.store.Selection;
import org.jspecify.annotations.Nullable;

/// Finds what a reader selected in an article as the ledger has it: at its position, where these
/// words stand there; else where they stand in the text, white space aside, once, or where what
/// stands around them fits best. Where two places fit equally well, none is found: nothing is
/// guessed. Words of which nobody says that they are in the headline are looked for there too.
///
/// Stateless. It looks at no more than [#MOST_PLACES] places that have the words.
public final class SelectionFinder {
  private static final int MOST_PLACES = 500;
  private static final String TITLE = "title";

  private SelectionFinder() {}

  /// Where the words stand, in code points; empty where they are there no more, or never were.
  public static Optional<Quote.Passage> passage(Article article, Selection selection) {
    if (TITLE.equals(selection.field())) {
      return inTitle(article, selection);
    }
    return in(article.body().text(), null, selection).or(() -> inTitle(article, selection));
  }

  private static Optional<Quote.Passage> inTitle(Article article, Selection selection) {
    String title = article.title();
    return title == null ? Optional.empty() : in(title, TITLE, selection);
  }

  private static Optional<Quote.Passage> in(
      String text, @Nullable String field, Selection selection) {
    int[] points = text.codePoints().toArray();
    int[] exact = selection.exact().codePoints().toArray();
    Long start = selection.start();
    if (start != null && stands(points, exact, start)) {
      int from = Math.toIntExact(start);
      return Optional.of(new Quote.Passage(field, from, from + exact.length));
    }
    Dense dense = Dense.of(points);
    Dense words = Dense.of(exact);
    if (words.text.isEmpty()) {
      return Optional.empty();
    }
    return best(dense, words, selection)
        .map(at ->
            new Quote.Passage(
                field, dense.places[at], dense.places[at + words.text.length() - 1] + 1));
  }

  private static boolean stands(int[] points, int[] exact, long start) {
    if (start + exact.length > points.length) {
      return false;
    }
    for (int i = 0; i < exact.length; i++) {
      if (points[Math.toIntExact(start) + i] != exact[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Integer> best(Dense dense, Dense words, Selection selection) {
    String prefix = Dense.of(selection.prefix().codePoints().toArray()).text;
    String suffix = Dense.of(selection.suffix().codePoints().toArray()).text;
    List<Integer> best = new ArrayList<>();
    int bestFit = -1;
    int places = 0;
    for (int at = dense.text.indexOf(words.text);
        at >= 0 && places < MOST_PLACES;
        at = dense.text.indexOf(words.text, at + 1)) {
      places++;
      int fit =
          before(prefix, dense.text, at) + behind(suffix, dense.text, at + words.text.length());
      if (fit > bestFit) {
        best.clear();
        bestFit = fit;
      }
      if (fit == bestFit) {
        best.add(at);
      }
    }
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  private static int before(String prefix, String text, int at) {
    int same = 0;
    while (same < Math.min(prefix.length(), at)
        && prefix.charAt(prefix.length() - 1 - same) == text.charAt(at - 1 - same)) {
      same++;
    }
    return same;
  }

  private static int behind(String suffix, String text, int at) {
    int same = 0;
    while (same < suffix.length()
        && at + same < text.length()
        && suffix.charAt(same) == text.charAt(at + same)) {
      same++;
    }
    return same;
  }

  /// A text without its white space; `places` says of each UTF-16 unit of it which code point of
  /// the text it was.
  private static final class Dense {
    private final String text;
    private final int[] places;

    private Dense(String text, int[] places) {
      this.text = text;
      this.places = places;
    }

    static Dense of(int[] points) {
      StringBuilder text = new StringBuilder(points.length);
      int[] places = new int[points.length * 2];
      for (int i = 0; i < points.length; i++) {
        if (!Character.isWhitespace(points[i]) && !Character.isSpaceChar(points[i])) {
          int from = text.length();
          text.appendCodePoint(points[i]);
          for (int unit = from; unit < text.length(); unit++) {
            places[unit] = i;
          }
        }
      }
      return new Dense(text.toString(), places);
    }
  }
}
