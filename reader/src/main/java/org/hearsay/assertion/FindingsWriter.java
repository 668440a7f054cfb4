package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.certainty.Colour;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Writes what was found in one of the texts of an article, as items of the lists that both texts
/// share. Lives for one line.
final class FindingsWriter {
  private final FieldWriter line;
  private final JsonGenerator json;
  private final @Nullable String field;
  private final Findings findings;
  private final Findings before;
  private final List<Integer> numbers;

  /// @param points counts the spans
  /// @param field what the text is called in the line, null for the body
  /// @param before what stands in the lists already, by which indices are moved
  /// @param numbers of the assertions of this text; none where they follow from their places
  FindingsWriter(
      JsonGenerator json,
      CodePoints points,
      @Nullable String field,
      Findings findings,
      Findings before,
      List<Integer> numbers) {
    this.line = new FieldWriter(json, points);
    this.json = json;
    this.field = field;
    this.findings = findings;
    this.before = before;
    this.numbers = numbers;
  }

  void attributions() throws IOException {
    for (int i = 0; i < findings.attributions().size(); i++) {
      attribution(findings.attributions().get(i), findings.tellings().get(i));
    }
  }

  void assertions() throws IOException {
    for (int i = 0; i < findings.assertions().size(); i++) {
      assertion(findings.assertions().get(i), numbers.isEmpty() ? null : numbers.get(i));
    }
  }

  void timeExpressions() throws IOException {
    line.items(findings.timeExpressions(), this::timeExpression);
  }

  void places() throws IOException {
    line.items(findings.places(), this::place);
  }

  void affiliations() throws IOException {
    line.items(findings.affiliations(), this::affiliation);
  }

  void mentions() throws IOException {
    line.items(findings.mentions(), this::mention);
  }

  private void attribution(Attribution attribution, Telling telling) throws IOException {
    start();
    line.spans("source", attribution.roles().source());
    line.spans("cue", attribution.roles().cue());
    line.spans("content", attribution.roles().content());
    line.text("kind", FieldWriter.lower(attribution.kind()));
    line.text("stance", FieldWriter.lower(attribution.stance()));
    Integer parent = attribution.parent();
    line.number("parent", parent == null ? null : parent + before.attributions().size());
    holder(attribution.holder());
    telling(telling);
    line.text("rule", attribution.trace().rule());
    json.writeNumberField("score", attribution.trace().score());
    json.writeEndObject();
  }

  private void telling(Telling telling) throws IOException {
    about("said", telling.said());
    Colour colour = telling.colour();
    judged("colour", colour == null ? null : colour.kind(), colour == null ? null : colour.cue());
    Access access = telling.access();
    judged("access", access == null ? null : access.kind(), access == null ? null : access.cue());
  }

