package org.hearsay.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.PlaceRow;
import org.hearsay.place.Place;

/// What a map is made of, as JSON: see `map.js`. Of each place a few claims are told; the list
/// beside the map leads to all.
final class MapDrawing {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_CLAIMS = 4;
  private static final int LONGEST = 200;

  private MapDrawing() {}

  /// @param typed the filters, which the links keep
  static String places(List<PlaceRow> rows, Map<String, String> typed) {
    ObjectNode map = JSON.createObjectNode();
    ArrayNode places = map.putArray("places");
    for (PlaceRow row : rows) {
      ObjectNode place = places.addObject();
      Place.Point point = row.site().point();
      place.put("name", row.site().name());
      place.put("lat", point == null ? null : point.lat());
      place.put("lon", point == null ? null : point.lon());
      place.put("precision", row.site().precision().name().toLowerCase(Locale.ROOT));
      place.put("iso", row.site().country());
      place.put("count", row.statements());
      place.put("href", MapPage.href(row, typed));
      ArrayNode statements = place.putArray("statements");
      for (ClaimRow claim : row.claims().stream().limit(MOST_CLAIMS).toList()) {
        String text = claim.statement();
        statements
            .addObject()
            .put("text", text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…")
            .put("href", "/claims/" + claim.id());
      }
    }
    return map.toString();
  }
}
