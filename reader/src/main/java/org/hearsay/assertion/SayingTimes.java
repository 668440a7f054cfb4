package org.hearsay.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.assertion.Assertion.About;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Roles;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Finds when a thing was said, where the words around the word for saying tell: "said on Monday",
/// "told reporters on Tuesday that", "In November 2022, X reported", "in a statement issued
/// Friday".
///
/// Dates and times only; what stands in the content is the content's, and a date that belongs to a
/// relative clause ("the mayor, who left on Monday, said") or to what is spoken of ("said of the
/// fire in May") is nobody's time of saying. Where nothing is said of it, nothing is guessed.
/// Immutable; threads may share it.
public final class SayingTimes {
  /// How many expressions to either side of a cue are looked at.
  private static final int NEAR = 3;

  /// How many words a date may stand behind the word for saying, and before it.
  private static final int BEHIND = 9;

  private static final int BEFORE = 2;

  /// How many words a date that opens its sentence may stand before the word for saying.
  private static final int OPENING = 30;

  /// How many words may open a sentence before its date: "In a letter to the board dated".
  private static final int LONGEST_OPENING = 8;

  private final Set<String> toldIn;
  private final Set<String> topics;
  private final Set<String> relatives;

  public SayingTimes() {
    Map<String, List<String>> lists = WordList.read(SayingTimes.class, "tellings.txt").sections();
    toldIn = Set.copyOf(lists.getOrDefault("told-in", List.of()));
    topics = Set.copyOf(lists.getOrDefault("topics", List.of()));
    relatives = Set.copyOf(lists.getOrDefault("relatives", List.of()));
  }

  /// The findings with the time of saying in each telling that has one.
  public Findings withSaid(Sentences sentences, Findings findings) {
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < findings.attributions().size(); i++) {
      Telling old = findings.tellings().get(i);
      About said = said(sentences, findings, i);
      tellings.add(said == null ? old : new Telling(said, old.colour(), old.access()));
    }
    return findings.withTellings(tellings);
  }

  private @Nullable About said(Sentences sentences, Findings findings, int index) {
    Roles roles = findings.attributions().get(index).roles();
    Span cue = roles.cue().bounds();
    Sentence sentence = sentences.around(cue);
    if (sentence == null) {
      return null;
    }
    TimeExpression best = null;
    int least = Integer.MAX_VALUE;
    for (TimeExpression time : near(findings.timeExpressions(), cue, sentence.span())) {
      boolean tells =
          time.edtf() != null
              && (time.type() == TimeExpression.Type.DATE
                  || time.type() == TimeExpression.Type.TIME);
      if (tells && !isOthers(findings.attributions(), index, time.span())) {
        int distance = distance(new Place(sentence.words(), roles, cue, time.span()));
        if (distance < least) {
          best = time;
          least = distance;
        }
      }
    }
    return best == null || best.edtf() == null ? null : new About(best.edtf(), best.span());
  }

  /// The few expressions of the sentence on either side of the cue and in it.
  private static List<TimeExpression> near(List<TimeExpression> all, Span cue, Span sentence) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).span().start() < cue.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.subList(Math.max(0, low - NEAR), Math.min(all.size(), low + NEAR)).stream()
        .filter(time -> sentence.contains(time.span()))
        .toList();
  }

  /// Whether it stands in what another says that this one is no part of.
  private static boolean isOthers(List<Attribution> all, int index, Span time) {
    for (int i = Math.max(0, index - NEAR); i < Math.min(all.size(), index + NEAR + 1); i++) {
      Roles other = all.get(i).roles();
      boolean around = other.content().contains(all.get(index).roles().cue().bounds());
      if (i != index && !around && other.content().overlaps(time)) {
        return true;
      }
    }
    return false;
  }

  /// A date and a word for saying in one sentence.
  private record Place(List<Word> words, Roles roles, Span cue, Span time) {

    List<Word> between(int from, int to) {
      return WordsAround.between(words, from, to, 3 * OPENING);
    }

    /// The word behind the date, empty at the sentence's end.
    String next() {
      int at = WordsAround.firstFrom(words, time.end());
      return at < words.size() ? words.get(at).lower() : "";
    }
  }

  /// How far the date is from the word for saying, in words; the most for a date that is not that
  /// of saying.
  private int distance(Place place) {
    Roles roles = place.roles();
    if (roles.cue().overlaps(place.time())) {
      return 0;
    }
    if (Openings.isOwn(roles, place.time(), place.words())) {
      return OPENING;
    }
    if (roles.content().overlaps(place.time())) {
      return Integer.MAX_VALUE;
    }
    if (roles.source().overlaps(place.time())) {
      return isOfDocument(place) ? BEFORE : Integer.MAX_VALUE;
    }
    return place.time().start() >= place.cue().end() ? behind(place) : before(place);
  }

  /// "Friday's report", "a statement issued on Friday" as the source.
  private boolean isOfDocument(Place place) {
    int from = place.roles().source().bounds().start();
    int at = WordsAround.firstFrom(place.words(), place.time().start());
    int first = Math.max(WordsAround.firstFrom(place.words(), from), at - 5);
    return toldIn.contains(place.next())
        || place.words().subList(Math.min(first, at), at).stream()
            .anyMatch(word -> toldIn.contains(word.lower()));
  }

  private int behind(Place place) {
    List<Word> gap = place.between(place.cue().end(), place.time().start());
    boolean owns = WordsAround.owns(place.words(), place.time()) && !toldIn.contains(place.next());
    boolean topic = !gap.isEmpty() && topics.contains(gap.getFirst().lower());
    boolean far = gap.stream().filter(word -> !word.isMark()).count() > BEHIND;
    boolean content = isAcross(place, place.cue().end(), place.time().start());
    return owns || topic || content || far || isBroken(gap) ? Integer.MAX_VALUE : gap.size();
  }

  private int before(Place place) {
    List<Word> gap = place.between(place.time().end(), place.cue().start());
    long words = gap.stream().filter(word -> !word.isMark()).count();
    boolean owns = WordsAround.owns(place.words(), place.time()) && !toldIn.contains(place.next());
    if (owns || isAcross(place, place.time().end(), place.cue().start())) {
      return Integer.MAX_VALUE;
    }
    if (words <= BEFORE && gap.stream().noneMatch(Word::isMark)) {
      return gap.size();
    }
    boolean opens = Openings.opens(place.words(), place.time()) || isOfOpening(place);
    return opens && words <= OPENING ? OPENING : Integer.MAX_VALUE;
  }

  /// "In a statement issued late Tuesday, ...": no word between tells what it is about.
  private boolean isOfOpening(Place place) {
    int at = WordsAround.firstFrom(place.words(), place.time().start());
    if (at == 0 || at > LONGEST_OPENING) {
      return false;
    }
    List<Word> before = place.words().subList(0, at);
    return before.stream().anyMatch(word -> toldIn.contains(word.lower()))
        && before.stream()
            .noneMatch(word ->
                word.isMark()
                    || topics.contains(word.lower())
                    || relatives.contains(word.lower())
                    || word.lower().equals("after"));
  }

  /// Whether the content stands between the two.
  private static boolean isAcross(Place place, int from, int to) {
    return from < to && place.roles().content().overlaps(new Span(from, to));
  }

  private boolean isBroken(List<Word> gap) {
    return gap.stream()
        .anyMatch(word ->
            relatives.contains(word.lower()) || word.text().matches("[;:“”\"()]|``|''|--|—"));
  }
}
