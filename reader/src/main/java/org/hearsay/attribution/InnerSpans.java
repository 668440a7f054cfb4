package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// What the rules add to outermost attributions: those inside their contents ("A said that B had
/// said that C"), for which each content is read as a text of its own, and words handed on without
/// a source ("reportedly") wherever no attribution has them. Stateless.
final class InnerSpans {
  private static final String MARKS = "“\"«„‘";

  private final RuleSpans ruleSpans = new RuleSpans();
  private final HandedOnRule handedOnRule = new HandedOnRule();
  private final QuotationFinder quotationFinder = new QuotationFinder();

  /// The additional candidates, in no particular order.
  List<Candidate> beside(List<Candidate> outer, Sentences sentences, Quotations quotations) {
    List<Candidate> found = new ArrayList<>();
    List<Span> taken = new ArrayList<>();
    for (Candidate candidate : outer) {
      Roles roles = candidate.roles();
      for (Span piece : roles.content().pieces()) {
        found.addAll(inside(piece, sentences, quotations));
      }
      taken.addAll(roles.content().pieces());
      taken.addAll(roles.cue().pieces());
      taken.addAll(roles.source().pieces());
    }
    found.addAll(handedOn(Spans.joined(taken), sentences, quotations));
    return found;
  }

  /// The quotations of a part of a piece; those inside of it where the piece is one itself.
  private List<Quotation> quotedIn(Span piece, String text, Sentence part, Quotations quotations) {
    boolean quoted = piece.length() > 2 && MARKS.indexOf(text.charAt(piece.start())) >= 0;
    return quoted
        ? quotationFinder.quotations(text, List.of(new Span(piece.start() + 1, piece.end())))
        : quotations.near(part.span());
  }

  private List<Candidate> inside(Span piece, Sentences sentences, Quotations quotations) {
    List<Candidate> found = new ArrayList<>();
    List<Sentence> all = sentences.all();
    for (int i = sentences.firstEndingBehind(piece.start());
        i < all.size() && all.get(i).span().start() < piece.end();
        i++) {
      Sentence part = within(all.get(i), piece);
      if (part != null) {
        Line line =
            new Line(sentences.text(), part, quotedIn(piece, sentences.text(), part, quotations));
        for (Candidate candidate : ruleSpans.candidates(line)) {
          Spans content = candidate.roles().content().within(piece);
          if (!content.isEmpty()) {
            found.add(candidate.withContent(content));
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Sentence within(Sentence sentence, Span piece) {
    List<Word> words =
        sentence.words().stream().filter(word -> piece.contains(word.span())).toList();
    return words.isEmpty()
        ? null
        : new Sentence(
            words.getFirst().span().union(words.getLast().span()), words, sentence.paragraph());
  }

  private List<Candidate> handedOn(Spans taken, Sentences sentences, Quotations quotations) {
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : sentences.all()) {
      Line line = new Line(sentences.text(), sentence, quotations.near(sentence.span()));
      for (int i = 0; i < line.size(); i++) {
        Candidate candidate = handedOnRule.at(line, i);
        if (candidate != null && !taken.overlaps(candidate.roles().cue())) {
          found.add(candidate);
        }
      }
    }
    return found;
  }
}
