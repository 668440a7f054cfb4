package org.hearsay.assertion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Failure;
import org.hearsay.article.Imprint;
import org.hearsay.article.Link;
import org.hearsay.article.Outlet;
import org.hearsay.article.Parts;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.article.Syndicator;
import org.hearsay.text.CodePoints;
import org.jspecify.annotations.Nullable;

/// Reads one line back into its outcome. Lives for one line.
final class OutcomeReader {
  /// The fields that are null where an input failed, in the order of the contract.
  static final List<String> FINDINGS =
      List.of(
          "article",
          "attributions",
          "assertions",
          "timeExpressions",
          "places",
          "mentions",
          "affiliations");

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
    Article article =
        article(
            id,
            root.countedBy(CodePoints.of(root.required("article").text("text")))
                .required("article"));
    String title = article.title();
    Field body = root.countedBy(CodePoints.of(article.body().text()));
    Field headline = root.countedBy(CodePoints.of(title == null ? "" : title));
    Findings ofBody = FindingsReader.read(body, null, Findings.NONE);
    Findings ofHeadline = FindingsReader.read(headline, OutcomeWriter.TITLE, ofBody);
    List<Integer> numbers = numbers(root);
    if (numbers.isEmpty()) {
      return new Reading(article, ofBody, ofHeadline);
    }
    try {
      return new Reading(article, ofBody, ofHeadline, numbers);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "not a reading: the line.assertions: " + e.getMessage(), e);
    }
  }

  /// Of the assertions, those of the body first; none where the line does not number them.
  private static List<Integer> numbers(Field root) {
    List<Integer> ofBody = new ArrayList<>();
    List<Integer> ofHeadline = new ArrayList<>();
    root.list(
        "assertions",
        one -> {
          Integer number = one.optionalInteger("number");
          boolean headline = OutcomeWriter.TITLE.equals(one.optionalText("field"));
          return number != null && (headline ? ofHeadline : ofBody).add(number);
        });
    ofBody.addAll(ofHeadline);
    return ofBody;
  }

  private static Article article(ArticleId id, Field article) {
    String outlet = article.optionalText("outlet");
    Publication publication =
        new Publication(
            article.optionalText("url"),
            article.optionalText("canonicalUrl"),
            new Imprint(
                outlet == null ? null : new Outlet(outlet),
                article.optionalText("section"),
                syndicator(article.optional("syndicatedFrom"))),
            article.list("authors", Field::asText),
            new Publication.Dates(date(article, "published"), date(article, "modified")),
            article.optionalText("language"));
    Body body =
        new Body(
            article.text("text"),
            article.list("paragraphs", Field::asSpan),
            article.list("links", link -> new Link(link.span("span"), link.text("href"))),
            new Parts(
                article.optionalList("headings", Field::asSpan),
                article.optionalList("items", Field::asSpan),
                article.optionalList("quotations", Field::asSpan),
                article.optionalList("captions", Field::asText)));
    return new Article(id, publication, article.optionalText("title"), body);
  }

  private static @Nullable Syndicator syndicator(@Nullable Field from) {
    return from == null
        ? null
        : new Syndicator(from.optionalText("name"), from.optionalText("url"));
  }

  private static @Nullable PublicationDate date(Field article, String name) {
    String stamp = article.optionalText(name);
    if (stamp == null) {
      return null;
    }
    return PublicationDate.parse(stamp).orElseThrow(() -> article.wrong(name + " " + stamp));
  }
}
