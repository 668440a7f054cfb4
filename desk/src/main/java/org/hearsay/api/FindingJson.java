package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amendment;
import org.hearsay.amendment.Change;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What was found in an article and what people changed in it, as JSON. Offsets count code points,
/// coordinates are degrees in WGS 84; what is not known is null. Threads may share it.
public final class FindingJson {
  private static final JsonMapper JSON = new JsonMapper();

  private FindingJson() {}

  /// The machine's finding and what counts now beside each other, with the changes about it.
  ///
  /// @param article the short id of its article
  /// @param claim the id of the claim that it belongs to; null for none
  public static ObjectNode of(
      String article, AmendedReading.Finding finding, @Nullable String claim) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", article + "." + finding.number())
            .put("article", article)
            .put("number", finding.number())
            .put("claim", claim)
            .put("byPerson", finding.isPersons());
    line.set("machine", stated(finding.machine()));
    line.set("now", stated(finding.now()));
    ArrayNode events = line.putArray("events");
    finding.events().forEach(entry -> events.add(event(article, entry)));
    return line.put("seen", finding.last());
  }

  /// One change of an article, and what became of it.
  public static ObjectNode event(String article, AmendedReading.Entry entry) {
    Amendment amendment = entry.amendment();
    Integer about = entry.about();
    return JSON.createObjectNode()
        .put("event", amendment.number())
        .put("at", amendment.stamp().at().toString())
        .put("by", amendment.stamp().by())
        .put("note", amendment.stamp().note())
        .put("what", amendment.change().verb())
        .put("undoes", amendment.change() instanceof Change.Undo(long event) ? (Long) event : null)
        .put("undone", entry.undone())
        .put("orphan", entry.orphan())
        .put("before", amendment.before())
        .put("after", amendment.after())
        .put("finding", about)
        .put("id", about == null ? null : article + "." + about);
  }

  /// An assertion as it stands in its text; null for none.
  public static @Nullable ObjectNode stated(@Nullable Stated stated) {
    if (stated == null) {
      return null;
    }
    Assertion assertion = stated.assertion();
    ObjectNode line =
        JSON.createObjectNode()
            .put("text", assertion.text())
            .put("field", stated.inHeadline() ? "title" : null);
    CodePoints points = CodePoints.of(stated.text());
    ArrayNode content = line.putArray("content");
    for (Span piece : assertion.content().pieces()) {
      Span counted = points.fromUtf16(piece);
      content.addArray().add(counted.start()).add(counted.end());
    }
    ArrayNode chain = line.putArray("chain");
    stated.chain().forEach(step -> step(chain.addObject(), step, stated.text()));
    Certainty certainty = assertion.certainty();
    line.putObject("certainty")
        .put("term", certainty.term().label())
        .put("band", certainty.term().band())
        .put("affirmed", certainty.affirmed())
        .put("negated", certainty.polarity().negated())
        .put("status", lower(certainty.status()));
    Assertion.About about = assertion.time();
    line.put("edtf", about == null ? null : about.edtf());
    ArrayNode places = line.putArray("places");
    assertion.places().stream()
        .map(stated.findings().places()::get)
        .filter(Place::isLocation)
        .forEach(place -> place(places.addObject(), place));
    return line;
  }

  private static void step(ObjectNode object, Attribution step, String text) {
    Holder holder = step.holder();
    Holder.Type type = holder == null ? null : holder.type();
    object
        .put("name", holder == null ? null : holder.name())
        .put("type", type == null ? null : lower(type))
        .put("words", step.roles().source().of(text));
  }

  private static void place(ObjectNode object, Place place) {
    Place.Identity identity = place.identity();
    Place.Point point = identity == null ? null : identity.point();
    object
        .put("name", place.name())
        .put("country", identity == null ? null : identity.country())
        .put("lat", point == null ? null : (Double) point.lat())
        .put("lon", point == null ? null : (Double) point.lon())
        .put("precision", identity == null ? null : lower(identity.precision()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
