package org.hearsay.amendment;

import java.util.Optional;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the words of an [Anchor] in a text, which may be a later one: at their position, where
/// they still stand there; else where they stand in the text, once, or where what stands around
/// them fits best; else the words that are nearly these ([Rewordings]). Where two places fit
/// equally well, none is found: nothing is guessed.
///
/// The order is that of Hypothesis, the annotation tool. Each search takes time in the order of the
/// length of the text, whatever the quote. Lives for one text; not for several threads.
final class Anchoring {
  private final String text;
  private final CodePoints points;
  private @Nullable Rewordings rewordings;

  Anchoring(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /// The span of the words, empty where they are there no more.
  Optional<Span> span(Anchor anchor) {
    Optional<Span> literal = literal(anchor);
    if (literal.isPresent()) {
      return literal;
    }
    // Words that stand there twice with the same around them are no better told apart by likeness.
    if (Occurrences.any(text, anchor.exact())) {
      return Optional.empty();
    }
    Rewordings reworded = rewordings;
    if (reworded == null) {
      reworded = new Rewordings(text);
      rewordings = reworded;
    }
    return reworded.span(anchor);
  }

  /// The span of these very words.
  Optional<Span> literal(Anchor anchor) {
    String quote = anchor.exact();
    if (anchor.start() <= text.length()) {
      int at = points.toUtf16(anchor.start());
      if (text.startsWith(quote, at) && isWhole(at, at + quote.length())) {
        return Optional.of(new Span(at, at + quote.length()));
      }
    }
    int[] found = {-1};
    int[] best = {-1};
    boolean[] tied = {false};
    Occurrences.each(
        text,
        quote,
        at -> {
          if (!isWhole(at, at + quote.length())) {
            return;
          }
          int fit = before(anchor.prefix(), at) + behind(anchor.suffix(), at + quote.length());
          tied[0] = fit == best[0] || (fit < best[0] && tied[0]);
          if (fit > best[0]) {
            best[0] = fit;
            found[0] = at;
          }
        });
    return found[0] < 0 || tied[0]
        ? Optional.empty()
        : Optional.of(new Span(found[0], found[0] + quote.length()));
  }

  /// Whether neither end cuts a character outside the basic plane in two.
  private boolean isWhole(int start, int end) {
    return !isInside(start) && !isInside(end);
  }

  private boolean isInside(int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private int before(String prefix, int at) {
    int same = 0;
    while (same < prefix.length()
        && same < at
        && prefix.charAt(prefix.length() - 1 - same) == text.charAt(at - 1 - same)) {
      same++;
    }
    return same;
  }

  private int behind(String suffix, int at) {
    int same = 0;
    while (same < suffix.length()
        && at + same < text.length()
        && suffix.charAt(same) == text.charAt(at + same)) {
      same++;
    }
    return same;
  }
}
