package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.language.Pieces;

/// What the encoder reads in one go: whole units in text order. Words are counted through the
/// window, from 0.
record Window(List<Unit> units) {
  private static final int BEGIN = 101;
  private static final int SEPARATOR = 102;

  Window {
    units = List.copyOf(units);
  }

  /// Whether a separator stands between two units: never between parts of one paragraph.
  static boolean parts(Unit before, Unit after) {
    return before.paragraph() != after.paragraph();
  }

  /// The words of all units.
  List<Pieces> words() {
    return units.stream().flatMap(unit -> unit.words().stream()).toList();
  }

  /// The pieces as the encoder takes them, special ones included.
  long[] ids() {
    List<Long> ids = new ArrayList<>();
    walk(ids, new ArrayList<>());
    return ids.stream().mapToLong(Long::longValue).toArray();
  }

  /// For each word the position of its first piece among [#ids].
  int[] positions() {
    List<Integer> positions = new ArrayList<>();
    walk(new ArrayList<>(), positions);
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private void walk(List<Long> ids, List<Integer> positions) {
    ids.add((long) BEGIN);
    for (int i = 0; i < units.size(); i++) {
      if (i > 0 && parts(units.get(i - 1), units.get(i))) {
        ids.add((long) SEPARATOR);
      }
      for (Pieces word : units.get(i).words()) {
        positions.add(ids.size());
        word.ids().forEach(id -> ids.add((long) id));
      }
    }
    ids.add((long) SEPARATOR);
  }
}
