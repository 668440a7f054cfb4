package org.hearsay.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a text writes the month first in dates like 03/04/2023. Immutable.
final class DateOrder {
  private static final Pattern DATE =
      Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(?:\\d{4}|\\d\\d)\\b");

  /// Told by the text's other dates that can be read in one way only (07/31/2023); null where there
  /// are none, or where they disagree.
  @Nullable Boolean monthFirst(String text) {
    boolean american = false;
    boolean british = false;
    Matcher dates = DATE.matcher(text);
    while (dates.find()) {
      int a = Integer.parseInt(dates.group(1));
      int b = Integer.parseInt(dates.group(2));
      american |= a <= 12 && b > 12 && b <= 31;
      british |= b <= 12 && a > 12 && a <= 31;
    }
    return american == british ? null : Boolean.valueOf(american);
  }
}
