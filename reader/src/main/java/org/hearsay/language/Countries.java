package org.hearsay.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.text.WordList;

/// The English names of countries and territories, with their ISO 3166 codes: those of Java's
/// locale data (Unicode CLDR) and the variants of `countries.txt`. Names are told by their
/// capitals; an article before them does not matter. Demonyms are no names.
///
/// Immutable; threads may share it.
public final class Countries {
  private final Map<String, String> codes = new HashMap<>();

  /// For headlines in capitals.
  private final Map<String, String> capitals = new HashMap<>();

  public Countries() {
    for (String code : Locale.getISOCountries()) {
      // CLDR writes "Bosnia & Herzegovina", "Myanmar (Burma)", "Congo - Kinshasa".
      String name = nameOf(code);
      if (!name.contains("(") && !name.contains(" - ") && !name.contains(" SAR ")) {
        codes.put(name, code);
        codes.put(name.replace("&", "and"), code);
        codes.put(name.replace("St. ", "St ").replace("&", "and"), code);
        codes.put(name.replace('’', '\''), code);
      }
    }
    for (String line : WordList.read(Countries.class, "countries.txt").lines()) {
      int colon = line.indexOf(':');
      for (String name : line.substring(colon + 1).split(";", -1)) {
        codes.put(withoutArticle(name.strip()), line.substring(0, colon));
      }
    }
    codes.forEach((name, code) -> capitals.put(name.toUpperCase(Locale.ROOT), code));
  }

  /// The ISO 3166-1 alpha-2 code of the country of this name ("Britain", "the U.S.", "UKRAINE").
  public Optional<String> codeOf(String name) {
    String bare = withoutArticle(name.strip());
    String code = codes.get(bare);
    return Optional.ofNullable(code != null ? code : capitals.get(bare));
  }

  public boolean isCountry(String name) {
    return codeOf(name).isPresent();
  }

  /// The English name of the country of this code, as CLDR has it.
  public String nameOf(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /// The code by each name, without articles.
  public Map<String, String> codesByName() {
    return Map.copyOf(codes);
  }

  private static String withoutArticle(String name) {
    return name.replaceFirst("^[Tt]he ", "");
  }
}
