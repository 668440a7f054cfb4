package org.hearsay.attribution;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// How headlines name who says so: "C – S", "C: S", "S: C". The mark is the cue. Most headlines
/// with such a mark name nobody ("Flood: what we know"), so a rule speaks only where the words on
/// one side are somebody who can. Stateless.
final class HeadlineRules {
  /// In words.
  private static final int LONGEST_SOURCE = 7;

  /// In words.
  private static final int SHORTEST_CONTENT = 3;

  private static final String DASHES = "–—-―|";

  /// What heads a kind of page and not its source: "Video: ...", "Analysis: ...".
  private static final Set<String> LABELS =
      Set.copyOf(WordList.read(HeadlineRules.class, "headline-labels.txt").lines());

  private HeadlineRules() {}

  /// The attribution that the whole headline is, or null.
  ///
  /// @param speaks whether the words in a span are somebody who can say something
  static @Nullable Candidate at(Line line, Predicate<Span> speaks) {
    for (int i = line.size() - 2; i > 0; i--) {
      if (line.quotation(i) != null || !line.isMark(i)) {
        continue;
      }
      Candidate candidate = null;
      if (isDash(line.at(i)) && standsFree(line, i)) {
        candidate = behind(line, i, "headline-dash", speaks);
      } else if (line.at(i).equals(":")) {
        candidate = behind(line, i, "headline-colon-behind", speaks);
        if (candidate == null) {
          candidate = inFront(line, i, speaks);
        }
      }
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isDash(String mark) {
    return mark.chars().allMatch(c -> DASHES.indexOf(c) >= 0);
  }

  /// A dash between spaces, not the one of "well-known".
  private static boolean standsFree(Line line, int i) {
    return line.word(i).span().start() > line.word(i - 1).span().end()
        && line.word(i + 1).span().start() > line.word(i).span().end();
  }

  private static @Nullable Candidate behind(
      Line line, int mark, String rule, Predicate<Span> speaks) {
    int end = line.trimmed(mark + 1, line.size());
    int content = line.trimmed(0, mark);
    if (end - mark - 1 < 1 || end - mark - 1 > LONGEST_SOURCE || content < SHORTEST_CONTENT) {
      return null;
    }
    Span source = line.span(mark + 1, end);
    return isSource(line, mark + 1, end, speaks)
        ? candidate(source, line, mark, line.span(0, content), rule)
        : null;
  }

  private static @Nullable Candidate inFront(Line line, int mark, Predicate<Span> speaks) {
    int end = line.trimmed(mark + 1, line.size());
    if (mark > LONGEST_SOURCE || end - mark - 1 < SHORTEST_CONTENT) {
      return null;
    }
    return LABELS.contains(line.at(0)) || !isSource(line, 0, mark, speaks)
        ? null
        : candidate(
            line.span(0, mark), line, mark, line.span(mark + 1, end), "headline-colon-in-front");
  }

  /// No mark and no verb among the words, and somebody who can speak.
  private static boolean isSource(Line line, int from, int to, Predicate<Span> speaks) {
    for (int i = from; i < to; i++) {
      if (line.quotation(i) != null || (line.isMark(i) && !line.at(i).equals("’"))) {
        return false;
      }
      if (i > from && CueVerb.isPlainlyVerb(line.at(i))) {
        return false;
      }
    }
    return speaks.test(line.span(from, to));
  }

  private static Candidate candidate(Span source, Line line, int mark, Span content, String rule) {
    return Candidate.of(
        source, line.span(mark, mark + 1), new Spans(List.of(content)), Stance.SAYS, rule, 0.7);
  }
}
