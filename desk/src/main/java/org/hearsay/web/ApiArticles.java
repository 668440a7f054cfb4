package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.api.ArticleJson;
import org.hearsay.api.Compared;
import org.hearsay.api.CopyJson;
import org.hearsay.api.RevisionJson;
import org.hearsay.desk.Board;
import org.hearsay.desk.Desk;
import org.hearsay.provenance.Copied;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// Articles for programs: the list, one with its reading, what changed between its captures, and
/// what it has word for word with others.
final class ApiArticles implements Routes {
  private final Desk desk;

  ApiArticles(Desk desk) {
    this.desk = desk;
  }

  /// Where an article stands in the list: by its day, the last first, then by its id.
  private record Place(LocalDate day, String id) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::day, Comparator.reverseOrder()).thenComparing(Place::id);

    static Place of(ArticleLine article) {
      LocalDate published = article.published();
      return new Place(
          published == null ? LocalDate.ofInstant(article.readAt(), ZoneOffset.UTC) : published,
          article.id());
    }

    static Place read(List<String> words) {
      return new Place(LocalDate.parse(words.get(0)), words.get(1));
    }

    List<String> words() {
      return List.of(day.toString(), id);
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/articles", this::list, Access.READER);
    routes.get("/api/v1/articles/{id}", this::one, Access.READER);
    routes.get("/api/v1/articles/{id}/copies", this::copies, Access.READER);
    routes.get("/api/v1/articles/{id}/captures/{number}", this::capture, Access.READER);
    routes.get("/api/v1/articles/{id}/captures/{number}/diff", this::diff, Access.READER);
  }

  private void list(Context ctx) {
    Board.Shelves shelves = desk.board().shelves();
    ApiQuestion question = ApiQuestion.ofList(ctx, "words", "outlet", "dossier", "since", "until");
    String words = question.lower("words");
    String outlet = question.lower("outlet");
    LocalDate since = question.day("since");
    LocalDate until = question.day("until");
    List<ArticleLine> fitting =
        shelves.articles(question.dossier(shelves.collections().keySet())).stream()
            .filter(article -> words == null || has(article.title(), words))
            .filter(article -> outlet == null || has(article.outlet(), outlet))
            .filter(article -> since == null || !Place.of(article).day().isBefore(since))
            .filter(article -> until == null || !Place.of(article).day().isAfter(until))
            .toList();
    Place behind = question.behind(Place::read);
    ObjectNode page =
        question.page(
            fitting,
            article -> behind == null || Place.ORDER.compare(Place.of(article), behind) > 0,
            article -> Place.of(article).words(),
            ArticleJson::line);
    ApiAnswer.send(ctx, page.put("total", fitting.size()));
  }

  private static boolean has(@Nullable String text, String part) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(part);
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    ApiAnswer.send(ctx, whole(article(ctx)));
  }

  private ObjectNode whole(StoredArticle stored) {
    String id = stored.line().id();
    ObjectNode article = ArticleJson.line(stored.line());
    ArrayNode dossiers = article.putArray("dossiers");
    desk.board().shelves().collections().entrySet().stream()
        .filter(dossier -> dossier.getValue().contains(id))
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(dossiers::add);
    ArrayNode captures = article.putArray("captures");
    desk.captures(id).forEach(capture -> captures.add(ArticleJson.capture(capture)));
    ObjectNode reading = ApiClaims.tree(stored.json());
    ArrayNode claims = article.putArray("claims");
    for (int number : stored.reading().numbers()) {
      claims.add(desk.claimOf(id, number).orElse(null));
    }
    article.set("reading", reading);
    return article;
  }

  private void capture(Context ctx) {
    ApiQuestion.none(ctx);
    StoredArticle stored = article(ctx);
    List<ArticleCapture> captures = desk.captures(stored.line().id());
    ArticleCapture capture = numbered(captures, ctx.pathParam("number"));
    ObjectNode answer = ArticleJson.capture(capture).put("article", stored.line().id());
    answer.set("reading", ApiClaims.tree(desk.article(stored.line().id(), capture).json()));
    ApiAnswer.send(ctx, answer);
  }

  private void diff(Context ctx) {
    ApiQuestion question = ApiQuestion.of(ctx, Set.of("from"));
    StoredArticle stored = article(ctx);
    String id = stored.line().id();
    List<ArticleCapture> captures = desk.captures(id);
    ArticleCapture after = numbered(captures, ctx.pathParam("number"));
    int from = question.number("from", 1, captures.size(), after.number() - 1);
    if (from < 1) {
      throw new NotFoundResponse(
          "Nothing of " + id + " was seen before its first capture; ask for a later one.");
    }
    ArticleCapture before = captures.get(from - 1);
    ApiAnswer.send(
        ctx,
        RevisionJson.of(
            new Compared(id, before, after, desk.article(id, before), desk.article(id, after))));
  }

  private static ArticleCapture numbered(List<ArticleCapture> captures, String typed) {
    int number = ClaimsPage.number(typed, 0);
    if (number < 1 || number > captures.size()) {
      throw new NotFoundResponse(
          "There is no capture “" + typed + "”; there are 1 to " + captures.size() + ".");
    }
    return captures.get(number - 1);
  }

  /// What it has word for word with others.
  private void copies(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    String behind = question.behind(List::getFirst);
    String id = article(ctx).line().id();
    List<Copied> all =
        desk.copies(id).stream()
            .sorted(Comparator.comparing(copied -> CopyJson.other(id, copied)))
            .toList();
    Map<String, ArticleLine> lines = desk.board().shelves().byId();
    ObjectNode page =
        question.page(
            all,
            one -> behind == null || CopyJson.other(id, one).compareTo(behind) > 0,
            one -> List.of(CopyJson.other(id, one)),
            one -> CopyJson.of(id, one, lines.get(CopyJson.other(id, one))));
    ApiAnswer.send(ctx, page.put("total", all.size()));
  }

  private StoredArticle article(Context ctx) {
    return ArticlePage.article(desk, ctx.pathParam("id"));
  }
}