  private void judged(String field, @Nullable Enum<?> kind, @Nullable Span cue) throws IOException {
    if (kind == null || cue == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    line.text("kind", FieldWriter.lower(kind));
    line.span("cue", cue);
    json.writeEndObject();
  }

  private void about(String field, Assertion.@Nullable About time) throws IOException {
    if (time == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    line.text("edtf", time.edtf());
    line.span("span", time.span());
    json.writeEndObject();
  }

  private void holder(@Nullable Holder holder) throws IOException {
    if (holder == null) {
      json.writeNullField("holder");
      return;
    }
    json.writeFieldName("holder");
    one(holder);
  }

  private void one(Holder holder) throws IOException {
    json.writeStartObject();
    line.text("type", holder.type() == null ? null : FieldWriter.lower(holder.type()));
    line.text("name", holder.name());
    line.text("id", holder.id());
    json.writeBooleanField("named", holder.named());
    Holder.Group group = holder.group();
    if (group == null) {
      json.writeNullField("group");
    } else {
      json.writeObjectFieldStart("group");
      line.text("noun", group.noun());
      line.number("number", group.number());
      json.writeEndObject();
    }
    line.list("with", holder.with(), this::one);
    json.writeEndObject();
  }

  private void assertion(Assertion assertion, @Nullable Integer number) throws IOException {
    start();
    if (number != null) {
      line.number("number", number);
    }
    line.spans("content", assertion.content());
    line.text("text", assertion.text());
    indices("attributions", assertion.chain(), before.attributions());
    line.text("voice", assertion.isOutletsOwn() ? "outlet" : "attributed");
    certainty(assertion.certainty());
    about("time", assertion.time());
    indices("places", assertion.places(), before.places());
    indices("mentions", assertion.mentions(), before.mentions());
    json.writeEndObject();
  }

  private void certainty(Certainty certainty) throws IOException {
    json.writeObjectFieldStart("certainty");
    line.text("term", certainty.term().label());
    line.number("band", certainty.term().band());
    line.spans("cue", certainty.cue());
    json.writeBooleanField("affirmed", certainty.affirmed());
    json.writeBooleanField("negated", certainty.polarity().negated());
    line.text("status", FieldWriter.lower(certainty.status()));
    Integer by = certainty.hedgedBy();
    line.number("hedgedBy", by == null ? null : by + before.attributions().size());
    line.spans("handedOn", certainty.handedOn());
    Certainty.Confidence confidence = certainty.confidence();
    if (confidence == null) {
      json.writeNullField("confidence");
    } else {
      json.writeObjectFieldStart("confidence");
      line.text("level", FieldWriter.lower(confidence.level()));
      line.span("cue", confidence.cue());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void timeExpression(TimeExpression time) throws IOException {
    start();
    line.span("span", time.span());
    line.text("type", time.type().name());
    line.text("value", time.value());
    line.text("edtf", time.edtf());
    boolean counted = time.anchor() != TimeExpression.Anchor.NONE;
    line.text("anchor", counted ? FieldWriter.lower(time.anchor()) : null);
    line.text("rule", time.rule());
    json.writeEndObject();
  }

  private void place(Place place) throws IOException {
    start();
    line.span("span", place.span());
    line.text("name", place.name());
    Place.Identity which = place.identity();
    Place.Point point = which == null ? null : which.point();
    line.number("geonames", which == null ? null : which.geonames());
    line.text("country", which == null ? null : which.country());
    line.number("lat", point == null ? null : point.lat());
    line.number("lon", point == null ? null : point.lon());
    line.text("precision", which == null ? null : FieldWriter.lower(which.precision()));
    line.text("role", FieldWriter.lower(place.role()));
    line.text("rule", place.rule());
    json.writeEndObject();
  }

  private void mention(Mention mention) throws IOException {
    start();
    line.span("span", mention.span());
    line.text("type", mention.type() == null ? null : FieldWriter.lower(mention.type()));
    line.text("name", mention.name());
    line.text("id", mention.id());
    line.text("rule", mention.rule());
    json.writeEndObject();
  }

  private void affiliation(Affiliation affiliation) throws IOException {
    start();
    line.text("kind", FieldWriter.lower(affiliation.kind()));
    party("member", affiliation.member());
    party("body", affiliation.body());
    Affiliation.Office office = affiliation.office();
    if (office == null) {
      json.writeNullField("office");
    } else {
      json.writeObjectFieldStart("office");
      line.text("title", office.title());
      json.writeBooleanField("former", office.former());
      line.text("edtf", office.edtf());
      json.writeEndObject();
    }
    line.span("span", affiliation.span());
    line.text("rule", affiliation.rule());
    json.writeEndObject();
  }

  private void party(String field, Affiliation.@Nullable Party party) throws IOException {
    if (party == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    line.span("span", party.span());
    line.text("name", party.name());
    line.text("id", party.id());
    line.text("type", party.type() == null ? null : FieldWriter.lower(party.type()));
    json.writeEndObject();
  }

  private void start() throws IOException {
    json.writeStartObject();
    if (field != null) {
      json.writeStringField("field", field);
    }
  }

  private void indices(String name, List<Integer> indices, List<?> moved) throws IOException {
    line.list(name, indices, index -> json.writeNumber(index + moved.size()));
  }
}
