package org.hearsay.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.proposition.Gist;
import org.hearsay.proposition.Proposition;
import org.hearsay.proposition.StemRarity;
import org.hearsay.store.Proposed;

/// By what an assertion is found: its words, the words of its names, numbers, days, places, and
/// where its vector points, each with a weight.
///
/// The weights never depend on what else is in the index, so that two assertions find each other
/// whatever came before them. They are whole eighths, so that sums of them are exact.
///
/// Immutable; threads may share it.
final class Terms {
  /// A word more frequent than this says nothing of what a statement is about.
  private static final double COMMON = 0.5;

  /// The weight of the rarest word.
  private static final double RAREST = 4;

  private static final double LEAST = 0.25;
  private static final double AMOUNT = 2;
  private static final double SMALL_AMOUNT = 0.5;
  private static final double DAY = 1;
  private static final double SPOT = 1;
  private static final double BAND = 0.75;

  private final StemRarity stemRarity = new StemRarity();
  private final Bands bands = new Bands();

  /// The terms of an assertion with their weights, in an order that is always the same.
  Map<String, Float> of(Proposed proposed) {
    Map<String, Float> terms = new LinkedHashMap<>();
    Gist gist = proposed.proposition().gist();
    gist.words().forEach(word -> put(terms, "w:" + word, weight(word)));
    for (Gist.Name name : gist.names()) {
      for (String word : name.key().split("-", -1)) {
        put(terms, "w:" + word, weight(word));
      }
    }
    for (Gist.Amount amount : gist.amounts()) {
      if (amount.low() == amount.high()) {
        put(terms, "a:" + amount.low(), amount.low() < 3 ? SMALL_AMOUNT : AMOUNT);
      }
    }
    gist.places().forEach(spot -> put(terms, "p:" + spot.key(), SPOT));
    Proposition.Period period = gist.period();
    if (period != null && period.first() != null && period.first().equals(period.last())) {
      put(terms, "d:" + period.first(), DAY);
    }
    bands.of(proposed.vector()).forEach(band -> put(terms, "v:" + band, BAND));
    return terms;
  }

  private double weight(String word) {
    return Math.max(LEAST, RAREST * (stemRarity.weight(word) - COMMON) / (1 - COMMON));
  }

  private static void put(Map<String, Float> terms, String term, double weight) {
    terms.putIfAbsent(term, Math.round(weight * 8) / 8f);
  }
}
