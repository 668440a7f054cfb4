package org.hearsay.certainty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.FunctionWords;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// What the cue of one attribution says about the certainty of its content.
final class CueReader {
  private static final List<List<String>> DENIALS =
      WordList.read(CueReader.class, "denials.txt").lines().stream()
          .map(line -> List.of(line.split(" ", -1)))
          .toList();
  private static final Map<String, Doubt> DOUBTS = doubts();
  static final Set<String> REFUSING = ClauseWords.of("refusing");
  private static final Set<String> THINKING = ClauseWords.of("thinking");
  private static final Set<String> LEAVING_OPEN = ClauseWords.of("asking-cue");
  private static final Set<String> HANDING_ON = ClauseWords.of("handing-on");

  private static final Set<String> REJECTING = ClauseWords.of("rejecting");
  private static final Set<String> CLAIMS = ClauseWords.of("claim-noun");

  /// So many words before a cue are looked at, none longer than this.
  private static final int BEFORE_CUE = 4;

  private static final int LONGEST = 20;

  /// So many characters of a content are looked at for what is rejected.
  private static final int HEAD = 40;

  private record Doubt(List<String> words, @Nullable Term plain, @Nullable Term negated) {}

  private final Attribution attribution;
  private final Clause cue;
  private final Clause head;
  private final boolean negated;

  CueReader(Attribution attribution, String text) {
    this.attribution = attribution;
    this.cue = words(attribution, text);
    this.head = head(attribution.roles().content(), text);
    boolean found = false;
    for (int i = 0; i < cue.size(); i++) {
      found |= isNegative(cue, i);
    }
    this.negated = found;
  }

  /// The words of the cue, with the auxiliaries, negations and adverbs right before it ("did not").
  static Clause words(Attribution attribution, String text) {
    Spans cue = attribution.roles().cue();
    int start = cue.bounds().start();
    for (int words = 0; words < BEFORE_CUE; words++) {
      int end = start;
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      int from = end;
      while (from > 0 && end - from < LONGEST && !Character.isWhitespace(text.charAt(from - 1))) {
        from--;
      }
      if (!belongsToVerb(text.substring(from, end))) {
        break;
      }
      start = from;
    }
    List<Span> pieces = new ArrayList<>(cue.pieces());
    pieces.add(new Span(start, cue.bounds().start()));
    return Clause.ofWords(Spans.joined(pieces), text);
  }

  private static boolean belongsToVerb(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    return Verbs.isAuxiliary(lower) || Verbs.isNegation(lower) || FunctionWords.isAdverb(lower);
  }

  private static Clause head(Spans content, String text) {
    Span first = content.pieces().getFirst();
    int end = Math.min(first.end(), first.start() + HEAD);
    return Clause.ofWords(Spans.of(new Span(first.start(), end)), text);
  }

  /// A word of a cue that turns it: "not", "neither", "declined to", "have yet to".
  static boolean isNegative(Clause cue, int i) {
    String word = cue.at(i);
    return Verbs.isNegation(word)
        || REFUSING.contains(word)
        || (word.equals("yet") && cue.at(i + 1).equals("to"));
  }

  /// Whether the source says that the content is not so: "denied", and not "did not deny".
  boolean denies() {
    if (negated) {
      return false;
    }
    for (int i = 0; i < cue.size(); i++) {
      for (List<String> denial : DENIALS) {
        if (cue.reads(i, denial)) {
          return true;
        }
      }
      if (REJECTING.contains(cue.at(i)) && (isClaim(cue, i + 1) || isClaim(head, 0))) {
        return true;
      }
    }
    return false;
  }

  /// "claims", "the claims", "as false a report".
  private static boolean isClaim(Clause words, int from) {
    for (int i = from; i < from + 4; i++) {
      if (CLAIMS.contains(words.at(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the source thinks that the content is not so: "does not believe".
  boolean disbelieves() {
    for (int i = 0; i < cue.size(); i++) {
      if (negated && THINKING.contains(cue.at(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether it leaves the content open: "asked", "did not say", "does not know".
  boolean leavesOpen() {
    if (negated || attribution.stance() == Stance.ASKS) {
      return true;
    }
    for (int i = 0; i < cue.size(); i++) {
      if (LEAVING_OPEN.contains(cue.at(i))) {
        return true;
      }
    }
    return false;
  }

  /// The hedge of its source: "doubts", "cannot rule out", "is almost certain"; null if none.
  @Nullable Hedge ofSource() {
    for (int i = 0; i < cue.size(); i++) {
      Doubt doubt = DOUBTS.get(cue.at(i));
      if (doubt != null && cue.reads(i, doubt.words())) {
        Term term = negated ? doubt.negated() : doubt.plain();
        if (term != null && term != Term.STATED) {
          return new Hedge(term, 0, cue.size());
        }
      }
    }
    Hedge odds = Odds.in(cue);
    return odds == null && isJudgement() ? best() : odds;
  }

  /// The hedge of whoever tells of the source: "probably told", "reportedly said"; null if none.
  @Nullable Hedge ofTeller() {
    return isJudgement() ? null : best();
  }

  /// Whether a word is handed on without saying whose it is: "is said to", "was told", "following
  /// reports that".
  boolean handsOn() {
    if (attribution.isHandedOn()) {
      return true;
    }
    if (!attribution.roles().source().isEmpty()) {
      return false;
    }
    boolean being = false;
    for (int i = 0; i < cue.size(); i++) {
      being |= Verbs.isBeing(cue.at(i));
      if (CLAIMS.contains(cue.at(i)) || (being && HANDING_ON.contains(cue.at(i)))) {
        return true;
      }
    }
    return false;
  }

  Clause words() {
    return cue;
  }

  /// "is almost certain", "considers it likely".
  private boolean isJudgement() {
    for (int i = 0; i < cue.size(); i++) {
      if (Verbs.isBeing(cue.at(i)) || cue.at(i).equals("it")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Hedge best() {
    Hedge best = null;
    for (Hedge hedge : Hedges.in(cue)) {
      best = best == null || hedge.outranks(best) ? hedge : best;
    }
    return best == null || best.term() == Term.STATED ? null : best;
  }

  private static Map<String, Doubt> doubts() {
    Map<String, Doubt> byFirst = new HashMap<>();
    for (String line : WordList.read(CueReader.class, "cue-hedges.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      List<String> words = new ArrayList<>(List.of(parts[0].split(" ", -1)));
      byFirst.put(words.getFirst(), new Doubt(List.copyOf(words), term(parts[1]), term(parts[2])));
    }
    return Map.copyOf(byFirst);
  }

  private static @Nullable Term term(String name) {
    return name.equals("-") ? null : Term.valueOf(name);
  }
}
