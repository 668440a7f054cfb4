package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hearsay.language.WordVector;

/// A word of a statement that says what it is about: its stem, and what it means there. Immutable.
public record Sense(String stem, WordVector vector) {

  /// As the ledger keeps them: the stems, a bar, and the vectors in base 64.
  public static String write(List<Sense> senses) {
    byte[] row = new byte[senses.size() * WordVector.DIMENSIONS];
    StringBuilder stems = new StringBuilder();
    for (int i = 0; i < senses.size(); i++) {
      stems.append(i == 0 ? "" : " ").append(senses.get(i).stem());
      senses.get(i).vector().copyTo(row, i * WordVector.DIMENSIONS);
    }
    return stems + "|" + Base64.getEncoder().encodeToString(row);
  }

  /// What [#write] gave.
  ///
  /// @throws IllegalArgumentException if it is none of that
  public static List<Sense> read(String written) {
    int bar = written.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("no senses: " + written);
    }
    byte[] row = Base64.getDecoder().decode(written.substring(bar + 1));
    List<Sense> senses = new ArrayList<>();
    if (bar > 0) {
      String[] stems = written.substring(0, bar).split(" ", -1);
      for (int i = 0; i < stems.length; i++) {
        senses.add(new Sense(stems[i], WordVector.of(row, i * WordVector.DIMENSIONS)));
      }
    }
    return senses;
  }
}
