package org.hearsay.reuse;

import java.util.Optional;

/// One way to tell who has shared words from whom. Says nothing where it does not know.
interface DirectionRule {

  Optional<Direction> direction(Pairing pair);

  /// Whether `to` shows that it has words from `from`; asked for both orders of two articles.
  interface OneWay extends DirectionRule {

    Optional<Direction.Ground> ground(Pairing.Party from, Pairing.Party to);

    /// Silent where each of the two points at the other.
    @Override
    default Optional<Direction> direction(Pairing pair) {
      Optional<Direction.Ground> forth = ground(pair.one(), pair.other());
      Optional<Direction.Ground> back = ground(pair.other(), pair.one());
      if (forth.isPresent() == back.isPresent()) {
        return Optional.empty();
      }
      Pairing.Party from = forth.isPresent() ? pair.one() : pair.other();
      Pairing.Party to = forth.isPresent() ? pair.other() : pair.one();
      return forth
          .or(() -> back)
          .map(ground -> new Direction.Taken(from.article().id(), to.article().id(), ground));
    }
  }
}
