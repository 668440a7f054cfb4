package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
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

  /// @param points counts the spans
  /// @param field what the text is called in the line, null for the body
  /// @param before what stands in the lists already, by which indices are moved
  FindingsWriter(
      JsonGenerator json,
      CodePoints points,
      @Nullable String field,
      Findings findings,
      Findings before) {
    this.line = new FieldWriter(json, points);
    this.json = json;
    this.field = field;
    this.findings = findings;
    this.before = before;
  }

  void attributions() throws IOException {
    line.items(findings.attributions(), this::attribution);
  }

  void assertions() throws IOException {
    line.items(findings.assertions(), this::assertion);
  }

  void timeExpressions() throws IOException {
    line.items(findings.timeExpressions(), this::timeExpression);
  }

  void places() throws IOException {
    line.items(findings.places(), this::place);
  }

  void mentions() throws IOException {
    line.items(findings.mentions(), this::mention);
  }

  private void attribution(Attribution attribution) throws IOException {
    start();
    line.spans("source", attribution.roles().source());
    line.spans("cue", attribution.roles().cue());
    line.spans("content", attribution.roles().content());
    line.text("kind", FieldWriter.lower(attribution.kind()));
    line.text("stance", FieldWriter.lower(attribution.stance()));
    Integer parent = attribution.parent();
    line.number("parent", parent == null ? null : parent + before.attributions().size());
    holder(attribution.holder());
    line.text("rule", attribution.trace().rule());
    json.writeNumberField("score", attribution.trace().score());
    json.writeEndObject();
  }

  private void holder(@Nullable Holder holder) throws IOException {
    if (holder == null) {
      json.writeNullField("holder");
      return;
    }
    json.writeObjectFieldStart("holder");
    line.text("type", holder.type() == null ? null : FieldWriter.lower(holder.type()));
    line.text("name", holder.name());
    line.text("id", holder.id());
    json.writeBooleanField("named", holder.named());
    json.writeEndObject();
  }

  private void assertion(Assertion assertion) throws IOException {
    start();
    line.spans("content", assertion.content());
    line.text("text", assertion.text());
    indices("attributions", assertion.chain(), before.attributions());
    line.text("voice", assertion.isOutletsOwn() ? "outlet" : "attributed");
    certainty(assertion.certainty());
    Assertion.About time = assertion.time();
    if (time == null) {
      json.writeNullField("time");
    } else {
      json.writeObjectFieldStart("time");
      line.text("edtf", time.edtf());
      line.span("span", time.span());
      json.writeEndObject();
    }
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
    line.number("geonames", place.geonames());
    line.text("country", place.country());
    line.number("lat", place.point() == null ? null : place.point().lat());
    line.number("lon", place.point() == null ? null : place.point().lon());
    line.text("precision", FieldWriter.lower(place.precision()));
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
