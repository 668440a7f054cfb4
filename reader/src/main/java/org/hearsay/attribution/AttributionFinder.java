package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.language.Encoder;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Finds who says what in a text: cue rules or the model propose source, cue and content, loose
/// quotations go to the speaker before them, nesting and holders are worked out.
///
/// Reads English. Immutable; threads may share it.
public final class AttributionFinder {
  /// The rule behind "the ruins show that": kept only where the source is one that can speak.
  static final String EVIDENCE_RULE = "evidence";

  /// Below this the network doubts what it finds inside a content.
  private static final double LEAST_SURE = 0.5;

  private final QuotationFinder quotationFinder = new QuotationFinder();
  private final RuleSpans ruleSpans = new RuleSpans();
  private final SpanFinder spanFinder;

  private AttributionFinder(SpanFinder spanFinder) {
    this.spanFinder = spanFinder;
  }

  /// A finder that reads by rules.
  public AttributionFinder() {
    this(new RuleSpans());
  }

  /// A finder that reads with the bundled model, and by rules what it does not see. `encoder` stays
  /// the caller's to close, after the last call.
  ///
  /// @throws IllegalStateException if no model is bundled
  public static AttributionFinder withModel(Encoder encoder) {
    return new AttributionFinder(new ModelSpans(encoder));
  }

  /// What the network spots in a text, to be handed to [#attributions]; nothing for a finder that
  /// reads by rules. The one slow step.
  public Spotted spotted(Sentences sentences) {
    return spanFinder.spotted(sentences);
  }

  /// The attributions of a text, in text order.
  ///
  /// @param spotted what [#spotted] gave for the same text
  /// @param mentions the names in it
  /// @param affiliations who belongs to whom in it
  /// @param outlet the name of the outlet whose article it is, null where it is not known
  public List<Attribution> attributions(
      Sentences sentences,
      Spotted spotted,
      List<Mention> mentions,
      List<Affiliation> affiliations,
      @Nullable String outlet) {
    String text = sentences.text();
    Quotations quotations =
        new Quotations(quotationFinder.quotations(text, sentences.paragraphs()));
    List<Candidate> found = new ArrayList<>(spanFinder.candidates(sentences, quotations, spotted));
    List<Candidate> credits = CreditLines.in(text, sentences.paragraphs());
    Spans labels = CreditLines.labels(credits, text, sentences.paragraphs());
    found.removeIf(one -> labels.overlaps(one.roles().cue()));
    found.addAll(credits);
    return attributions(found, sentences, quotations, mentions, affiliations, outlet);
  }

  /// The attributions of a headline, in text order.
  ///
  /// @param mentions the names in the headline
  /// @param body the attributions of the article's body
  /// @param outlet the outlet's name, null where it is not known
  public List<Attribution> ofHeadline(
      Sentences sentences,
      List<Mention> mentions,
      List<Attribution> body,
      @Nullable String outlet) {
    String text = sentences.text();
    List<Quotation> quoted = quotationFinder.quotations(text, sentences.paragraphs());
    Quotations quotations = new Quotations(quoted);
    Candidate byMarks = new HeadlineFinder(text, mentions, body, outlet).byMarks(sentences, quoted);
    // The network never saw a headline: there the rules are surer.
    List<Candidate> found = new ArrayList<>(ruleSpans.candidates(sentences, quotations));
    if (byMarks != null) {
      found.removeIf(one -> !byMarks.roles().content().contains(one.bounds()));
      found.add(byMarks);
    } else if (found.isEmpty()) {
      found.addAll(spanFinder.candidates(sentences, quotations, spanFinder.spotted(sentences)));
    }
    return attributions(found, sentences, quotations, mentions, List.of(), outlet);
  }

  private static List<Attribution> attributions(
      List<Candidate> found,
      Sentences sentences,
      Quotations quotations,
      List<Mention> mentions,
      List<Affiliation> affiliations,
      @Nullable String outlet) {
    String text = sentences.text();
    Speakers speakers = new Speakers(text, new Names(mentions));
    Spans refusals =
        Spans.joined(
            sentences.all().stream().flatMap(s -> Refusals.in(s).pieces().stream()).toList());
    List<Attribution> attributions = new ArrayList<>();
    for (Candidate one : completed(found, sentences, quotations, speakers::canSpeak)) {
      boolean refuses = refusals.overlaps(one.roles().cue());
      Candidate candidate = refuses ? one.refusing() : one;
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
        new HolderResolver(sentences, mentions, affiliations, quotations, outlet)
            .resolved(attributions).stream().filter(a -> canSpeak(a, text)).toList();
    return FirstPerson.resolved(Nesting.nested(held), text);
  }

  /// What was found, with those who are quoted, cited or named beside it.
  private static List<Candidate> completed(
      List<Candidate> found, Sentences sentences, Quotations quotations, Predicate<Span> canSpeak) {
    List<Candidate> quoted = QuotedAs.joined(found, sentences, quotations);
    List<Candidate> cited = Citations.joined(quoted, sentences, quotations, canSpeak);
    List<Candidate> before = CitedBefore.joined(cited, sentences, quotations, canSpeak);
    List<Candidate> given = OnTheWord.joined(before, sentences, quotations, canSpeak);
    List<Candidate> spoken = NextSentence.joined(given, sentences, quotations, canSpeak);
    return PassiveAgents.found(spoken, sentences, quotations, canSpeak);
  }

  /// Things show and suggest what nobody says: kept only where the source is one that can speak.
  private static boolean canSpeak(Attribution attribution, String text) {
    Holder holder = attribution.holder();
    String rule = attribution.trace().rule();
    boolean doubtful =
        rule.equals(EVIDENCE_RULE)
            || (rule.equals(Decoder.INNER_RULE)
                && (attribution.trace().score() < LEAST_SURE
                    || CueWords.isOfEvidence(attribution.roles().cue().of(text))));
    return !doubtful || (holder != null && holder.type() != null);
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
