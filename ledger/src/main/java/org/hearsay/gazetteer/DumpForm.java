package org.hearsay.gazetteer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which of GeoNames' dumps a line is of. Its form tells, whatever its file is called.
enum DumpForm {
  /// `allCountries`, `cities500`, one country's.
  PLACES,
  /// `alternateNames`, `alternateNamesV2`: number, number of the place, language, name, and marks.
  NAMES,
  /// `admin1CodesASCII`, `admin2Codes`: code, name, plain name, number of the place.
  DIVISIONS,
  /// `countryInfo`: nothing is read from it that is not known already.
  COUNTRIES;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
  private static final Pattern DIVISION = Pattern.compile("[A-Z]{2}\\.[^\\t]{1,40}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  /// Null if it is of none.
  static @Nullable DumpForm of(List<String> columns) {
    String first = columns.getFirst();
    int count = columns.size();
    if (NUMBER.matcher(first).matches()) {
      if (count == GeoNamesRow.COLUMNS) {
        return PLACES;
      }
      return count >= 4 && count <= 10 && NUMBER.matcher(columns.get(1)).matches() ? NAMES : null;
    }
    if (count == 4 && DIVISION.matcher(first).matches()) {
      return DIVISIONS;
    }
    return count >= 17 && COUNTRY.matcher(first).matches() ? COUNTRIES : null;
  }
}
