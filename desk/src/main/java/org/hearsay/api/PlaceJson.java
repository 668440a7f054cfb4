package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.PlaceRow;
import org.hearsay.place.Place;

/// A place with the claims about it, as JSON. Coordinates are degrees north and east in WGS 84;
/// what is not known is null. Threads may share it.
public final class PlaceJson {
  private static final JsonMapper JSON = new JsonMapper();

  private PlaceJson() {}

  /// The place.
  public static ObjectNode of(PlaceRow row) {
    Place.Point point = row.site().point();
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", row.site().key())
            .put("name", row.site().name())
            .put("precision", row.site().precision().name().toLowerCase(Locale.ROOT))
            .put("country", row.site().country())
            .put("lat", point == null ? null : (Double) point.lat())
            .put("lon", point == null ? null : (Double) point.lon())
            .put("statements", row.statements());
    row.claims().stream().map(ClaimRow::id).forEach(line.putArray("claims")::add);
    return line;
  }
}
