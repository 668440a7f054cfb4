package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Link;
import org.hearsay.article.Outlet;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.source.Quote;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Takes the assertions of a reading out of it, one proposition each, in the order in which
/// [Reading#stated] has them. Takes time in the order of the article's length.
///
/// Immutable; threads may share it.
public final class PropositionReader {
  /// A proposition of hostile length is told by its beginning.
  static final int LONGEST_TEXT = 1_000;

  /// So many links of one sentence are kept, and a link is no longer than that.
  private static final int MOST_LINKS = 20;

  private static final int LONGEST_QUOTE = 300;

  /// The rule of the reader that takes "inspectors have found" for a source.
  private static final String EVIDENCE = "evidence";

  private final SentenceSplitter sentenceSplitter = new SentenceSplitter();
  private static final WaysOfKnowing WAYS = new WaysOfKnowing();

  private final GistReader gistReader = new GistReader();

  /// The propositions of the article with this short id.
  public List<Proposition> propositions(String article, Reading reading) {
    String title = reading.article().title();
    Outlet outlet = reading.article().publication().outlet();
    boolean we = ArticleFacts.saysWe(reading);
    Voice voice =
        switch (PublisherWords.of(outlet == null ? null : outlet.name())) {
          case PRESS -> Voice.PRESS;
          case BODY -> we ? Voice.WE : Voice.BODY;
          case OPEN -> we ? Voice.WE : Voice.PRESS;
        };
    OwnReporting ownReporting = new OwnReporting(outlet);
    Text text =
        new Text(
            null,
            reading.article().body().text(),
            sentenceSplitter.sentences(
                reading.article().body().text(), reading.article().body().paragraphs()),
            reading.article().body().links(),
            0,
            ownReporting,
            voice,
            CodePoints.of(reading.article().body().text()));
    String words = title == null ? "" : title;
    Text headline =
        new Text(
            "title",
            words,
            sentenceSplitter.sentences(words, List.of(new Span(0, words.length()))),
            List.of(),
            reading.body().attributions().size(),
            ownReporting,
            voice,
            CodePoints.of(words));
    List<Proposition> propositions = new ArrayList<>();
    for (Stated stated : reading.stated()) {
      Text of = stated.inHeadline() ? headline : text;
      propositions.add(of.proposition(article, stated, gistReader));
    }
    return propositions;
  }

  /// Who speaks where an article names nobody: the press, a body, or one that says "we" of itself.
  private enum Voice {
    PRESS,
    BODY,
    WE
  }

