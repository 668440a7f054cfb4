package org.hearsay.proposition;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.certainty.Certainty;
import org.hearsay.source.Quote;
import org.jspecify.annotations.Nullable;

/// One assertion of one article, apart from it. Immutable; its words are strangers' text.
///
/// - `manner`: how surely, and which way
/// - `gist`: what it is compared by
/// - `chain`: on whose word, outermost first; empty where the outlet speaks itself
/// - `links`: the addresses behind hyperlinks in its sentence, as the article has them
/// - `own`: the words by which the outlet says that it was there or found it out itself, in the
///   paragraph up to the end of the sentence; null where it does not
public record Proposition(
    At at,
    String text,
    Manner manner,
    Gist gist,
    List<Step> chain,
    List<Link> links,
    @Nullable Knowing own) {

  public Proposition {
    chain = List.copyOf(chain);
    links = List.copyOf(links);
  }

  /// Where it stands.
  ///
  /// - `article`: the short id in the ledger; `number`: what it is called in the reading
  /// - `passage`: from its first to its last character
  /// - `sentence`: the passage of the whole sentence or sentences around it
  public record At(String article, int number, Quote.Passage passage, Quote.Passage sentence) {

    public boolean inHeadline() {
      return passage.field() != null;
    }
  }

  /// How it is put.
  ///
  /// - `affirmed`: as in [Certainty.Polarity]
  /// - `negated`: whether its words, wherever in it, say that something is not so
  /// - `handedOn`: "reportedly", whatever else hedges it
  public record Manner(
      Certainty.Term term,
      boolean affirmed,
      boolean negated,
      Certainty.Status status,
      boolean handedOn) {

    /// Whether the thing stated is said to be so; else it is said not to be.
    public boolean positive() {
      return affirmed != negated;
    }
  }

  /// Which way it is told that somebody said it.
  ///
  /// - `attribution`: its place among the attributions of the reading's JSON, from 0; with the
  ///   article it finds the source in the register
  /// - `name`: of the holder, the text's own words where it has none; empty where the text names
  ///   nobody ("reportedly")
  /// - `said`: when it was said, EDTF, null where the text does not tell
  /// - `access`: how the holder knows, null where the text does not tell
  /// - `passage`, `words`: the source and the cue in the text; the passage of what is said, and no
  ///   words, where a person named the source and neither stands in the text
  public record Step(
      int attribution,
      String name,
      boolean named,
      @Nullable String said,
      @Nullable Knowing access,
      Quote.Passage passage,
      String words) {

    /// The same, knowing it so.
    Step withAccess(Knowing newAccess) {
      return new Step(attribution, name, named, said, newAccess, passage, words);
    }
  }

  /// How a holder knows, and the words that tell it.
  public record Knowing(
      org.hearsay.attribution.Access.Kind kind, Quote.Passage passage, String words) {}

  /// A hyperlink in the sentence.
  public record Link(Quote.Passage passage, String words, String href) {}

  /// When the thing is said to happen: the first and the last day that it may be, null where that
  /// end is open; `edtf` as the reading has it.
  public record Period(@Nullable LocalDate first, @Nullable LocalDate last, String edtf) {}

  /// As the ledger lists assertions: `3fa91c07.4`.
  public String id() {
    return at.article() + "." + at.number();
  }
}
