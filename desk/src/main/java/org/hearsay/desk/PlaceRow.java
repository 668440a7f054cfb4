package org.hearsay.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A place, and what is said of it. Derived; immutable.
///
/// - `statements`: how many assertions are about it
/// - `claims`: which they belong to, in the order that was asked for
public record PlaceRow(Located.Site site, int statements, List<ClaimRow> claims) {

  private static final Comparator<PlaceRow> MOST_FIRST =
      Comparator.comparingInt((PlaceRow row) -> -row.statements())
          .thenComparing(row -> row.site().name())
          .thenComparing(row -> row.site().key());

  public PlaceRow {
    claims = List.copyOf(claims);
  }

  /// The places of these claims, those first that most assertions are about.
  public static List<PlaceRow> of(List<ClaimRow> claims) {
    Map<String, Draft> drafts = new HashMap<>();
    for (ClaimRow claim : claims) {
      for (Located place : claim.places()) {
        Draft draft = drafts.computeIfAbsent(place.site().key(), _ -> new Draft(place.site()));
        draft.statements += place.statements();
        draft.claims.add(claim);
      }
    }
    return drafts.values().stream()
        .map(draft -> new PlaceRow(draft.site, draft.statements, draft.claims))
        .sorted(MOST_FIRST)
        .toList();
  }

  /// How many of these claims are about no place that is known.
  public static int placeless(List<ClaimRow> claims) {
    return (int) claims.stream().filter(claim -> claim.places().isEmpty()).count();
  }

  private static final class Draft {
    private final Located.Site site;
    private final List<ClaimRow> claims = new ArrayList<>();
    private int statements;

    private Draft(Located.Site site) {
      this.site = site;
    }
  }
}
