package org.hearsay.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.hearsay.store.PairRow;

/// Matches as the ledger keeps them.
public final class MatchRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  private MatchRows() {}

  /// The row of a match.
  public static PairRow row(Match match) {
    try {
      return new PairRow(
          match.one(),
          match.other(),
          match.relation().label(),
          (int) Math.round(match.score() * 1000),
          JSON.writeValueAsString(match.differences()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + match, e);
    }
  }

  /// The match of a row.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Match match(PairRow row) {
    try {
      return new Match(
          row.one(),
          row.other(),
          Relation.of(row.relation()),
          row.score() / 1000.0,
          row.differences().equals("[]")
              ? List.of()
              : JSON.readValue(row.differences(), DIFFERENCES));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a match: " + e.getOriginalMessage(), e);
    }
  }
}
