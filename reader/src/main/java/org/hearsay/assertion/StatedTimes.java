package org.hearsay.assertion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.assertion.Assertion.About;
import org.hearsay.language.Sentence;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Chooses the time of the thing stated among the expressions in a statement.
///
/// A date of the main clause goes before one that only describes somebody ("the mayor, who left in
/// May") or owns something ("Monday's storm"), and a date before a stretch ("over the past year").
/// When a thing was said is no time of the thing. For one text, and one thread.
final class StatedTimes {
  private static final Set<String> RELATIVES = Set.of("who", "whom", "whose", "which", "where");

  /// How many expressions of one statement are weighed.
  private static final int MOST = 20;

  /// How many words before a date a relative pronoun is looked for.
  private static final int REACH = 30;

  private final List<TimeExpression> times;
  private final Set<Span> said = new HashSet<>();

  StatedTimes(Findings findings) {
    times = findings.timeExpressions();
    for (Telling telling : findings.tellings()) {
      About when = telling.said();
      if (when != null) {
        said.add(when.span());
      }
    }
  }

  @Nullable About about(Sentence sentence, Spans content) {
    TimeExpression best =
        Inside.of(times, TimeExpression::span, content).stream()
            .limit(MOST)
            .map(times::get)
            .filter(time -> time.edtf() != null && !said.contains(time.span()))
            .min(Comparator.comparingInt(time -> weight(time, sentence, content)))
            .orElse(null);
    return best == null || best.edtf() == null ? null : new About(best.edtf(), best.span());
  }

  /// The less, the likelier is it the time of the thing; of equals the first is.
  private static int weight(TimeExpression time, Sentence sentence, Spans content) {
    boolean stretch =
        time.type() != TimeExpression.Type.DATE && time.type() != TimeExpression.Type.TIME;
    boolean vague = time.value() != null && time.value().endsWith("_REF");
    return (isInRelative(time.span(), sentence.words(), content) ? 4 : 0)
        + (stretch || vague ? 2 : 0)
        + (WordsAround.owns(sentence.words(), time.span()) ? 1 : 0);
  }

  /// Whether a relative pronoun stands between it and the comma before, or the content's beginning.
  private static boolean isInRelative(Span time, List<Word> words, Spans content) {
    int at = WordsAround.firstFrom(words, time.start());
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      Word word = words.get(i);
      if (word.text().equals(",") || !content.overlaps(word.span())) {
        return false;
      }
      if (RELATIVES.contains(word.lower())) {
        return true;
      }
    }
    return false;
  }
}
