package org.hearsay.amendment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// The dates and intervals of EDTF level 1 (ISO 8601-2:2019, the specification of the Library of
/// Congress).
///
/// ```
/// edtf     = moment | date | interval
/// interval = end "/" end            at least one of them a date
/// end      = date | ".." | ""       open, not known
/// date     = (day | month | season | year | unknown) [ "?" | "~" | "%" ]
/// unknown  = "201X" | "20XX" | "2004-XX" | "1985-04-XX" | "1985-XX-XX"
/// moment   = day "T" time [ zone ]
/// ```
final class EdtfGrammar {
  private static final int LONGEST = 64;
  private static final Pattern YEAR = Pattern.compile("-?\\d{4}|Y-?\\d{5,9}|\\d{3}X|\\d{2}XX");
  private static final Pattern SEASON = Pattern.compile("-?\\d{4}-2[1-4]");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern UNKNOWN = Pattern.compile("\\d{4}-XX(-XX)?");
  private static final Pattern UNKNOWN_DAY = Pattern.compile("\\d{4}-\\d{2}-XX");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})?");

  private EdtfGrammar() {}

  static boolean isLevelOne(String edtf) {
    if (edtf.length() > LONGEST) {
      return false;
    }
    String[] ends = edtf.split("/", -1);
    return switch (ends.length) {
      case 1 -> isMoment(edtf) || isDate(edtf);
      case 2 ->
          isEnd(ends[0])
              && isEnd(ends[1])
              && (isDate(ends[0]) || isDate(ends[1]))
              && isInOrder(ends[0], ends[1]);
      default -> false;
    };
  }

  private static boolean isEnd(String end) {
    return end.isEmpty() || end.equals("..") || isDate(end);
  }

  private static boolean isDate(String date) {
    String bare = date.replaceFirst("[?~%]$", "");
    if (YEAR.matcher(bare).matches()
        || SEASON.matcher(bare).matches()
        || UNKNOWN.matcher(bare).matches()) {
      return true;
    }
    try {
      if (DAY.matcher(bare).matches()) {
        return LocalDate.parse(bare).getYear() >= 0;
      }
      if (MONTH.matcher(bare).matches()) {
        return YearMonth.parse(bare).getYear() >= 0;
      }
      return UNKNOWN_DAY.matcher(bare).matches()
          && YearMonth.parse(bare.substring(0, "2004-01".length())).getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isMoment(String moment) {
    if (!MOMENT.matcher(moment).matches()) {
      return false;
    }
    try {
      boolean zoned = moment.length() > "2004-01-01T00:00:00".length();
      return OffsetDateTime.parse(zoned ? moment : moment + "Z").getYear() >= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /// As far as both are told in plain digits; nothing is held against others.
  private static boolean isInOrder(String from, String to) {
    String a = from.replaceFirst("[?~%]$", "");
    String b = to.replaceFirst("[?~%]$", "");
    int length = Math.min(a.length(), b.length());
    boolean plain = a.matches("\\d{4}[\\d-]*") && b.matches("\\d{4}[\\d-]*");
    boolean season = SEASON.matcher(a).matches() || SEASON.matcher(b).matches();
    int told = season ? 4 : length;
    return !plain || a.substring(0, told).compareTo(b.substring(0, told)) <= 0;
  }
}
