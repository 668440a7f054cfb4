package org.hearsay.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.hearsay.place.Gazetteer.Size;
import org.hearsay.place.Gazetteer.Within;
import org.hearsay.place.Place.Point;
import org.jspecify.annotations.Nullable;

/// The places of `gazetteer.bin.gz` in arrays of numbers and bytes, some 14 MB: no object for a
/// place until it is asked for.
///
/// The file, unpacked, is in columns: `HGAZ1` and the number of places; for each place its kind;
/// one more than the number of what holds it; latitude and longitude in thousandths of a degree
/// (each as the difference from the one before); number at GeoNames; ten times the decimal
/// logarithm of its population and one, and 128 for a capital; the length of its name; all names;
/// for each region and district its code, with its length before it; then the keys.
///
/// Immutable; threads may share it.
final class PackedPlaces {
  private static final String MAGIC = "HGAZ1";
  private static final List<Kind> KINDS =
      List.of(Kind.COUNTRY, Kind.REGION, Kind.DISTRICT, Kind.CITY, Kind.POINT, Kind.AREA);

  private final byte[] bytes;
  private final byte[] kinds;
  private final int[] parents;
  private final int[] lats;
  private final int[] lons;
  private final int[] numbers;
  private final byte[] sizes;

  /// Where each name starts; one more entry than places.
  private final int[] names;

  /// Where the code of each region and district starts, by its number.
  private final int[] codes;

  private final PackedKeys keys;
  private final Map<String, Integer> countries = new HashMap<>();

  private PackedPlaces(byte[] bytes) {
    this.bytes = bytes;
    if (!text(0, MAGIC.length()).equals(MAGIC)) {
      throw new IllegalStateException("no gazetteer of this version: " + text(0, MAGIC.length()));
    }
    PackedNumbers in = new PackedNumbers(bytes, MAGIC.length());
    int count = in.next();
    kinds = in.nextBytes(count);
    parents = in.nextDifferences(count);
    lats = in.nextDifferences(count);
    lons = in.nextDifferences(count);
    numbers = in.next(count);
    sizes = in.nextBytes(count);
    names = new int[count + 1];
    for (int i = 0; i < count; i++) {
      names[i + 1] = names[i] + in.next();
    }
    for (int i = 0; i <= count; i++) {
      names[i] += in.at();
    }
    in.skip(names[count] - names[0]);
    codes = codes(in, count);
    keys = new PackedKeys(bytes, in);
    for (int i = 0; i < count && kind(i) == Kind.COUNTRY; i++) {
      countries.put(name(i), i);
    }
  }

  private int[] codes(PackedNumbers in, int count) {
    int first = 0;
    while (kind(first) == Kind.COUNTRY) {
      first++;
    }
    int end = first;
    while (end < count && (kind(end) == Kind.REGION || kind(end) == Kind.DISTRICT)) {
      end++;
    }
    int[] starts = new int[end];
    for (int i = first; i < end; i++) {
      starts[i] = in.at();
      in.skip(in.next());
    }
    return starts;
  }

  /// Reads the resource, in about a tenth of a second.
  static PackedPlaces read() {
    try (InputStream packed = PackedPlaces.class.getResourceAsStream("gazetteer.bin.gz")) {
      if (packed == null) {
        throw new IllegalStateException("the built-in gazetteer is missing");
      }
      try (InputStream unpacked = new GZIPInputStream(packed, 1 << 16)) {
        return new PackedPlaces(unpacked.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in gazetteer cannot be read", e);
    }
  }

  /// The places of a key, the largest first.
  List<Entry> of(String key) {
    List<Entry> found = new ArrayList<>();
    for (int place : keys.of(key)) {
      found.add(entry(place));
    }
    found.sort((a, b) -> Long.compare(b.size().population(), a.size().population()));
    return found.size() > Gazetteer.MOST ? List.copyOf(found.subList(0, Gazetteer.MOST)) : found;
  }

  @Nullable Entry country(String code) {
    Integer place = countries.get(code);
    return place == null ? null : entry(place);
  }

  int keyCount() {
    return keys.count();
  }

  int count() {
    return kinds.length;
  }

  Entry entry(int place) {
    Kind kind = kind(place);
    String name = name(place);
    return new Entry(
        numbers[place] == 0 ? null : numbers[place],
        kind == Kind.COUNTRY ? Locale.of("", name).getDisplayCountry(Locale.ENGLISH) : name,
        kind,
        within(place),
        new Point(lats[place] / 1000.0, lons[place] / 1000.0),
        new Size(Math.round(Math.pow(10, (sizes[place] & 127) / 10.0)) - 1, sizes[place] < 0));
  }

  private Within within(int place) {
    String country = null;
    String region = null;
    String district = null;
    for (int holder = place + 1; holder > 0; holder = parents[holder - 1]) {
      switch (kind(holder - 1)) {
        case COUNTRY -> country = name(holder - 1);
        case REGION -> region = code(holder - 1);
        case DISTRICT -> district = code(holder - 1);
        case CITY, POINT, AREA -> {}
      }
    }
    return new Within(country, region, district);
  }

  private String code(int place) {
    PackedNumbers in = new PackedNumbers(bytes, codes[place]);
    int length = in.next();
    return text(in.at(), in.at() + length);
  }

  private Kind kind(int place) {
    return KINDS.get(kinds[place]);
  }

  private String name(int place) {
    return text(names[place], names[place + 1]);
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
