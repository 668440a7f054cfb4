package org.hearsay.certainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribution.Attribution;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Says how surely a statement is put, from the words of the statement and of the cue that it hangs
/// on: the hedges of ICD 203, the words of possibility, "reportedly". English.
///
/// The first hedge in the words counts. A statement whose innermost cue hands it on without saying
/// whose it is counts as reported unless it is hedged besides. A denial turns `affirmed` off.
/// Immutable; threads may share it.
public final class CertaintyReader {
  private static final Map<String, List<Hedge>> HEDGES = hedges();
  private static final Set<String> DENIALS =
      Set.of(
          String.join(" ", WordList.read(CertaintyReader.class, "denials.txt").lines())
              .split("\\s+", -1));

  /// "No batch may be sold" forbids, it does not doubt.
  private static final Set<String> FORBIDDING =
      Set.of("no", "nobody", "none", "nothing", "neither");

  /// A phrase of the list: its words and what it means.
  private record Hedge(List<String> words, Term term) {}

  /// The certainty of the statement in `words`. `innermost` is the attribution that it directly
  /// hangs on, null where the outlet speaks itself; `text` the text that all spans count in.
  public Certainty certainty(String text, List<Word> words, @Nullable Attribution innermost) {
    boolean affirmed = innermost == null || !denies(innermost, text);
    for (int i = 0; i < words.size(); i++) {
      Hedge hedge = hedgeAt(words, i);
      if (hedge != null) {
        Span cue = words.get(i).span().union(words.get(i + hedge.words().size() - 1).span());
        return new Certainty(hedge.term(), Spans.of(cue), affirmed);
      }
    }
    if (innermost != null) {
      Certainty ofCue = inCue(innermost, affirmed);
      if (ofCue != null) {
        return ofCue;
      }
    }
    return new Certainty(Term.STATED, Spans.NONE, affirmed);
  }

  /// "likely said", "reportedly": the hedge stands in the cue.
  private static @Nullable Certainty inCue(Attribution innermost, boolean affirmed) {
    return innermost.isHandedOn()
        ? new Certainty(Term.REPORTED, innermost.roles().cue(), affirmed)
        : null;
  }

  /// Whether the cue says that the content is not so ("denied", "rejected"). `text` is the text
  /// that the spans count in.
  public static boolean denies(Attribution attribution, String text) {
    for (String word :
        attribution.roles().cue().of(text).toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+", -1)) {
      if (DENIALS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Hedge hedgeAt(List<Word> words, int i) {
    for (Hedge hedge : HEDGES.getOrDefault(words.get(i).lower(), List.of())) {
      if (reads(words, i, hedge.words()) && isHedge(words, i, hedge)) {
        return hedge;
      }
    }
    return null;
  }

  private static boolean reads(List<Word> words, int i, List<String> phrase) {
    if (i + phrase.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      if (!words.get(i + k).lower().equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  /// "May" the month, "no one may", "could not find" and "as soon as possible" hedge nothing.
  private static boolean isHedge(List<Word> words, int i, Hedge hedge) {
    String first = hedge.words().getFirst();
    String before = i > 0 ? words.get(i - 1).lower() : "";
    String after = i + 1 < words.size() ? words.get(i + 1).lower() : "";
    return switch (first) {
      case "may" ->
          (!words.get(i).isCapitalised() || (i == 0 && FunctionWords.isPronoun(after)))
              && !FORBIDDING.contains(words.getFirst().lower());
      case "could" -> !after.equals("not");
      case "possible" -> !before.equals("as");
      default -> true;
    };
  }

  private static Map<String, List<Hedge>> hedges() {
    Map<String, List<Hedge>> byFirst = new HashMap<>();
    for (String line : WordList.read(CertaintyReader.class, "hedges.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      List<String> words = List.of(parts[0].split(" ", -1));
      byFirst
          .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
          .add(new Hedge(words, Term.valueOf(parts[1])));
    }
    byFirst.values().forEach(list -> list.sort(Comparator.comparingInt(h -> -h.words().size())));
    return Map.copyOf(byFirst);
  }
}
