package org.hearsay.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes intervals and qualified dates out of what EDTF level 1 writes for single periods.
final class Edtf {
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(2[1-4])");

  private Edtf() {}

  /// Where it begins, as one date: `2023-07-03` of `2023-07-03/2023-07-07`, `1990` of `199X`.
  static String start(String edtf) {
    String first = edtf.split("/", 2)[0];
    Matcher season = SEASON.matcher(bare(first));
    if (season.matches()) {
      return seasonStart(season).toString();
    }
    return first.replace('X', '0');
  }

  /// The last date of it.
  static String end(String edtf) {
    String[] ends = edtf.split("/", 2);
    String last = ends[ends.length - 1];
    Matcher season = SEASON.matcher(bare(last));
    if (season.matches()) {
      return seasonStart(season).plusMonths(2).toString();
    }
    return last.replace('X', '9');
  }

  /// From the beginning of one to the end of the other.
  static String between(String from, String to) {
    return start(from) + "/" + end(to);
  }

  static String since(String edtf) {
    return start(edtf) + "/..";
  }

  static String until(String edtf) {
    return "../" + end(edtf);
  }

  static String between(LocalDate from, LocalDate to) {
    return from + "/" + to;
  }

  static String approximate(String edtf) {
    return qualified(edtf, '~');
  }

  static String uncertain(String edtf) {
    return qualified(edtf, '?');
  }

  /// Adds a mark to each end; both marks together are `%`. Clock times take none.
  private static String qualified(String edtf, char mark) {
    if (edtf.contains("T")) {
      return edtf;
    }
    StringBuilder made = new StringBuilder();
    for (String end : edtf.split("/", 2)) {
      char last = end.charAt(end.length() - 1);
      boolean open = end.equals("..");
      boolean has = last == '~' || last == '?' || last == '%';
      made.append(made.isEmpty() ? "" : "/")
          .append(open ? end : has ? bare(end) + (last == mark ? mark : '%') : end + mark);
    }
    return made.toString();
  }

  /// Whether what begins with `from` lies before what ends with `to`, as far as both are told.
  static boolean isInOrder(String from, String to) {
    String a = bare(start(from));
    String b = bare(end(to));
    int length = Math.min(a.length(), b.length());
    return a.substring(0, length).compareTo(b.substring(0, length)) <= 0;
  }

  private static String bare(String end) {
    return end.replaceAll("[~?%]$", "");
  }

  private static YearMonth seasonStart(Matcher season) {
    int number = Integer.parseInt(season.group(2)) - 20;
    return YearMonth.of(Integer.parseInt(season.group(1)), number * 3);
  }
}
