package org.hearsay.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// What the words of a cue, wherever its borders are, say about the source's stance.
final class CueWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Map<String, Stance> OTHERS = others();

  private CueWords() {}

  /// That of its first word which has one ("is expected to announce" believes); a cue without such
  /// a word hands on what somebody says.
  static Stance stance(String cue) {
    Matcher matcher = WORD.matcher(cue.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      Stance stance = ofWord(matcher.group());
      if (stance != null) {
        return stance;
      }
    }
    return Stance.SAYS;
  }

  /// Whether its last verb is one that things do as well: "indicates", "suggest".
  static boolean isOfEvidence(String cue) {
    Matcher matcher = WORD.matcher(cue.toLowerCase(Locale.ROOT));
    CueVerb last = null;
    while (matcher.find()) {
      CueVerb verb = CueVerb.of(matcher.group());
      last = verb != null ? verb : last;
    }
    return last != null && last.takes(CueVerb.Frame.EVIDENCE);
  }

  private static @Nullable Stance ofWord(String word) {
    Stance other = OTHERS.get(word);
    if (other != null) {
      return other;
    }
    CueVerb verb = CueVerb.of(word);
    return verb != null ? verb.stance() : CueNoun.stance(word);
  }

  private static Map<String, Stance> others() {
    Map<String, Stance> stances = new HashMap<>();
    WordList.read(CueWords.class, "cue-stances.txt")
        .sections()
        .forEach((stance, words) ->
            words.forEach(
                word -> stances.put(word, Stance.valueOf(stance.toUpperCase(Locale.ROOT)))));
    return Map.copyOf(stances);
  }
}
