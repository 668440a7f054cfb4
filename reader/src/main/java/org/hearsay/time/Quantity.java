package org.hearsay.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many: a whole number and perhaps a half, or a decimal as it is written.
record Quantity(String whole, boolean half) {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("another", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("couple", 2),
          Map.entry("dozen", 12));

  /// Reads "14", "1,200", "2 1/2", "1.5", "twenty-six", "two hundred", "a couple of"; null for
  /// words that leave the number open ("several") and for null.
  static @Nullable Quantity parse(@Nullable String words) {
    if (words == null) {
      return null;
    }
    boolean half = words.contains("half") || words.contains("1/2") || words.contains("½");
    String bare = words.replaceAll("\\s?(?:and a half|1/2|½)|,| of\\b", "").strip();
    if (bare.isEmpty() || bare.matches("half(?: an?)?")) {
      return new Quantity("0", true);
    }
    if (Character.isDigit(bare.charAt(0))) {
      return bare.matches("\\d+(?:\\.\\d+)?") ? new Quantity(bare, half) : null;
    }
    int sum = 0;
    for (String word : bare.split("[\\s-]+", -1)) {
      Integer number = WORDS.get(word);
      if (word.equals("hundred") || word.equals("thousand")) {
        sum = Math.max(1, sum) * (word.equals("hundred") ? 100 : 1000);
      } else if (number != null) {
        sum =
            word.equals("couple") || word.equals("dozen")
                ? Math.max(1, sum) * number
                : sum + number;
      } else if (!word.equals("the")) {
        return null;
      }
    }
    return sum == 0 ? null : new Quantity(Integer.toString(sum), half);
  }

  /// Its whole number, null where it has a half or decimals.
  @Nullable Integer count() {
    return half || whole.length() > 6 || whole.contains(".") ? null : Integer.valueOf(whole);
  }
}
