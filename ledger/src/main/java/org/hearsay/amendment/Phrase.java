package org.hearsay.amendment;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Stated;
import org.hearsay.certainty.Certainty;

/// An assertion in words, as it was when somebody changed something about it: `Harbour Board: “it
/// sank” (likely, denied, 2025-05; Athens)`.
final class Phrase {
  /// What stands for an assertion that is none.
  static final String NONE = "no assertion";

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 400;
  private static final int MOST_STEPS = 6;

  private Phrase() {}

  static String of(Stated stated) {
    Assertion assertion = stated.assertion();
    List<String> tellers = TargetFinder.tellers(stated);
    StringBuilder phrase = new StringBuilder(tellers.isEmpty() ? "the outlet: " : "");
    for (String teller : tellers.subList(0, Math.min(MOST_STEPS, tellers.size()))) {
      phrase.append(teller.isEmpty() ? "(not named)" : Cut.line(teller, LONGEST_NAME)).append(": ");
    }
    phrase
        .append(tellers.size() > MOST_STEPS ? "…: " : "")
        .append('“')
        .append(Cut.line(assertion.text(), LONGEST_TEXT))
        .append("” (")
        .append(String.join(", ", manner(assertion)));
    List<String> places =
        assertion.places().stream()
            .limit(Change.Locate.MOST)
            .map(at -> Cut.line(stated.findings().places().get(at).name(), LONGEST_NAME))
            .distinct()
            .toList();
    return phrase
        .append(places.isEmpty() ? "" : "; " + String.join(", ", places))
        .append(')')
        .toString();
  }

  private static List<String> manner(Assertion assertion) {
    Certainty certainty = assertion.certainty();
    List<String> manner = new ArrayList<>(List.of(certainty.term().label()));
    if (!certainty.affirmed()) {
      manner.add("denied");
    }
    Assertion.About time = assertion.time();
    if (time != null) {
      manner.add(Cut.line(time.edtf(), LONGEST_NAME));
    }
    return manner;
  }
}
