package org.hearsay.revision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.revision.AssertionChange.What;

/// Compares what two readings state. Assertions of the same words are one and the same, of the same
/// source before another; of those that are left over, the most alike.
final class Assertions {
  /// From here on an assertion is another one in other words.
  private static final double ALIKE = 0.5;

  /// Up to so many pairs are tried; a page that states more at once was replaced.
  private static final long PAIRS = 250_000;

  private Assertions() {}

  static List<AssertionChange> compared(List<Stated> before, List<Stated> after) {
    List<Stated> old = new ArrayList<>(before);
    List<Stated> young = new ArrayList<>(after);
    List<AssertionChange> altered = new ArrayList<>();
    pair(old, young, altered, (a, b) -> text(a).equals(text(b)) && tellers(a).equals(tellers(b)));
    pair(old, young, altered, (a, b) -> text(a).equals(text(b)));
    if ((long) old.size() * young.size() <= PAIRS) {
      pairAlike(old, young, altered);
    }
    List<AssertionChange> changes = new ArrayList<>();
    old.forEach(stated -> changes.add(new AssertionChange.Vanished(stated)));
    changes.addAll(altered);
    young.forEach(stated -> changes.add(new AssertionChange.Appeared(stated)));
    return changes;
  }

  private interface Match {
    boolean fits(Stated before, Stated after);
  }

  private static void pair(
      List<Stated> old, List<Stated> young, List<AssertionChange> altered, Match match) {
    old.removeIf(before -> {
      for (int i = 0; i < young.size(); i++) {
        if (match.fits(before, young.get(i))) {
          add(altered, before, young.remove(i));
          return true;
        }
      }
      return false;
    });
  }

  private static void pairAlike(
      List<Stated> old, List<Stated> young, List<AssertionChange> altered) {
    old.removeIf(before -> {
      int best = -1;
      double likeness = ALIKE;
      for (int i = 0; i < young.size(); i++) {
        double alike = Words.likeness(text(before), text(young.get(i)));
        if (alike > likeness) {
          best = i;
          likeness = alike;
        }
      }
      if (best >= 0) {
        add(altered, before, young.remove(best));
      }
      return best >= 0;
    });
  }

  private static void add(List<AssertionChange> altered, Stated before, Stated after) {
    Set<What> what = EnumSet.noneOf(What.class);
    if (!text(before).equals(text(after))) {
      what.add(What.WORDS);
    }
    Certainty old = before.assertion().certainty();
    Certainty young = after.assertion().certainty();
    if (old.term() != young.term() || old.affirmed() != young.affirmed()) {
      what.add(What.CERTAINTY);
    }
    if (!tellers(before).equals(tellers(after))) {
      what.add(What.SOURCE);
    }
    if (!what.isEmpty()) {
      altered.add(new AssertionChange.Altered(before, after, what));
    }
  }

  private static String text(Stated stated) {
    return stated.assertion().text().strip().replaceAll("\\s+", " ");
  }

  private static List<String> tellers(Stated stated) {
    return stated.chain().stream().map(link -> teller(link, stated.text())).toList();
  }

  private static String teller(Attribution link, String text) {
    Holder holder = link.holder();
    return holder == null ? link.roles().source().of(text) : holder.name();
  }
}
