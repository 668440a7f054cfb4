package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.hearsay.api.HitJson;
import org.hearsay.desk.Desk;
import org.hearsay.search.Answer;
import org.hearsay.search.Hit;
import org.hearsay.search.TextIndex;
import org.jspecify.annotations.Nullable;

/// What has the words that a program looks for: articles, assertions and sources, the best first.
final class ApiSearch implements Routes {
  private final Desk desk;

  ApiSearch(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/search", this::list, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx, "q", "kind");
    String typed = question.needed("q");
    Set<Hit.Kind> kinds = kinds(question.value("kind"));
    String after = question.behind(List::getFirst);
    switch (desk.search(typed, kinds, question.limit(TextIndex.MOST), after)) {
      case Answer.Refused(String why) ->
          throw new BadRequestResponse("“" + typed + "” cannot be looked for: " + why + ".");
      case Answer.Hits hits -> {
        HitPlaces places = new HitPlaces(desk);
        String next = hits.next();
        ObjectNode page =
            ApiAnswer.list(
                hits.hits().stream().map(hit -> json(hit, places)).toList(),
                next == null ? null : question.cursor(List.of(next)));
        ApiAnswer.send(ctx, page.put("total", hits.total()).put("counted", hits.counted()));
      }
    }
  }

  private static Set<Hit.Kind> kinds(@Nullable String typed) {
    return typed == null
        ? Set.of()
        : Set.of(
            Hit.Kind.of(typed)
                .orElseThrow(() ->
                    new BadRequestResponse(
                        "“kind” is one of: " + List.of(Hit.Kind.values()) + ".")));
  }

  private static ObjectNode json(Hit hit, HitPlaces places) {
    return HitJson.of(
        hit, new HitJson.Place(HitPlaces.article(hit), places.passage(hit), places.words(hit)));
  }
}
