package org.hearsay.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds the time expressions of an English text and settles what they mean.
///
/// Values that depend on the date of publication are null where that is not known; the expression
/// is reported all the same. Fiscal years have the calendar year of their name as value, seasons
/// are the north's. Offsets are UTF-16.
///
/// Immutable; threads may share it.
public final class TimeExpressionFinder {
  private final List<TimeRule> rules = TimeRules.all();
  private final RuleIndex index = new RuleIndex(rules);
  private final TenseFinder tenses = new TenseFinder();
  private final DateOrder dateOrder = new DateOrder();

  /// The expressions in text order, none overlapping another.
  ///
  /// @param published the day of publication, null where it is not known
  public List<TimeExpression> timeExpressions(Sentences sentences, @Nullable LocalDate published) {
    String text = sentences.text();
    List<Matcher> matchers =
        rules.stream()
            .map(rule -> rule.pattern().matcher(text).useTransparentBounds(true))
            .toList();
    List<Found> found = new ArrayList<>();
    Setting setting = new Setting(published, null, null, null, dateOrder.monthFirst(text));
    for (Sentence sentence : sentences.all()) {
      List<Word> words = sentence.words();
      int i = 0;
      while (i < words.size()) {
        Found next = isStart(words.get(i)) ? at(text, sentence, i, setting, matchers) : null;
        if (next == null) {
          i++;
          continue;
        }
        Joined.add(found, next, text);
        setting = setting.after(found.getLast().meaning());
        i = firstFrom(words, i, next.span().end());
      }
    }
    return Bounds.of(Shared.of(found, text), text).stream().map(Found::expression).toList();
  }

  /// An apostrophe may begin a decade: ’90s.
  private static boolean isStart(Word word) {
    return !word.isMark() || word.text().equals("'") || word.text().equals("’");
  }

  private @Nullable Found at(
      String text, Sentence sentence, int i, Setting setting, List<Matcher> matchers) {
    List<Word> words = sentence.words();
    Word first = words.get(i);
    for (int r : index.startingWith(first.text())) {
      Matcher matcher = matchers.get(r).region(first.span().start(), sentence.span().end());
      if (!matcher.lookingAt()) {
        continue;
      }
      int end = matcher.end();
      int next = firstFrom(words, i, end);
      Match match =
          new Match(
              matcher.toMatchResult(),
              setting,
              tenses.near(words, i, next),
              i == 0 ? "" : words.get(i - 1).text(),
              next == words.size() ? "" : words.get(next).text(),
              text);
      TimeRule rule = rules.get(r);
      Meaning meaning = rule.reader().read(match);
      if (meaning != null) {
        return new Found(new Span(first.span().start(), end), meaning, rule.name());
      }
    }
    return null;
  }

  /// The number of the first word, from `i` on, that begins at `offset` or after it.
  private static int firstFrom(List<Word> words, int i, int offset) {
    int next = i;
    while (next < words.size() && words.get(next).span().start() < offset) {
      next++;
    }
    return next;
  }
}
