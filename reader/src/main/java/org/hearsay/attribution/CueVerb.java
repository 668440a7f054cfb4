package org.hearsay.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribution.Attribution.Stance;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// A verb that hands something on, in one of its forms.
record CueVerb(String base, Stance stance, Set<Frame> frames, Form form) {

  /// What may follow it; the letters are those of `cue-verbs.txt`.
  enum Frame {
    /// s: any clause.
    CLAUSE,
    /// q: a quotation, or a clause that shows itself by "that", "whether", "how".
    MARKED_CLAUSE,
    /// t: an infinitive.
    INFINITIVE,
    /// o: the one who is addressed comes first.
    ADDRESSEE,
    /// e: things do it too, not only who can speak.
    EVIDENCE,
    /// n: its form in -s is a noun as well.
    NOUN;

    static Frame of(String letter) {
      return switch (letter) {
        case "s" -> CLAUSE;
        case "q" -> MARKED_CLAUSE;
        case "t" -> INFINITIVE;
        case "o" -> ADDRESSEE;
        case "e" -> EVIDENCE;
        case "n" -> NOUN;
        default -> throw new IllegalStateException("cue-verbs.txt has no frame " + letter);
      };
    }
  }

  /// Which form of the verb stands in the text.
  enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE
  }

  private static final Map<String, CueVerb> BY_FORM = load();

  static @Nullable CueVerb of(String lower) {
    return BY_FORM.get(lower);
  }

  /// Whether the word is a cue verb in its past form.
  static boolean isPast(String lower) {
    CueVerb verb = of(lower);
    return verb != null && verb.form() == Form.PAST;
  }

  /// Whether no noun phrase goes on over the word: a past form, or a form in -s that is no noun
  /// besides ("says", not "claims").
  static boolean isPlainlyVerb(String lower) {
    CueVerb verb = of(lower);
    return verb != null
        && (verb.form() == Form.PAST || (verb.form() == Form.THIRD && !verb.takes(Frame.NOUN)));
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  private static Map<String, CueVerb> load() {
    Map<String, CueVerb> verbs = new HashMap<>();
    for (String line : WordList.read(CueVerb.class, "cue-verbs.txt").lines()) {
      String[] parts = line.split("\\s*\\|\\s*", -1);
      String base = parts[0];
      Stance stance = Stance.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
      Set<Frame> frames = new HashSet<>();
      for (String letter : parts[2].split("\\s+", -1)) {
        frames.add(Frame.of(letter));
      }
      List<String> forms = parts.length > 3 ? List.of(parts[3].split("\\s+", -1)) : regular(base);
      Set<Frame> kept = Set.copyOf(frames);
      verbs.put(base, new CueVerb(base, stance, kept, Form.BASE));
      for (String form : forms) {
        Form kind =
            form.endsWith("ing")
                ? Form.PARTICIPLE
                : form.endsWith("s") && !form.equals(base) ? Form.THIRD : Form.PAST;
        verbs.put(form, new CueVerb(base, stance, kept, kind));
      }
    }
    return Map.copyOf(verbs);
  }

  private static List<String> regular(String base) {
    if (base.endsWith("e")) {
      String stem = base.substring(0, base.length() - 1);
      return List.of(base + "s", stem + "ed", stem + "ing");
    }
    String third = base.endsWith("ch") || base.endsWith("ss") || base.endsWith("sh") ? "es" : "s";
    return List.of(base + third, base + "ed", base + "ing");
  }
}
