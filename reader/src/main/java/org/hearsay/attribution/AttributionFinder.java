package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds who says what in a text: cue rules propose, their borders are settled against each other,
/// loose quotations go to the speaker before them, nesting and holders are worked out.
///
/// Reads English. Immutable; threads may share it.
public final class AttributionFinder {
  /// The rule behind "the ruins show that": kept only where the source is one that can speak.
  static final String EVIDENCE_RULE = "evidence";

  private final QuotationFinder quotationFinder = new QuotationFinder();

  /// The attributions of a text, in text order; `mentions` are the names in the same text.
  public List<Attribution> attributions(Sentences sentences, List<Mention> mentions) {
    String text = sentences.text();
    Quotations quotations =
        new Quotations(quotationFinder.quotations(text, sentences.paragraphs()));
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      found.addAll(candidates(new Line(text, sentence, quotations.near(sentence.span()))));
    }
    found.sort(Comparator.comparing(c -> c.roles().cue().bounds()));
    List<Candidate> settled =
        LooseQuotations.joined(Borders.settled(found, text), quotations, sentences);
    List<Attribution> attributions = new ArrayList<>();
    for (Candidate candidate : settled) {
      attributions.add(
          new Attribution(
              candidate.roles(),
              kind(candidate, quotations),
              candidate.stance(),
              null,
              null,
              candidate.trace()));
    }
    List<Attribution> held =
        new HolderResolver(text, mentions)
            .resolved(attributions).stream().filter(AttributionFinder::canSpeak).toList();
    return FirstPerson.resolved(Nesting.nested(held), text);
  }

  private static boolean canSpeak(Attribution attribution) {
    Holder holder = attribution.holder();
    return !attribution.trace().rule().equals(EVIDENCE_RULE)
        || (holder != null && holder.type() != null);
  }

  private static List<Candidate> candidates(Line line) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Candidate candidate = firstThatSpeaks(line, i);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private static @Nullable Candidate firstThatSpeaks(Line line, int i) {
    for (CueRule rule : CueRule.ALL) {
      Candidate candidate = rule.at(line, i);
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }

  private static Kind kind(Candidate candidate, Quotations quotations) {
    int quoted = 0;
    for (Quotation quotation : quotations.near(candidate.roles().content().bounds())) {
      if (quotation.spans().contains(candidate.roles().cue().bounds())) {
        continue;
      }
      for (Span piece : quotation.spans().pieces()) {
        quoted += candidate.roles().content().within(piece).length();
      }
    }
    int length = candidate.roles().content().length();
    // A full stop, a space or a comma may stand outside of the marks.
    return quoted == 0 ? Kind.INDIRECT : quoted + 3 >= length ? Kind.DIRECT : Kind.MIXED;
  }
}
