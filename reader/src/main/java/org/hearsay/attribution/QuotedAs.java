package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "A quoted B as saying that C", "B was quoted by A as saying that C": two steps, B's word inside
/// of A's. "B was quoted as saying that C" is one, B's. Stateless.
final class QuotedAs {
  static final String RULE = "quoted-as";

  /// In words, from "quoted" to "as saying".
  private static final int REACH = 16;

  private static final Set<String> QUOTING =
      Set.of("quoted", "quotes", "quoting", "cited", "cites");
  private static final Set<String> SAYING =
      Set.of("saying", "telling", "writing", "warning", "stating", "adding", "claiming");

  private QuotedAs() {}

  /// The candidates, in the order of their cues, with both steps in the place of whatever was found
  /// at the same words before.
  static List<Candidate> joined(List<Candidate> found, Sentences sentences, Quotations quotations) {
    List<Candidate> steps = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      if (sentence.words().stream().noneMatch(word -> QUOTING.contains(word.lower()))) {
        continue;
      }
      Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
      for (int i = 0; i < line.size(); i++) {
        if (QUOTING.contains(line.at(i))) {
          steps.addAll(steps(line, i));
        }
      }
    }
    return Candidate.replaced(found, steps);
  }

  private static List<Candidate> steps(Line line, int i) {
    int as = as(line, i);
    if (as < 0) {
      return List.of();
    }
    int start = i;
    boolean passive = false;
    while (start > 0
        && (FunctionWords.isAuxiliary(line.at(start - 1))
            || FunctionWords.isAdverb(line.at(start - 1)))
        && line.sameZone(start - 1, i)) {
      start--;
      passive |= Set.of("was", "were", "been", "is", "are").contains(line.at(start));
    }
    NounPhrase before = NounPhrase.endingAt(line, start);
    Spans words = words(line, as, start, before);
    return words == null || before == null
        ? List.of()
        : passive
            ? passive(line, before, start, i, as, words)
            : active(line, before, start, i, as, words);
  }

  private static int as(Line line, int i) {
    for (int k = i + 1; k + 1 < line.size() && k - i < REACH; k++) {
      if (line.at(k).equals("as") && SAYING.contains(line.at(k + 1)) && line.sameZone(i, k)) {
        return k;
      }
    }
    return -1;
  }

  /// What is said: behind "as saying", or, where that ends the clause, in front: “C,” A quoted B as
  /// saying.
  private static @Nullable Spans words(Line line, int as, int cue, @Nullable NounPhrase before) {
    int from = as + 2;
    while (from < line.size() && Set.of(",", ":").contains(line.at(from))) {
      from++;
    }
    int end = line.trimmed(from, line.size());
    if (end > from && !Set.of("on", "in", "at").contains(line.at(from))) {
      return Spans.of(line.span(from, end));
    }
    int head = before == null ? cue : before.from();
    while (head > 0 && line.at(head - 1).equals(",") && line.quotation(head - 1) == null) {
      head--;
    }
    return head > 2 ? Before.content(line, head) : null;
  }

  private static List<Candidate> active(
      Line line, NounPhrase quoting, int start, int i, int as, Spans words) {
    if (as == i + 1) {
      return List.of();
    }
    Span quoted = line.span(i + 1, as);
    Span saying = line.span(as, as + 2);
    return List.of(
        candidate(
            line.span(quoting.from(), quoting.to()),
            line.span(start, i + 1),
            around(Spans.of(quoted.union(saying)), words)),
        candidate(quoted, saying, words));
  }

  private static List<Candidate> passive(
      Line line, NounPhrase quoted, int start, int i, int as, Spans words) {
    Span who = line.span(quoted.from(), quoted.to());
    int by = i + 1;
    while (by < as && !line.at(by).equals("by")) {
      by++;
    }
    if (by + 1 >= as) {
      return List.of(candidate(who, line.span(start, as + 2), words));
    }
    Span saying = line.span(as, as + 2);
    return List.of(
        candidate(
            line.span(by + 1, as), line.span(start, i + 1), around(Spans.of(who, saying), words)),
        candidate(who, saying, words));
  }

  private static Spans around(Spans step, Spans words) {
    List<Span> all = new ArrayList<>(step.pieces());
    all.addAll(words.pieces());
    return Spans.joined(all);
  }

  private static Candidate candidate(Span source, Span cue, Spans content) {
    return Candidate.of(source, cue, content, Stance.SAYS, RULE, 0.85);
  }
}
