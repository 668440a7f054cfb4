package org.hearsay.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Holder;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.jspecify.annotations.Nullable;

/// Sources as JSON. Offsets count code points, as in the JSON of a reading; what is not known is
/// null. Threads may share it.
public final class SourceJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SourceJson() {}

  /// A source in a list.
  public static ObjectNode line(Source source) {
    return head(source);
  }

  /// All that the register has of it.
  public static ObjectNode whole(Source source, Register register) {
    ObjectNode line = head(source);
    ArrayNode names = line.putArray("names");
    for (Source.NameForm form : source.names()) {
      names
          .addObject()
          .put("text", form.text())
          .put("form", lower(form.form()))
          .put("times", form.times())
          .put("firstArticle", form.firstArticle());
    }
    ArrayNode offices = line.putArray("offices");
    for (Source.Office office : source.offices()) {
      ObjectNode object = offices.addObject().put("title", office.title());
      link(object, "body", office.body());
      object.put("former", office.former()).put("edtf", office.edtf());
      quotes(object, office.quotes());
    }
    ArrayNode parents = line.putArray("parents");
    for (Source.Parent parent : source.parents()) {
      ObjectNode object = parents.addObject();
      link(object, "body", parent.body());
      object.put("bond", parent.bond()).put("event", parent.event());
      quotes(object, parent.quotes());
    }
    links(line.putArray("children"), register.children(source.id()));
    ArrayNode ratings = line.putArray("ratings");
    for (Source.Rating rating : source.reliability().history()) {
      ratings
          .addObject()
          .put("event", rating.event())
          .put("grade", rating.grade().name())
          .put("reason", rating.reason())
          .put("by", rating.by())
          .put("at", rating.at().toString())
          .put("merged", rating.merged());
    }
    ArrayNode sightings = line.putArray("sightings");
    source.sightings().forEach(sighting -> add(sighting, sightings.addObject()));
    ArrayNode joins = line.putArray("joins");
    for (var join : source.ground().joins()) {
      joins
          .addObject()
          .put("rule", join.rule())
          .put("one", join.one())
          .put("other", join.other())
          .put("because", join.because());
    }
    ArrayNode suggestions = line.putArray("suggestions");
    for (var suggestion : source.ground().suggestions()) {
      suggestions
          .addObject()
          .put("id", suggestion.other())
          .put("name", suggestion.name())
          .put("rule", suggestion.rule())
          .put("because", suggestion.because());
    }
    ArrayNode decisions = line.putArray("decisions");
    for (Register.Entry entry : register.history()) {
      if (source.ground().events().contains(entry.event().number())) {
        decisions.add(DecisionLine.of(entry).json("sources"));
      }
    }
    return line;
  }

  private static ObjectNode head(Source source) {
    Holder.Group many = source.title().group();
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", source.id())
            .put("kind", source.kind().label())
            .put("name", source.name())
            .put("onlyIn", source.title().article())
            .put("noun", many == null ? null : many.noun())
            .put("number", many == null ? null : many.number())
            .put("grade", source.reliability().grade().name());
    links(line.putArray("parentIds"), source.parents().stream().map(Source.Parent::body).toList());
    return line.put("articles", source.articles())
        .put("assertions", source.assertions())
        .put("first", text(source.first()))
        .put("last", text(source.last()));
  }

  private static void add(Source.Sighting sighting, ObjectNode object) {
    Access.Kind access = sighting.access();
    object
        .put("article", sighting.article())
        .put("day", text(sighting.day()))
        .put("attribution", sighting.attribution())
        .put("access", access == null ? null : lower(access));
    sighting.assertions().forEach(object.putArray("assertions")::add);
  }

  private static void quotes(ObjectNode object, List<Quote> quotes) {
    ArrayNode array = object.putArray("quotes");
    for (Quote quote : quotes) {
      ObjectNode item =
          array.addObject().put("article", quote.article()).put("day", text(quote.day()));
      Quote.Passage passage = quote.passage();
      if (passage == null) {
        item.putNull("span");
      } else {
        item.put("field", passage.field());
        item.putArray("span").add(passage.start()).add(passage.end());
      }
      item.put("words", quote.words());
    }
  }

  private static void link(ObjectNode object, String field, Source.@Nullable Link link) {
    if (link == null) {
      object.putNull(field);
    } else {
      object.putObject(field).put("id", link.id()).put("name", link.name());
    }
  }

  private static void links(ArrayNode array, List<Source.Link> links) {
    links.forEach(link -> array.add(link.id()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
