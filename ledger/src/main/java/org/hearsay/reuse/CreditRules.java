package org.hearsay.reuse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Outlet;
import org.hearsay.reuse.Direction.Ground;
import org.hearsay.reuse.Direction.Marker;
import org.hearsay.reuse.Pairing.Party;
import org.hearsay.text.Span;

/// What the names in two articles say of their order: credits, datelines, and the other outlet's
/// name in the text.
final class CreditRules {
  /// A name of fewer letters is a word of the language, too ("Time", "Sun").
  private static final int SHORTEST_NAME = 5;

  /// So near a passage an outlet's name credits the passage.
  private static final int NEAR = 300;

  private CreditRules() {}

  /// One credits the outlet of the other.
  static Optional<Ground> credit(Party from, Party to) {
    return to.credits().stream()
        .filter(credit -> from.isCredited(credit))
        .findFirst()
        .map(credit ->
            new Ground(
                "credit",
                to.shown() + " credits " + credit.name() + ": “" + credit.words() + "”.",
                credit.isOfTheWhole() ? 0.95 : 0.8,
                false,
                marker(to, credit)));
  }

  /// Both credit the same agency or outlet, which is neither of them.
  static Optional<Direction> commonCredit(Pairing pair) {
    for (Credit credit : pair.one().credits()) {
      String name = credit.name();
      if (name == null) {
        continue;
      }
      Optional<Credit> same =
          pair.other().credits().stream().filter(next -> next.isOf(name)).findFirst();
      if (same.isPresent()) {
        boolean both = credit.isOfTheWhole() && same.get().isOfTheWhole();
        return Optional.of(
            new Direction.CommonOrigin(
                name,
                new Ground(
                    "common credit",
                    "Both credit " + name + "; common origin: " + name + ".",
                    both ? 0.95 : 0.75,
                    !both,
                    marker(pair.one(), credit))));
      }
    }
    return Optional.empty();
  }

  /// Only one has a credit, of a third that is not here: what both have is likely that one's.
  static Optional<Direction> oneCredit(Pairing pair) {
    List<Credit> ones = pair.one().credits().stream().filter(Credit::isOfTheWhole).toList();
    List<Credit> others = pair.other().credits().stream().filter(Credit::isOfTheWhole).toList();
    if (ones.isEmpty() == others.isEmpty()) {
      return Optional.empty();
    }
    Party credits = ones.isEmpty() ? pair.other() : pair.one();
    Party silent = ones.isEmpty() ? pair.one() : pair.other();
    Credit credit = ones.isEmpty() ? others.getFirst() : ones.getFirst();
    String name = String.valueOf(credit.name());
    return Optional.of(
        new Direction.CommonOrigin(
            name,
            new Ground(
                "one-sided credit",
                credits.shown()
                    + " credits "
                    + name
                    + ", "
                    + silent.shown()
                    + " has the same words without a credit; common origin: "
                    + name
                    + ".",
                0.7,
                true,
                marker(credits, credit))));
  }

  /// The text of one names the outlet of the other: "Harbour Post reported".
  static Optional<Ground> named(Party from, Party to) {
    Outlet outlet = from.article().publication().outlet();
    if (outlet == null) {
      return Optional.empty();
    }
    String name = outlet.name().replaceFirst("^[Tt]he\\s+", "").strip();
    if (name.length() < SHORTEST_NAME || to.isCalled(name)) {
      return Optional.empty();
    }
    String text = to.article().body().text();
    Pattern pattern =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
    Matcher matcher = pattern.matcher(text);
    Span first = null;
    boolean near = false;
    while (!near && matcher.find()) {
      Span found = new Span(matcher.start(), matcher.end());
      near = to.passages().stream().anyMatch(passage -> isNear(passage, found));
      first = first == null || near ? found : first;
    }
    if (first == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            "outlet named",
            to.shown()
                + " names "
                + outlet.name()
                + (near ? " beside words that both have." : " in its text."),
            near ? 0.8 : 0.65,
            !near,
            new Marker(to.article().id(), Credit.Field.BODY, first, first.of(text))));
  }

  /// Only one kept the dateline in which an agency may have stood.
  static Optional<Ground> dateline(Party from, Party to) {
    if (to.credits().stream().anyMatch(CreditRules::isDateline)) {
      return Optional.empty();
    }
    return from.credits().stream()
        .filter(credit -> isDateline(credit) && credit.name() == null)
        .findFirst()
        .map(credit ->
            new Ground(
                "dateline",
                from.shown()
                    + " has a dateline, “"
                    + credit.words()
                    + "”, which "
                    + to.shown()
                    + " has not.",
                0.55,
                true,
                marker(from, credit)));
  }

  private static boolean isDateline(Credit credit) {
    return credit.kind() == Credit.Kind.DATELINE;
  }

  private static boolean isNear(Span passage, Span name) {
    return name.start() < passage.end() + NEAR && passage.start() < name.end() + NEAR;
  }

  private static Marker marker(Party party, Credit credit) {
    return new Marker(party.article().id(), credit.field(), credit.span(), credit.words());
  }
}
