package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Kind;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.attribution.Holder;
import org.hearsay.attribution.Refusals;
import org.hearsay.certainty.CertaintyReader;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.place.Place;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Cuts an article into its statements: each sentence once for every attribution whose content it
/// holds, and once in the outlet's own voice for what no content covers. Of nested contents the
/// deepest states; an outer one states besides only where it says more than the inner one. What
/// somebody wants or asks is no statement of theirs: that they want it is one, of whoever says so.
///
/// Immutable; threads may share it.
public final class AssertionFinder {
  /// So many words must be left beside inner contents for the rest to be a statement of its own.
  private static final int FEWEST_WORDS = 4;

  /// So many words a headline has that says something: "Quay sank overnight".
  private static final int FEWEST_WORDS_OF_HEADLINE = 3;

  private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "whom");

  private final CertaintyReader certaintyReader = new CertaintyReader();

  /// The assertions of a text, in text order; `findings` is all else that was found in it.
  public List<Assertion> assertions(Sentences sentences, Findings findings) {
    List<Assertion> assertions = new ArrayList<>();
    StatedTimes times = new StatedTimes(findings);
    Contents contents =
        new Contents(findings.attributions(), a -> states(a) && saysSomething(a, sentences.text()));
    for (Sentence sentence : sentences.all()) {
      List<Integer> here = contents.in(sentence.span());
      for (int index : here) {
        Attribution attribution = findings.attributions().get(index);
        Spans own = attribution.roles().content().within(sentence.span());
        Spans left = without(own, inner(index, here, findings.attributions()));
        boolean whole = left.equals(own);
        if (whole || isClause(words(sentence, left))) {
          add(assertions, sentences.text(), sentence, left, index, findings, times);
          for (int denier : deniers(index, findings.attributions(), sentences.text())) {
            add(assertions, sentences.text(), sentence, left, denier, findings, times);
          }
        }
      }
      Spans left =
          withoutRelatives(
              without(Spans.of(sentence.span()), taken(here, sentence, findings.attributions())),
              sentence);
      boolean states =
          left.equals(Spans.of(sentence.span()))
              ? !isHeading(sentence, sentences)
              : isClause(words(sentence, left));
      if (states) {
        add(assertions, sentences.text(), sentence, left, null, findings, times);
      }
    }
    return assertions;
  }

  /// The assertions of a headline: those that it puts on somebody's word; one that puts nothing on
  /// anybody's word states it in the outlet's own voice, unless it asks.
  public List<Assertion> ofHeadline(Sentences sentences, Findings findings) {
    if (!findings.attributions().isEmpty()) {
      return assertions(sentences, findings).stream()
          .filter(assertion -> !assertion.isOutletsOwn())
          .toList();
    }
    List<Assertion> assertions = new ArrayList<>();
    StatedTimes times = new StatedTimes(findings);
    for (Sentence sentence : sentences.all()) {
      List<Word> words = sentence.words();
      boolean asks = words.stream().anyMatch(word -> word.text().contains("?"));
      boolean states =
          words.stream().filter(word -> !word.isMark()).count() >= FEWEST_WORDS_OF_HEADLINE;
      if (states && !asks) {
        Spans all = Spans.of(sentence.span());
        add(assertions, sentences.text(), sentence, all, null, findings, times);
      }
    }
    return assertions;
  }

  private static boolean states(Attribution attribution) {
    return attribution.stance() == Stance.SAYS || attribution.stance() == Stance.BELIEVES;
  }

  /// A content of a word or two that nobody put in quotation marks ("explained why") is no
  /// statement: then the sentence as a whole is one.
  private static boolean saysSomething(Attribution attribution, String text) {
    return attribution.kind() == Kind.DIRECT
        || attribution.roles().content().of(text).strip().split("[\\s\\p{Z}]+", 3).length == 3;
  }

  /// Without the pieces that begin with "which" or "who": they go on with what stands before them.
  private static Spans withoutRelatives(Spans left, Sentence sentence) {
    return new Spans(
        left.pieces().stream()
            .filter(piece ->
                sentence.words().stream()
                    .filter(word -> piece.contains(word.span()) && !word.isMark())
                    .findFirst()
                    .map(word -> !RELATIVES.contains(word.text()))
                    .orElse(true))
            .toList());
  }

  /// Whether words left over beside others' contents state something: an adverbial does not.
  private static boolean isClause(List<Word> words) {
    return words.size() >= FEWEST_WORDS
        && (words.size() >= FEWEST_WORDS * 2 || words.stream().anyMatch(AssertionFinder::isVerb));
  }

  /// "A second phase" above some paragraphs states nothing.
  private static boolean isHeading(Sentence sentence, Sentences sentences) {
    return !sentence.words().getLast().isMark()
        && sentences.paragraphs().get(sentence.paragraph()).equals(sentence.span())
        && !isClause(sentence.words());
  }

  /// As far as the letters show it; "May" is a month.
  private static boolean isVerb(Word word) {
    return (FunctionWords.isAuxiliary(word.lower()) && !word.isCapitalised())
        || word.lower().endsWith("ed");
  }

  private void add(
      List<Assertion> assertions,
      String text,
      Sentence sentence,
      Spans content,
      @Nullable Integer attribution,
      Findings findings,
      StatedTimes times) {
    Spans bare = bare(content, sentence);
    List<Word> words = words(sentence, bare);
    if (words.isEmpty()) {
      return;
    }
    assertions.add(
        new Assertion(
            bare,
            bare.of(text).replaceAll("[\\s\\p{Z}]+", " "),
            chain(attribution, findings.attributions(), text),
            certaintyReader.certainty(text, sentence, bare, findings.attributions(), attribution),
            times.about(sentence, bare),
            locations(Inside.of(findings.places(), Place::span, bare), findings.places()),
            Inside.of(findings.mentions(), Mention::span, bare)));
  }

  /// A place that speaks, or lends its name to a body, is not where something is.
  private static List<Integer> locations(List<Integer> inside, List<Place> places) {
    return inside.stream().filter(i -> places.get(i).isLocation()).toList();
  }

  /// From the outermost attribution to this one. "A denied a report by B that C": A hands on
  /// nothing of B's, so A is no step on the way to B.
  private static List<Integer> chain(
      @Nullable Integer attribution, List<Attribution> all, String text) {
    List<Integer> chain = new ArrayList<>();
    Integer at = attribution;
    while (at != null && chain.size() < all.size()) {
      boolean handsOn = chain.isEmpty() || !CertaintyReader.denies(all.get(at), text);
      if (states(all.get(at))
          && handsOn
          && (chain.isEmpty() || !sameHolder(all, at, chain.getFirst()))) {
        chain.addFirst(at);
      }
      at = all.get(at).parent();
    }
    return chain;
  }

  /// Those around number `index` who deny what it says: they state it too, as not so.
  private static List<Integer> deniers(int index, List<Attribution> all, String text) {
    List<Integer> deniers = new ArrayList<>();
    Integer at = all.get(index).parent();
    while (at != null && deniers.size() < all.size()) {
      if (states(all.get(at)) && CertaintyReader.denies(all.get(at), text)) {
        deniers.add(at);
      }
      at = all.get(at).parent();
    }
    return deniers;
  }

  /// "Smith said that he believed": one holder, one step.
  private static boolean sameHolder(List<Attribution> all, int outer, int inner) {
    Holder holder = all.get(outer).holder();
    return holder != null && holder.id() != null && holder.equals(all.get(inner).holder());
  }

  /// What the attributions inside number `outer` take for themselves: source, cue and content.
  private static List<Span> inner(int outer, List<Integer> here, List<Attribution> all) {
    List<Span> taken = new ArrayList<>();
    for (int index : here) {
      Integer parent = all.get(index).parent();
      while (parent != null && parent != outer) {
        parent = all.get(parent).parent();
      }
      if (parent != null) {
        taken.addAll(roles(all.get(index)));
      }
    }
    return taken;
  }

  /// What is no word of the outlet's: the roles of those who speak here, and clauses in which
  /// somebody says nothing.
  private static List<Span> taken(List<Integer> here, Sentence sentence, List<Attribution> all) {
    List<Span> taken = new ArrayList<>(Refusals.in(sentence).pieces());
    here.forEach(index -> taken.addAll(roles(all.get(index))));
    return taken;
  }

  private static List<Span> roles(Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.roles().source().pieces());
    spans.addAll(attribution.roles().cue().pieces());
    spans.addAll(attribution.roles().content().pieces());
    return spans;
  }

  private static Spans without(Spans spans, List<Span> taken) {
    List<Span> left = new ArrayList<>();
    List<Span> sorted = Spans.joined(taken).pieces();
    for (Span piece : spans.pieces()) {
      int from = piece.start();
      for (Span hole : sorted) {
        if (hole.end() > from && hole.start() < piece.end()) {
          if (hole.start() > from) {
            left.add(new Span(from, hole.start()));
          }
          from = Math.max(from, hole.end());
        }
      }
      if (from < piece.end()) {
        left.add(new Span(from, piece.end()));
      }
    }
    return new Spans(left);
  }

  private static List<Word> words(Sentence sentence, Spans content) {
    return sentence.words().stream()
        .filter(word -> !word.isMark() && content.contains(word.span()))
        .toList();
  }

  /// Without stray marks and joining words at the edges of the pieces: "that" in front, "following"
  /// behind.
  private static Spans bare(Spans content, Sentence sentence) {
    List<Span> pieces = new ArrayList<>();
    for (Span piece : content.pieces()) {
      List<Word> words =
          new ArrayList<>(
              sentence.words().stream().filter(word -> piece.contains(word.span())).toList());
      while (!words.isEmpty() && isLeading(words.getFirst())) {
        words.removeFirst();
      }
      while (!words.isEmpty() && isTrailing(words.getLast()) && !closesInside(words)) {
        words.removeLast();
      }
      if (words.stream().anyMatch(word -> !word.isMark())) {
        pieces.add(words.getFirst().span().union(words.getLast().span()));
      }
    }
    return new Spans(pieces);
  }

  /// A closing mark stays where its opening one is inside: “has “heard nothing””.
  private static boolean closesInside(List<Word> words) {
    String last = words.getLast().text();
    return switch (last) {
      case "”", "’", "»" -> words.stream().map(Word::text).anyMatch(w -> w.equals(opening(last)));
      case "\"" -> words.stream().filter(w -> w.text().equals("\"")).count() % 2 == 0;
      default -> false;
    };
  }

  private static String opening(String closing) {
    return closing.equals("”") ? "“" : closing.equals("’") ? "‘" : "«";
  }

  private static boolean isLeading(Word word) {
    return isEdge(word) || word.text().equals("that");
  }

  private static boolean isTrailing(Word word) {
    return isEdge(word)
        || FunctionWords.isPreposition(word.lower())
        || word.lower().equals("and")
        || word.lower().equals("but")
        || word.lower().equals("that");
  }

  private static boolean isEdge(Word word) {
    return word.isMark() && ",;:–—-“”\"«»„‘’`''".contains(word.text());
  }
}
