package org.hearsay.matching;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.proposition.Proposition;

/// Finds in what two statements differ that speak of the same thing: numbers, dates, places,
/// actors, status, and whether it is so. What only one of them says is no difference; nor is a
/// rounded number beside the exact one, or a month beside a day in it.
///
/// Immutable; threads may share it.
public final class Differences {

  /// From the first statement to the second; empty where they are compatible.
  public List<Difference> between(Proposition one, Proposition other) {
    return new ArrayList<>();
  }
}
