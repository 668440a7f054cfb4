package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.Failure;
import org.hearsay.article.Link;
import org.hearsay.article.Parts;
import org.hearsay.article.Publication;
import org.hearsay.article.Syndicator;
import org.hearsay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/// Writes one outcome, field by field in the order of the contract. What was found in the headline
/// follows, in each list, what was found in the body. Lives for one line.
final class OutcomeWriter {
  /// How a finding of the headline is marked.
  static final String TITLE = "title";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final FieldWriter line;

  private OutcomeWriter(JsonGenerator json, CodePoints points) {
    this.json = json;
    this.line = new FieldWriter(json, points);
  }

  static String write(Outcome outcome) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("id", outcome.id().value());
      switch (outcome) {
        case Outcome.Read(Reading reading) -> {
          CodePoints points = CodePoints.of(reading.article().body().text());
          new OutcomeWriter(json, points).reading(reading, points);
        }
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

  private void reading(Reading reading, CodePoints points) throws IOException {
    article(reading.article());
    String headline = reading.article().title();
    boolean plain = reading.isPlainlyNumbered();
    int ofBody = reading.body().assertions().size();
    FindingsWriter body =
        new FindingsWriter(
            json,
            points,
            null,
            reading.body(),
            Findings.NONE,
            plain ? List.of() : reading.numbers().subList(0, ofBody));
    FindingsWriter title =
        new FindingsWriter(
            json,
            CodePoints.of(headline == null ? "" : headline),
            TITLE,
            reading.headline(),
            reading.body(),
            plain ? List.of() : reading.numbers().subList(ofBody, reading.numbers().size()));
    list("attributions", body::attributions, title::attributions);
    list("assertions", body::assertions, title::assertions);
    list("timeExpressions", body::timeExpressions, title::timeExpressions);
    list("places", body::places, title::places);
    list("mentions", body::mentions, title::mentions);
    list("affiliations", body::affiliations, title::affiliations);
    json.writeNullField("failed");
  }

  private void list(String name, Items body, Items title) throws IOException {
    json.writeArrayFieldStart(name);
    body.write();
    title.write();
    json.writeEndArray();
  }

  /// The findings of one kind in one text.
  private interface Items {
    void write() throws IOException;
  }

  private void article(Article article) throws IOException {
    Publication publication = article.publication();
    json.writeObjectFieldStart("article");
    line.text("url", publication.url());
    line.text("canonicalUrl", publication.canonicalUrl());
    line.text("outlet", publication.outlet() == null ? null : publication.outlet().name());
    line.text("section", publication.section());
    line.text("title", article.title());
    line.list("authors", publication.authors(), json::writeString);
    line.text("published", publication.published());
    line.text("modified", publication.modified());
    line.text("language", publication.language());
    syndicator(publication.syndicatedFrom());
    line.text("text", article.body().text());
    line.list("paragraphs", article.body().paragraphs(), line::span);
    line.list("links", article.body().links(), this::link);
    Parts parts = article.body().parts();
    line.list("headings", parts.headings(), line::span);
    line.list("items", parts.items(), line::span);
    line.list("quotations", parts.quotations(), line::span);
    line.list("captions", parts.captions(), json::writeString);
    json.writeEndObject();
  }

  private void syndicator(@Nullable Syndicator from) throws IOException {
    if (from == null) {
      json.writeNullField("syndicatedFrom");
      return;
    }
    json.writeObjectFieldStart("syndicatedFrom");
    line.text("name", from.name());
    line.text("url", from.url());
    json.writeEndObject();
  }

  private void link(Link link) throws IOException {
    json.writeStartObject();
    line.span("span", link.span());
    line.text("href", link.href());
    json.writeEndObject();
  }
}
