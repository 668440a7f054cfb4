package org.hearsay.place;

import java.util.List;
import org.hearsay.language.Sentences;

public final class PlaceFinder {
  public List<Place> places(Sentences s) {
    return List.of();
  }

  public boolean isCountry(String n) {
    return java.util.Arrays.stream(java.util.Locale.getISOCountries())
        .anyMatch(
            c -> java.util.Locale.of("", c).getDisplayCountry(java.util.Locale.ENGLISH).equals(n));
  }
}
