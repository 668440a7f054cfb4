package org.hearsay.reuse;

import java.util.List;
import java.util.Optional;
import org.hearsay.reuse.Appeared.Order;
import org.hearsay.reuse.Direction.Ground;
import org.hearsay.reuse.Direction.Marker;
import org.hearsay.reuse.Pairing.Party;

/// The rules of direction in their order: what an article says of its origin goes before when it
/// appeared, and that before what only looks like it.
final class DirectionRules {
  /// One article is longer than another if it has so many times the words.
  private static final double LONGER = 1.25;

  private static final List<DirectionRule> ALL =
      List.of(
          oneWay(AddressRules::syndicator),
          oneWay(AddressRules::canonical),
          oneWay(CreditRules::credit),
          oneWay(AddressRules::link),
          CreditRules::commonCredit,
          CreditRules::oneCredit,
          oneWay(CreditRules::named),
          oneWay(DirectionRules::earlier),
          oneWay(CreditRules::dateline),
          oneWay(DirectionRules::uncut));

  private DirectionRules() {}

  private static DirectionRule oneWay(DirectionRule.OneWay rule) {
    return rule;
  }

  static Direction direction(Pairing pair) {
    if (!pair.copies().isReuse()) {
      String reason = "The two share too little to have it from one another.";
      return new Direction.Unknown(new Ground("nothing shared", reason, 0, false, null));
    }
    for (DirectionRule rule : ALL) {
      Optional<Direction> found = rule.direction(pair);
      if (found.isPresent()) {
        return againstTime(found.get(), pair);
      }
    }
    return new Direction.Unknown(
        new Ground("no marker", "Neither says where it has the words from.", 0, false, null));
  }

  /// Who appeared first was not the one that copied, if the times are right.
  private static Optional<Ground> earlier(Party from, Party to) {
    Order order = from.appeared().comparedWith(to.appeared());
    if (!order.isBefore()) {
      return Optional.empty();
    }
    boolean sure = order == Order.SURELY_BEFORE;
    return Optional.of(
        new Ground(
            "earlier",
            from.shown()
                + " appeared "
                + from.appeared()
                + ", "
                + to.shown()
                + " "
                + to.appeared()
                + "; neither names a third.",
            sure ? 0.7 : 0.55,
            !sure,
            null));
  }

  /// Of a text and its cut version the longer is the original, unless that was padded.
  private static Optional<Ground> uncut(Party from, Party to) {
    boolean longer = from.extent().words() >= LONGER * to.extent().words();
    boolean inside = to.extent().share() > 0.8;
    if (!longer || !inside) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            "uncut",
            Math.round(100 * to.extent().share())
                + " % of "
                + to.shown()
                + " stands in "
                + from.shown()
                + ", which is longer.",
            0.55,
            true,
            null));
  }

  /// What is said of the origin is doubted if the one that is said to have copied appeared before.
  private static Direction againstTime(Direction direction, Pairing pair) {
    if (!(direction instanceof Direction.Taken(var from, var to, Ground ground))) {
      return direction;
    }
    Party source = pair.one().article().id().equals(from) ? pair.one() : pair.other();
    Party copier = pair.one().article().id().equals(from) ? pair.other() : pair.one();
    if (source.appeared().comparedWith(copier.appeared()) != Order.SURELY_AFTER) {
      return direction;
    }
    Marker marker = ground.marker();
    return new Direction.Taken(
        from,
        to,
        new Ground(
            ground.rule(),
            ground.reason()
                + " But "
                + copier.shown()
                + " appeared "
                + copier.appeared()
                + ", "
                + source.shown()
                + " "
                + source.appeared()
                + ".",
            ground.score() / 2,
            true,
            marker));
  }
}
