package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.hearsay.attribution.Access;
import org.hearsay.desk.ClaimRow;
import org.hearsay.provenance.Origin;
import org.jspecify.annotations.Nullable;

/// A claim of a list as JSON. What is not known is null; sets stand in a fixed order, so that the
/// same row gives the same bytes. Threads may share it.
public final class RowJson {
  private static final JsonMapper JSON = new JsonMapper();

  private RowJson() {}

  /// The row.
  public static ObjectNode of(ClaimRow row) {
    ObjectNode line = JSON.createObjectNode().put("id", row.id()).put("statement", row.statement());
    row.articles().forEach(line.putArray("articles")::add);
    line.put("atLeast", row.weight().atLeast()).put("atMost", row.weight().atMost());
    line.put("proposed", row.weight().proposed().label());
    line.put("given", row.weight().given());
    line.put("first", text(row.days().first())).put("last", text(row.days().last()));
    line.putObject("about").put("from", text(row.days().from())).put("to", text(row.days().to()));
    ArrayNode marks = line.putArray("marks");
    row.marks().stream().sorted().map(ClaimRow.Mark::label).forEach(marks::add);
    ArrayNode terms = line.putArray("certainty");
    row.terms().stream().sorted().forEach(term -> terms.add(term.label()));
    row.names().outlets().forEach(line.putArray("outlets")::add);
    row.names().sources().forEach(line.putArray("sources")::add);
    ArrayNode origins = line.putArray("origins");
    row.names().origins().forEach(origin -> origin(origins.addObject(), origin));
    ArrayNode places = line.putArray("places");
    row.places().stream()
        .map(place -> place.site().name())
        .distinct()
        .sorted()
        .forEach(places::add);
    return line;
  }

  private static void origin(ObjectNode object, ClaimRow.From origin) {
    Origin.Kind kind = origin.kind();
    Access.Kind access = origin.access();
    object
        .put("name", origin.name())
        .put("kind", kind.label())
        .put("access", access == null ? null : access.name().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
