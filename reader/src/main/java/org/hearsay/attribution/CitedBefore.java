package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// "A reported on Monday, citing B, that C", "A said, quoting B, C", "A reported, citing B: C": the
/// content stands behind who is cited. Two steps, B's word inside of A's. Stateless.
final class CitedBefore {
  /// The rule behind A's part.
  static final String RULE = "citing-before";

  /// In words, from "citing" to the content.
  private static final int REACH = 24;

  private static final Set<String> CITING = Set.of("citing", "quoting");

  private CitedBefore() {}

  /// The candidates, in the order of their cues, with both steps in the place of whatever was found
  /// at the same words before.
  ///
  /// @param canSpeak whether words are somebody who can say something
  static List<Candidate> joined(
      List<Candidate> found, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    List<Candidate> steps = new ArrayList<>();
    List<Span> colons = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      if (sentence.words().stream().noneMatch(word -> CITING.contains(word.lower()))) {
        continue;
      }
      Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
      for (int i = 1; i < line.size(); i++) {
        boolean citing = CITING.contains(line.at(i)) && line.at(i - 1).equals(",");
        Reported reported = citing ? Reported.before(line, i - 1) : null;
        int mark = reported == null ? -1 : mark(line, i, reported);
        if (reported != null && mark > 0) {
          steps.addAll(steps(line, i, mark, reported, found, canSpeak));
          colons.add(line.span(mark, mark + 1));
        }
      }
    }
    List<Candidate> others =
        steps.isEmpty()
            ? found
            : found.stream().filter(one -> !colons.contains(one.roles().cue().bounds())).toList();
    return Candidate.replaced(others, steps);
  }

  private static List<Candidate> steps(
      Line line,
      int i,
      int mark,
      Reported reported,
      List<Candidate> found,
      Predicate<Span> canSpeak) {
    NounPhrase cited = NounPhrase.startingAt(line, i + 1);
    Spans content = Reported.contentFrom(line, mark + 1);
    if (cited == null
        || content == null
        || !canSpeak.test(line.span(cited.from(), Math.min(cited.to(), mark)))) {
      return List.of();
    }
    Candidate known = known(line, reported, content, found);
    Candidate outer = known != null ? known : reported.saying(line, content, RULE);
    return List.of(
        outer,
        Candidate.of(
            line.span(i + 1, mark),
            line.span(i, i + 1),
            outer.roles().content(),
            Stance.SAYS,
            Citations.RULE,
            0.8));
  }

  /// What was found already of A and has its content there too: where it ends is known better then.
  private static @Nullable Candidate known(
      Line line, Reported reported, Spans content, List<Candidate> found) {
    return found.stream()
        .filter(one -> reported.isCue(line, one.roles().cue().bounds()))
        .filter(one -> content.contains(one.roles().content().bounds()))
        .filter(one -> !one.roles().source().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /// The position of the comma or colon behind which the content begins; -1 if none does.
  private static int mark(Line line, int citing, Reported reported) {
    int comma = -1;
    for (int k = citing + 2; k + 1 < line.size() && k - citing < REACH; k++) {
      if (!line.sameZone(citing, k)) {
        break;
      }
      boolean that = line.at(k).equals(",") && line.at(k + 1).equals("that");
      if (that || line.at(k).equals(":")) {
        return k;
      }
      if (line.at(k).equals(",")) {
        comma = comma < 0 ? k : comma;
      } else if (line.isMark(k) && !"()&’".contains(line.at(k))) {
        break;
      }
    }
    return comma > 0 && reported.opens(line) ? behindApposition(line, comma) : -1;
  }

  /// The first comma with a clause behind it: “citing the Tide Board, a body of pilots, the wall
  /// had sunk”.
  private static int behindApposition(Line line, int first) {
    int comma = first;
    if (NounPhrase.isApposition(line, first + 1)) {
      int next = first + 1;
      while (next < line.size() && !line.at(next).equals(",")) {
        next++;
      }
      if (next < line.size() && !Reported.hasVerb(line, first + 1, next)) {
        comma = next;
      }
    }
    int end = line.trimmed(comma, line.size());
    boolean quoted = line.quotation(comma + 1) != null;
    return quoted || (!line.at(comma + 1).equals("who") && Reported.hasVerb(line, comma + 1, end))
        ? comma
        : -1;
  }
}
