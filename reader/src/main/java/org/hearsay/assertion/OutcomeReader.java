package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Link;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Mention;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
import org.hearsay.time.TimeExpression;
import org.jspecify.annotations.Nullable;

/// Reads one line back into its outcome. Lives for one line.
final class OutcomeReader {
  /// The fields that are null where an input failed, in the order of the contract.
  static final List<String> FINDINGS =
      List.of("article", "attributions", "assertions", "timeExpressions", "places", "mentions");

  private static final ObjectReader TREE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  static Outcome read(String line) {
    JsonNode tree;
    try {
      tree = TREE.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a reading: " + e.getOriginalMessage(), e);
    }
    Field root = new Field("the line", tree, CodePoints.of(""));
    ArticleId id = new ArticleId(root.text("id"));
    Field failed = root.optional("failed");
    if (failed != null) {
      return new Outcome.Failed(id, new Failure(reason(failed), failed.text("detail")));
    }
    return new Outcome.Read(reading(id, root));
  }

  private OutcomeReader() {}

  private static Failure.Reason reason(Field failed) {
    String label = failed.text("reason");
    return Arrays.stream(Failure.Reason.values())
        .filter(reason -> reason.label().equals(label))
        .findFirst()
        .orElseThrow(() -> failed.wrong("reason " + label));
  }

  private static Reading reading(ArticleId id, Field root) {
    CodePoints points = CodePoints.of(root.required("article").text("text"));
    Field counted = root.countedBy(points);
    return new Reading(
        article(id, counted.required("article")),
        counted.list("attributions", OutcomeReader::attribution),
        counted.list("assertions", OutcomeReader::assertion),
        counted.list("timeExpressions", OutcomeReader::timeExpression),
        counted.list("places", OutcomeReader::place),
        counted.list("mentions", OutcomeReader::mention));
  }

  private static Article article(ArticleId id, Field article) {
    String outlet = article.optionalText("outlet");
    Publication publication =
        new Publication(
            article.optionalText("url"),
            article.optionalText("canonicalUrl"),
            outlet == null ? null : new Outlet(outlet),
            article.list("authors", Field::asText),
            date(article, "published"),
            date(article, "modified"),
            article.optionalText("language"));
    Body body =
        new Body(
            article.text("text"),
            article.list("paragraphs", Field::asSpan),
            article.list("links", link -> new Link(link.span("span"), link.text("href"))));
    return new Article(id, publication, article.optionalText("title"), body);
  }

  private static @Nullable PublicationDate date(Field article, String name) {
    String stamp = article.optionalText(name);
    if (stamp == null) {
      return null;
    }
    return PublicationDate.parse(stamp).orElseThrow(() -> article.wrong(name + " " + stamp));
  }

  private static Attribution attribution(Field field) {
    return new Attribution(
        new Attribution.Roles(field.spans("source"), field.spans("cue"), field.spans("content")),
        field.constant("kind", Attribution.Kind.class),
        field.constant("stance", Attribution.Stance.class),
        field.optionalInteger("parent"),
        holder(field.optional("holder")),
        new Attribution.Trace(field.text("rule"), field.number("score")));
  }

  /// `named` is not in the contract: a line from elsewhere says the same with its `id`.
  private static @Nullable Holder holder(@Nullable Field field) {
    if (field == null) {
      return null;
    }
    String name = field.text("name");
    boolean named = field.flag("named", field.optionalText("id") != null);
    return new Holder(field.optionalConstant("type", Holder.Type.class), name, named);
  }

  private static Assertion assertion(Field field) {
    Field time = field.optional("time");
    return new Assertion(
        field.spans("content"),
        field.text("text"),
        field.list("attributions", Field::asInteger),
        certainty(field.required("certainty")),
        time == null ? null : new Assertion.About(time.text("edtf"), time.span("span")),
        field.list("places", Field::asInteger),
        field.list("mentions", Field::asInteger));
  }

  private static Certainty certainty(Field field) {
    String label = field.text("term");
    Certainty.Term term =
        Arrays.stream(Certainty.Term.values())
            .filter(candidate -> candidate.label().equals(label))
            .findFirst()
            .orElseThrow(() -> field.wrong("term " + label));
    return new Certainty(term, field.spans("cue"), field.flag("affirmed", true));
  }

  private static TimeExpression timeExpression(Field field) {
    TimeExpression.Anchor anchor = field.optionalConstant("anchor", TimeExpression.Anchor.class);
    return new TimeExpression(
        field.span("span"),
        field.constant("type", TimeExpression.Type.class),
        field.optionalText("value"),
        field.optionalText("edtf"),
        Objects.requireNonNullElse(anchor, TimeExpression.Anchor.NONE),
        Objects.requireNonNullElse(field.optionalText("rule"), ""));
  }

  private static Place place(Field field) {
    boolean pinned = field.optional("lat") != null && field.optional("lon") != null;
    return new Place(
        field.span("span"),
        field.text("name"),
        field.optionalInteger("geonames"),
        field.optionalText("country"),
        pinned ? new Place.Point(field.number("lat"), field.number("lon")) : null,
        field.constant("precision", Place.Precision.class));
  }

  private static Mention mention(Field field) {
    return new Mention(
        field.span("span"),
        field.optionalConstant("type", Mention.Type.class),
        field.text("name"),
        Objects.requireNonNullElse(field.optionalText("rule"), ""));
  }
}
