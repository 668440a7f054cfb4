package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import org.hearsay.api.PlaceJson;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.desk.PlaceRow;

/// Where claims are about, for programs: the places of the map, with the filters of the list of
/// claims.
final class ApiPlaces implements Routes {
  private final Desk desk;

  ApiPlaces(Desk desk) {
    this.desk = desk;
  }

  /// Where a place stands in the list: those first that most assertions are about.
  private record Place(int statements, String key) {
    static final Comparator<Place> ORDER =
        Comparator.comparingInt((Place place) -> -place.statements()).thenComparing(Place::key);

    static Place of(PlaceRow row) {
      return new Place(row.statements(), row.site().key());
    }

    static Place read(List<String> words) {
      return new Place(Integer.parseInt(words.get(0)), words.get(1));
    }

    List<String> words() {
      return List.of(Integer.toString(statements), key);
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/places", this::list, Access.READER);
  }

  private void list(Context ctx) {
    Board board = desk.board();
    ApiQuestion question = ApiClaims.question(ctx);
    List<ClaimRow> claims = board.claims(ApiClaims.query(question, board));
    List<PlaceRow> places =
        PlaceRow.of(claims).stream().sorted(Comparator.comparing(Place::of, Place.ORDER)).toList();
    Place behind = question.behind(Place::read);
    ObjectNode page =
        question.page(
            places,
            row -> behind == null || Place.ORDER.compare(Place.of(row), behind) > 0,
            row -> Place.of(row).words(),
            PlaceJson::of);
    ApiAnswer.send(
        ctx,
        page.put("total", places.size())
            .put("claims", claims.size())
            .put("placeless", PlaceRow.placeless(claims))
            .put("whole", board.whole()));
  }
}
