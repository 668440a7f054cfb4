package org.hearsay.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Keys in the order of their bytes, and the numbers of the places of each. A key is packed as how
/// much it shares with the one before and its tail, in groups whose first key is whole: a group is
/// found by halving, a key in it by walking.
///
/// Immutable; threads may share it.
final class PackedKeys {
  /// So many keys are a group.
  private static final int GROUP = 16;

  private static final int[] NONE = {};

  private final byte[] bytes;
  private final int keyCount;

  /// Where in the bytes the sizes, the tails and the places of each group's keys start.
  private final int[] sizes;

  private final int[] tails;
  private final int[] places;

  /// Reads from the number of keys on, to the end of the bytes.
  PackedKeys(byte[] bytes, PackedNumbers numbers) {
    this.bytes = bytes;
    keyCount = numbers.next();
    int groups = (keyCount + GROUP - 1) / GROUP;
    sizes = new int[groups];
    tails = new int[groups];
    places = new int[groups];
    PackedNumbers size = part(numbers);
    int tail = part(numbers).at();
    PackedNumbers place = part(numbers);
    for (int i = 0; i < keyCount; i++) {
      if (i % GROUP == 0) {
        sizes[i / GROUP] = size.at();
        tails[i / GROUP] = tail;
        places[i / GROUP] = place.at();
      }
      size.next();
      tail += size.next();
      int found = place.next();
      for (int k = 0; k < found; k++) {
        place.next();
      }
    }
    if (numbers.at() != bytes.length || place.at() != bytes.length) {
      throw new IllegalStateException("the built-in gazetteer is torn");
    }
  }

  int count() {
    return keyCount;
  }

  private PackedNumbers part(PackedNumbers numbers) {
    int length = numbers.next();
    PackedNumbers part = new PackedNumbers(bytes, numbers.at());
    numbers.skip(length);
    return part;
  }

  /// The numbers of the places of this key, ascending; empty if there is none.
  int[] of(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = sizes.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (compareFirst(middle, wanted) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sizes.length == 0 ? NONE : inGroup(low, wanted);
  }

  private int compareFirst(int group, byte[] wanted) {
    PackedNumbers size = new PackedNumbers(bytes, sizes[group] + 1);
    int from = tails[group];
    return Arrays.compareUnsigned(bytes, from, from + size.next(), wanted, 0, wanted.length);
  }

  private int[] inGroup(int group, byte[] wanted) {
    PackedNumbers size = new PackedNumbers(bytes, sizes[group]);
    PackedNumbers place = new PackedNumbers(bytes, places[group]);
    int tail = tails[group];
    byte[] key = new byte[256];
    int last = Math.min(keyCount, (group + 1) * GROUP);
    for (int i = group * GROUP; i < last; i++) {
      int shared = size.next();
      int length = size.next();
      if (shared + length > key.length) {
        key = Arrays.copyOf(key, shared + length);
      }
      System.arraycopy(bytes, tail, key, shared, length);
      tail += length;
      int found = place.next();
      if (Arrays.equals(key, 0, shared + length, wanted, 0, wanted.length)) {
        return ascending(place, found);
      }
      for (int k = 0; k < found; k++) {
        place.next();
      }
    }
    return NONE;
  }

  private static int[] ascending(PackedNumbers place, int count) {
    int[] found = new int[count];
    int last = 0;
    for (int k = 0; k < count; k++) {
      last += place.next();
      found[k] = last;
    }
    return found;
  }
}
