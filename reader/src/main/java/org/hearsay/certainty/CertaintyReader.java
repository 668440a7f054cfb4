package org.hearsay.certainty;

import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.certainty.Certainty.Polarity;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.Sentence;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Says how surely a statement is put, from the words of its main clause and of the cue that it
/// hangs on. English.
///
/// A hedge in the content is the innermost holder's; one on the cue belongs to whoever tells of
/// that holder ("probably told"), unless the cue is itself the holder's doubt ("suspects", "cannot
/// rule out"). What hedges a noun or a clause below hedges nothing here. A likelihood goes before a
/// mere possibility, and that before "reportedly". Immutable; threads may share it.
public final class CertaintyReader {

  /// The certainty of the statement that `content` covers in the sentence.
  ///
  /// @param text what all spans count in
  /// @param all the attributions of the text
  /// @param by the number of the innermost attribution that the statement hangs on, null where the
  ///   outlet speaks itself
  public Certainty certainty(
      String text, Sentence sentence, Spans content, List<Attribution> all, @Nullable Integer by) {
    Clause clause = Clause.of(sentence, content);
    Attribution attribution = by == null ? null : all.get(by);
    CueReader cue = attribution == null ? null : new CueReader(attribution, text);
    Hedge hedge = best(clause);
    boolean negated = Negation.negates(clause, hedge) || (hedge != null && hedge.denies());
    boolean reported = attribution != null && attribution.kind() != Kind.DIRECT;
    Certainty own =
        new Certainty(
            hedge == null ? Term.STATED : hedge.term(),
            span(clause, hedge),
            new Polarity(true, negated),
            StatusReader.status(clause, reported, cue != null && cue.leavesOpen()),
            hedge == null || hedge.term() == Term.STATED ? null : by,
            handedOn(clause),
            ConfidenceReader.confidence(sentence));
    return by == null || cue == null ? own : under(own, all, by, cue);
  }

  /// Whether the cue says that the content is not so ("denied", "rejected claims"). `text` is the
  /// text that the spans count in.
  public static boolean denies(Attribution attribution, String text) {
    return new CueReader(attribution, text).denies();
  }

  /// What the cue makes of the certainty of its content.
  private static Certainty under(Certainty own, List<Attribution> all, int by, CueReader cue) {
    Certainty certainty = own;
    if (cue.denies()) {
      certainty = certainty.denied();
    } else if (cue.disbelieves()) {
      certainty =
          own.term().band() == null
              ? certainty.denied()
              : certainty.withHedge(own.term().negated(), own.cue(), by);
    }
    Hedge ofTeller = cue.ofTeller();
    if (cue.handsOn()) {
      certainty = certainty.withHandedOn(all.get(by).roles().cue());
    } else if (ofTeller != null && ofTeller.term() == Term.REPORTED) {
      certainty = certainty.withHandedOn(span(cue.words(), ofTeller));
    }
    if (own.term() != Term.STATED) {
      return certainty;
    }
    Hedge ofSource = cue.ofSource();
    if (ofSource != null) {
      return certainty.withHedge(ofSource.term(), span(cue.words(), ofSource), by);
    }
    Integer teller = teller(all, by);
    if (cue.handsOn()) {
      return certainty.withHedge(Term.REPORTED, all.get(by).roles().cue(), teller);
    }
    return ofTeller == null
        ? certainty
        : certainty.withHedge(ofTeller.term(), span(cue.words(), ofTeller), teller);
  }

  /// Who tells of attribution `by`: the nearest around it with a source; null for the outlet.
  private static @Nullable Integer teller(List<Attribution> all, int by) {
    Integer at = all.get(by).parent();
    for (int steps = 0; at != null && steps < all.size(); steps++) {
      if (!all.get(at).roles().source().isEmpty()) {
        return at;
      }
      at = all.get(at).parent();
    }
    return null;
  }

  /// The hedge that gives the term; null if nothing hedges.
  private static @Nullable Hedge best(Clause clause) {
    Hedge best = Odds.in(clause);
    for (Hedge hedge : Hedges.in(clause)) {
      best = best == null || hedge.outranks(best) ? hedge : best;
    }
    return best;
  }

  private static Spans handedOn(Clause clause) {
    for (Hedge hedge : Hedges.in(clause)) {
      if (hedge.term() == Term.REPORTED) {
        return span(clause, hedge);
      }
    }
    return Spans.NONE;
  }

  private static Spans span(Clause clause, @Nullable Hedge hedge) {
    return hedge == null ? Spans.NONE : Spans.of(clause.span(hedge.from(), hedge.to()));
  }
}
