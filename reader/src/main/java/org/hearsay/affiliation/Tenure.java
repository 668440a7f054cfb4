package org.hearsay.affiliation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When an office was held, as the words behind it say: "since 2019", "from 2009 to 2013", "until
/// 2021". In EDTF level 1, by years.
final class Tenure {
  private static final int REACH = 8;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private Tenure() {}

  /// What the words from `from` on say; null if nothing.
  static @Nullable String behind(Line line, int from) {
    for (int i = from; i < Math.min(line.size(), from + REACH); i++) {
      String year = year(line, i + 1);
      String interval = year == null ? null : interval(line.lower(i), year, year(line, i + 3));
      if (interval != null) {
        return interval;
      }
    }
    return null;
  }

  private static @Nullable String interval(String word, String year, @Nullable String second) {
    return switch (word) {
      case "since" -> year + "/..";
      case "until", "till" -> "../" + year;
      case "from", "between" -> second == null ? year + "/.." : year + "/" + second;
      default -> null;
    };
  }

  /// Whether an interval has an end.
  static boolean isOver(@Nullable String edtf) {
    return edtf != null && !edtf.endsWith("/..");
  }

  private static @Nullable String year(Line line, int i) {
    return YEAR.matcher(line.text(i)).matches() ? line.text(i) : null;
  }
}