  /// One of the two texts of an article. `before`: how many attributions of the JSON's list stand
  /// before those of this text.
  private record Text(
      @Nullable String field,
      String text,
      Sentences sentences,
      List<Link> links,
      int before,
      OwnReporting ownReporting,
      Voice voice,
      CodePoints points) {

    Proposition proposition(String article, Stated stated, GistReader gistReader) {
      Assertion assertion = stated.assertion();
      Findings findings = stated.findings();
      Span bounds = assertion.content().bounds();
      List<Sentence> around = around(bounds);
      Span sentence =
          around.isEmpty()
              ? bounds
              : around.getFirst().span().union(around.getLast().span()).union(bounds);
      Certainty certainty = assertion.certainty();
      Proposition.Knowing own = own(around);
      if (own == null && stated.assertion().isOutletsOwn()) {
        own = ownVoice(around);
      }
      return new Proposition(
          new Proposition.At(article, stated.number(), passage(bounds), passage(sentence)),
          cut(assertion.text(), LONGEST_TEXT),
          new Proposition.Manner(
              certainty.term(),
              certainty.polarity().affirmed(),
              Negations.odd(words(around, assertion.content())),
              certainty.status(),
              !certainty.handedOn().isEmpty()
                  || stated.chain().stream().anyMatch(Attribution::isHandedOn)),
          gistReader.gist(assertion, findings, around),
          chain(assertion.chain(), findings, around),
          links(sentence),
          own);
    }

    /// In its paragraph, up to the end of its sentence.
    private Proposition.@Nullable Knowing own(List<Sentence> around) {
      if (around.isEmpty()) {
        return null;
      }
      Span paragraph = sentences.paragraphs().get(around.getFirst().paragraph());
      Span part = new Span(paragraph.start(), around.getLast().span().end());
      return ownReporting
          .in(text, part)
          .map(span -> new Proposition.Knowing(Access.Kind.WITNESSED, passage(span), span.of(text)))
          .orElse(null);
    }

    /// Of a body that publishes for itself: how it knows. Where it does not say "we", only what
    /// stands in the sentence itself or in the one before is its own doing.
    private Proposition.@Nullable Knowing ownVoice(List<Sentence> around) {
      return switch (voice) {
        case PRESS -> null;
        case WE -> knowing(null, around);
        case BODY ->
            around.isEmpty()
                ? null
                : way(sentences.firstEndingBehind(around.getFirst().span().start()), 0, -1);
      };
    }

    /// How the source knows: as the reading has it, else as words in its sentence or the ones
    /// beside it in the paragraph tell.
    private Proposition.@Nullable Knowing knowing(@Nullable Access access, List<Sentence> around) {
      if (access != null) {
        return new Proposition.Knowing(
            access.kind(), passage(access.cue()), cut(access.cue().of(text), LONGEST_QUOTE));
      }
      if (around.isEmpty()) {
        return null;
      }
      int first = sentences.firstEndingBehind(around.getFirst().span().start());
      int last = sentences.firstEndingBehind(around.getLast().span().start());
      return way(first, 0, last - first, -1, last - first + 1);
    }

    /// The first words that tell a way, in the sentences that stand so far from this one in its
    /// paragraph.
    private Proposition.@Nullable Knowing way(int from, int... steps) {
      for (int step : steps) {
        int at = from + step;
        if (at >= 0
            && at < sentences.all().size()
            && sentences.all().get(at).paragraph() == sentences.all().get(from).paragraph()) {
          Optional<WaysOfKnowing.Way> way = WAYS.in(text, sentences.all().get(at).span());
          if (way.isPresent()) {
            Span words = way.get().words();
            return new Proposition.Knowing(way.get().kind(), passage(words), words.of(text));
          }
        }
      }
      return null;
    }

    private static List<Word> words(List<Sentence> around, Spans content) {
      return around.stream()
          .flatMap(sentence -> sentence.words().stream())
          .filter(word -> content.contains(word.span()))
          .limit(GistReader.MOST_WORDS)
          .toList();
    }

    private List<Sentence> around(Span bounds) {
      List<Sentence> around = new ArrayList<>();
      List<Sentence> all = sentences.all();
      for (int i = sentences.firstEndingBehind(bounds.start());
          i < all.size() && all.get(i).span().start() < bounds.end();
          i++) {
        around.add(all.get(i));
      }
      return around;
    }

    /// Without those inside who only found it and have no name ("inspectors have found"): they are
    /// how the one knows who speaks.
    private List<Proposition.Step> chain(
        List<Integer> links, Findings findings, List<Sentence> around) {
      List<Proposition.Step> chain = new ArrayList<>();
      for (int i = 0; i < links.size(); i++) {
        Attribution attribution = findings.attributions().get(links.get(i));
        Holder holder = attribution.holder();
        boolean found =
            i > 0
                && (attribution.stance() == Attribution.Stance.BELIEVES
                    || attribution.trace().rule().equals(EVIDENCE))
                && (holder == null || !holder.named());
        if (!found) {
          boolean last = i == links.size() - 1;
          chain.add(step(links.get(i), findings, last ? around : List.of()));
        } else if (chain.getLast().access() == null) {
          Span words = attribution.roles().bounds();
          Span shown =
              attribution.roles().cue().isEmpty()
                  ? shown(attribution)
                  : attribution.roles().cue().bounds();
          chain.set(
              chain.size() - 1,
              chain
                  .getLast()
                  .withAccess(
                      new Proposition.Knowing(
                          Access.Kind.INDUCED,
                          passage(shown),
                          cut(words.of(text), LONGEST_QUOTE))));
        }
      }
      return chain;
    }

    private Proposition.Step step(int link, Findings findings, List<Sentence> around) {
      Attribution attribution = findings.attributions().get(link);
      Holder holder = attribution.holder();
      Assertion.About said = findings.tellings().get(link).said();
      Access access = findings.tellings().get(link).access();
      Span shown = shown(attribution);
      return new Proposition.Step(
          before + link,
          holder == null ? "" : cut(holder.name(), LONGEST_QUOTE),
          holder != null && holder.named(),
          said == null ? null : said.edtf(),
          knowing(access, around),
          passage(shown),
          isTold(attribution) ? cut(shown.of(text), LONGEST_QUOTE) : "");
    }

    /// Whether source or cue stand in the text; a person may say whose word it is without them.
    private static boolean isTold(Attribution attribution) {
      return !attribution.roles().source().isEmpty() || !attribution.roles().cue().isEmpty();
    }

    /// Source and cue; the content where there is neither.
    private static Span shown(Attribution attribution) {
      Attribution.Roles roles = attribution.roles();
      if (!isTold(attribution)) {
        return roles.content().bounds();
      }
      if (roles.source().isEmpty()) {
        return roles.cue().bounds();
      }
      Span source = roles.source().bounds();
      return roles.cue().isEmpty() ? source : near(source, roles.cue().bounds());
    }

    /// Both together where they stand side by side, else the source alone.
    private static Span near(Span source, Span cue) {
      Span both = source.union(cue);
      return both.length() <= source.length() + cue.length() + 3 ? both : source;
    }

    private List<Proposition.Link> links(Span sentence) {
      return links.stream()
          .filter(link -> link.span().overlaps(sentence))
          .limit(MOST_LINKS)
          .map(link ->
              new Proposition.Link(
                  passage(link.span()), cut(link.span().of(text), LONGEST_QUOTE), link.href()))
          .toList();
    }

    private Quote.Passage passage(Span span) {
      Span counted = points.fromUtf16(span);
      return new Quote.Passage(field, counted.start(), counted.end());
    }
  }

  /// Never between the halves of a pair.
  static String cut(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
    return words.substring(0, end);
  }
}
