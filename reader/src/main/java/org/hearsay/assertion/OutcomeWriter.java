package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.article.Link;
import org.hearsay.article.Publication;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Writes one outcome, field by field in the order of the contract. Lives for one line.
final class OutcomeWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final CodePoints points;

  private OutcomeWriter(JsonGenerator json, CodePoints points) {
    this.json = json;
    this.points = points;
  }

  static String write(Outcome outcome) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", outcome.id().value());
      switch (outcome) {
        case Outcome.Read(Reading reading) ->
            new OutcomeWriter(json, CodePoints.of(reading.article().body().text()))
                .reading(reading);
        case Outcome.Failed(_, Failure failure) -> failed(json, failure);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string in memory has no such failures
    }
    return out.toString();
  }

  private static void failed(JsonGenerator json, Failure failure) throws IOException {
    for (String field : OutcomeReader.FINDINGS) {
      json.writeNullField(field);
    }
    json.writeObjectFieldStart("failed");
    json.writeStringField("reason", failure.reason().label());
    json.writeStringField("detail", failure.detail());
    json.writeEndObject();
  }

  private void reading(Reading reading) throws IOException {
    article(reading.article());
    list("attributions", reading.attributions(), this::attribution);
    list("assertions", reading.assertions(), this::assertion);
    list("timeExpressions", reading.timeExpressions(), this::timeExpression);
    list("places", reading.places(), this::place);
    list("mentions", reading.mentions(), this::mention);
    json.writeNullField("failed");
  }

  private void article(Article article) throws IOException {
    Publication publication = article.publication();
    json.writeObjectFieldStart("article");
    text("url", publication.url());
    text("canonicalUrl", publication.canonicalUrl());
    text("outlet", publication.outlet() == null ? null : publication.outlet().name());
    text("title", article.title());
    list("authors", publication.authors(), json::writeString);
    text("published", publication.published());
    text("modified", publication.modified());
    text("language", publication.language());
    text("text", article.body().text());
    list("paragraphs", article.body().paragraphs(), this::span);
    list("links", article.body().links(), this::link);
    json.writeEndObject();
  }

  private void link(Link link) throws IOException {
    json.writeStartObject();
    span("span", link.span());
    text("href", link.href());
    json.writeEndObject();
  }

  private void attribution(Attribution attribution) throws IOException {
    json.writeStartObject();
    spans("source", attribution.roles().source());
    spans("cue", attribution.roles().cue());
    spans("content", attribution.roles().content());
    text("kind", lower(attribution.kind()));
    text("stance", lower(attribution.stance()));
    number("parent", attribution.parent());
    holder(attribution.holder());
    text("rule", attribution.trace().rule());
    json.writeNumberField("score", attribution.trace().score());
    json.writeEndObject();
  }

  private void holder(@Nullable Holder holder) throws IOException {
    if (holder == null) {
      json.writeNullField("holder");
      return;
    }
    json.writeObjectFieldStart("holder");
    text("type", holder.type() == null ? null : lower(holder.type()));
    text("name", holder.name());
    text("id", holder.id());
    json.writeBooleanField("named", holder.named());
    json.writeEndObject();
  }

  private void assertion(Assertion assertion) throws IOException {
    json.writeStartObject();
    spans("content", assertion.content());
    text("text", assertion.text());
    list("attributions", assertion.chain(), json::writeNumber);
    text("voice", assertion.isOutletsOwn() ? "outlet" : "attributed");
    certainty(assertion.certainty());
    Assertion.About time = assertion.time();
    if (time == null) {
      json.writeNullField("time");
    } else {
      json.writeObjectFieldStart("time");
      text("edtf", time.edtf());
      span("span", time.span());
      json.writeEndObject();
    }
    list("places", assertion.places(), json::writeNumber);
    list("mentions", assertion.mentions(), json::writeNumber);
    json.writeEndObject();
  }

  private void certainty(Certainty certainty) throws IOException {
    json.writeObjectFieldStart("certainty");
    text("term", certainty.term().label());
    number("band", certainty.term().band());
    spans("cue", certainty.cue());
    json.writeBooleanField("affirmed", certainty.affirmed());
    json.writeEndObject();
  }

  private void timeExpression(TimeExpression time) throws IOException {
    json.writeStartObject();
    span("span", time.span());
    text("type", time.type().name());
    text("value", time.value());
    text("edtf", time.edtf());
    boolean counted = time.anchor() != TimeExpression.Anchor.NONE;
    text("anchor", counted ? lower(time.anchor()) : null);
    text("rule", time.rule());
    json.writeEndObject();
  }

  private void place(Place place) throws IOException {
    json.writeStartObject();
    span("span", place.span());
    text("name", place.name());
    number("geonames", place.geonames());
    text("country", place.country());
    number("lat", place.point() == null ? null : place.point().lat());
    number("lon", place.point() == null ? null : place.point().lon());
    text("precision", lower(place.precision()));
    json.writeEndObject();
  }

  private void mention(Mention mention) throws IOException {
    json.writeStartObject();
    span("span", mention.span());
    text("type", mention.type() == null ? null : lower(mention.type()));
    text("name", mention.name());
    text("id", mention.id());
    text("rule", mention.rule());
    json.writeEndObject();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void text(String field, @Nullable Object value) throws IOException {
    json.writeStringField(field, value == null ? null : value.toString());
  }

  private void number(String field, @Nullable Number value) throws IOException {
    switch (value) {
      case null -> json.writeNullField(field);
      case Integer whole -> json.writeNumberField(field, whole);
      default -> json.writeNumberField(field, value.doubleValue());
    }
  }

  private void spans(String field, Spans spans) throws IOException {
    list(field, spans.pieces(), this::span);
  }

  private void span(String field, Span span) throws IOException {
    json.writeFieldName(field);
    span(span);
  }

  private void span(Span span) throws IOException {
    Span counted = points.fromUtf16(span);
    json.writeStartArray();
    json.writeNumber(counted.start());
    json.writeNumber(counted.end());
    json.writeEndArray();
  }

  private <T> void list(String field, List<T> items, Item<T> item) throws IOException {
    json.writeArrayFieldStart(field);
    for (T one : items) {
      item.write(one);
    }
    json.writeEndArray();
  }

  /// How one item of a list is written.
  private interface Item<T> {
    void write(T item) throws IOException;
  }
}
