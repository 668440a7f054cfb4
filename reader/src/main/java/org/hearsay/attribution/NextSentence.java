package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// A quotation that stands alone, its speaker named in the sentence behind it: “Nobody sleeps
/// here.” Yusuf Adeyemi was speaking at his gate. “We were never asked.” The complaint comes from
/// the village teacher. The cue is what says there that somebody speaks. Stateless.
final class NextSentence {
  static final String RULE = "next-sentence";

  private static final Set<String> OPENING = Set.of("“", "\"", "«", "„");

  /// "Those were the words of", "The complaint comes from", "So wrote".
  private static final Set<String> POINTING =
      Set.of("those", "these", "such", "the", "this", "that");

  private static final Set<String> LINKING =
      Set.of("were", "was", "is", "are", "comes", "came", "come");

  private NextSentence() {}

  /// The candidates, in the order of their cues, with the speakers of quotations that had none.
  ///
  /// @param canSpeak whether words are somebody who can say something
  static List<Candidate> joined(
      List<Candidate> found, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    Spans contents =
        Spans.joined(
            found.stream().flatMap(one -> one.roles().content().pieces().stream()).toList());
    List<Candidate> speakers = new ArrayList<>();
    for (int i = 0; i + 1 < sentences.all().size(); i++) {
      Quotation quotation = alone(sentences.all().get(i), quotations);
      if (quotation == null || contents.overlaps(quotation.spans())) {
        continue;
      }
      int next = i + 1;
      while (next < sentences.all().size()
          && quotation.bounds().end() >= sentences.all().get(next).span().end()) {
        next++;
      }
      Candidate speaker =
          next < sentences.all().size()
              ? speaker(sentences, next, quotation, quotations, canSpeak)
              : null;
      if (speaker != null) {
        speakers.add(speaker);
      }
    }
    return Candidate.replaced(found, speakers);
  }

  /// The quotation that the sentence opens and that ends with a sentence; null if there is none.
  private static @Nullable Quotation alone(Sentence sentence, Quotations quotations) {
    if (!OPENING.contains(sentence.words().getFirst().text())) {
      return null;
    }
    return quotations.near(sentence.span()).stream()
        .filter(one -> one.bounds().start() == sentence.span().start())
        .filter(one -> one.bounds().end() >= sentence.span().end())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Candidate speaker(
      Sentences sentences,
      int next,
      Quotation quotation,
      Quotations quotations,
      Predicate<Span> canSpeak) {
    Sentence sentence = sentences.all().get(next);
    if (!quotations.near(sentence.span()).isEmpty()) {
      return null;
    }
    Line line = new Line(sentences.text(), sentence, List.of());
    int cueEnd = pointing(line);
    int cueStart = 0;
    NounPhrase who;
    if (cueEnd > 0) {
      who = NounPhrase.startingAt(line, cueEnd);
    } else {
      who = NounPhrase.startingAt(line, 0);
      if (who == null) {
        return null;
      }
      cueStart = who.to();
      while (line.at(cueStart).equals(",")) {
        cueStart++;
      }
      cueEnd = speaking(line, cueStart);
    }
    if (who == null || cueEnd <= cueStart || !canSpeak.test(line.span(who.from(), who.to()))) {
      return null;
    }
    return Candidate.of(
        line.span(who.from(), who.to()),
        line.span(cueStart, cueEnd),
        quotation.spans(),
        Stance.SAYS,
        RULE,
        0.6);
  }

  /// The position behind "was speaking", "said so"; 0 if nobody speaks there.
  private static int speaking(Line line, int from) {
    int at = from;
    while (FunctionWords.isAuxiliary(line.at(at)) || FunctionWords.isAdverb(line.at(at))) {
      at++;
    }
    String verb = line.at(at);
    boolean speaks =
        CueVerb.of(verb) != null
            || Set.of("speaking", "spoke", "describing", "talking", "referring").contains(verb);
    if (!speaks) {
      return 0;
    }
    return line.at(at + 1).equals("so") ? at + 2 : at + 1;
  }

  /// The position behind "Those were the words of", "So wrote"; 0 if the sentence begins otherwise.
  private static int pointing(Line line) {
    if (line.at(0).equals("so") && CueVerb.of(line.at(1)) != null) {
      return 2;
    }
    boolean linked = false;
    for (int i = 1; POINTING.contains(line.at(0)) && i < Math.min(7, line.size()); i++) {
      linked |= LINKING.contains(line.at(i));
      if (linked && (line.at(i).equals("of") || line.at(i).equals("from"))) {
        return i + 1;
      }
      if (line.isMark(i)) {
        break;
      }
    }
    return 0;
  }
}
