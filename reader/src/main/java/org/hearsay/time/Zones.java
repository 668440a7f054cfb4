package org.hearsay.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// The offsets of the time zones of `zones.txt`. Immutable; threads may share it.
final class Zones {
  private static final Pattern NAMED =
      Pattern.compile(".*(?:\\d|[apAP]\\.?[mM]\\.?|hours)\\s+(\\(?[A-Za-z][A-Za-z. ]+\\)?)$");

  static final Zones LISTED = new Zones();

  private final Map<String, ZoneId> zoneOf = new HashMap<>();

  private Zones() {
    for (String line : WordList.read(Zones.class, "zones.txt").lines()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalArgumentException("not a line `zone: names`: " + line);
      }
      for (String name : line.substring(colon + 2).split(", ", -1)) {
        zoneOf.put(name.toLowerCase(Locale.ROOT), ZoneId.of(line.substring(0, colon)));
      }
    }
  }

  /// The names as alternatives of a regular expression.
  static String names() {
    List<String> names = new ArrayList<>();
    for (String line : WordList.read(Zones.class, "zones.txt").lines()) {
      names.addAll(List.of(line.substring(line.indexOf(": ") + 2).split(", ", -1)));
    }
    return Holidays.alternatives(names);
  }

  /// The offset at noon of a day of the zone that ends `words` ("9 a.m. (ET)"); empty for none.
  String within(String words, LocalDate day) {
    Matcher named = NAMED.matcher(words);
    String name = named.find() ? named.group(1).toLowerCase(Locale.ROOT) : null;
    return offset(name, day.atTime(12, 0));
  }

  /// As EDTF writes it, `Z` or `-05:00`; empty for null, for "local time" and for a name that is
  /// not listed.
  String offset(@Nullable String name, LocalDateTime at) {
    String bare = name == null ? "" : name.replaceAll("[()]", "").replaceAll("\\s+", " ").strip();
    ZoneId zone = zoneOf.get(bare);
    ZoneOffset offset = zone == null ? null : zone.getRules().getOffset(at);
    return offset == null ? "" : offset.getId();
  }
}
