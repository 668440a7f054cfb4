package org.hearsay.gazetteer;

import java.util.List;
import org.hearsay.place.Gazetteer.Kind;

/// How kinds of places are written in the file, and which names are: what both the maker and the
/// reader of the file know.
final class Codes {
  private static final List<Kind> KINDS =
      List.of(Kind.COUNTRY, Kind.REGION, Kind.DISTRICT, Kind.CITY, Kind.POINT, Kind.AREA);

  private Codes() {}

  static int of(Kind kind) {
    return KINDS.indexOf(kind);
  }

  static Kind kind(int code) {
    return KINDS.get(code);
  }

  /// Latin letters and what stands between them.
  static boolean isLatin(String text) {
    return text.chars()
        .allMatch(c ->
            c < 0x250
                || (c >= 0x1E00 && c < 0x1F00)
                || (c >= 0x2010 && c < 0x2028)
                || (c >= 0x2B0 && c < 0x370));
  }
}
