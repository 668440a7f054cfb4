package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.language.Encoder;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;

/// Finds who says what in a text: cue rules or the model propose source, cue and content, loose
/// quotations go to the speaker before them, nesting and holders are worked out.
///
/// Reads English. Immutable; threads may share it.
public final class AttributionFinder {
  /// The rule behind "the ruins show that": kept only where the source is one that can speak.
  static final String EVIDENCE_RULE = "evidence";

  private final QuotationFinder quotationFinder = new QuotationFinder();
  private final SpanFinder spanFinder;

  private AttributionFinder(SpanFinder spanFinder) {
    this.spanFinder = spanFinder;
  }

  /// A finder that reads by rules.
  public AttributionFinder() {
    this(new RuleSpans());
  }

  /// A finder that reads with the bundled model, by rules only what stands inside of what it finds.
  /// `encoder` stays the caller's to close, after the last call.
  ///
  /// @throws IllegalStateException if no model is bundled
  public static AttributionFinder withModel(Encoder encoder) {
    return new AttributionFinder(new ModelSpans(encoder));
  }

  /// The attributions of a text, in text order; `mentions` are the names in the same text.
  public List<Attribution> attributions(Sentences sentences, List<Mention> mentions) {
    String text = sentences.text();
    Quotations quotations =
        new Quotations(quotationFinder.quotations(text, sentences.paragraphs()));
    List<Attribution> attributions = new ArrayList<>();
    for (Candidate candidate : spanFinder.candidates(sentences, quotations)) {
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
