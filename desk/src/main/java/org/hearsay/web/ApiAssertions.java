package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.api.AssertionJson;
import org.hearsay.desk.Desk;
import org.hearsay.store.AssertionLine;
import org.hearsay.store.AssertionQuery;

/// Assertions for programs: who says what, on whose word.
final class ApiAssertions implements Routes {
  private final Desk desk;

  ApiAssertions(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/assertions", this::list, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx, "dossier", "source", "since");
    AssertionQuery query =
        AssertionQuery.ALL
            .withDossier(question.dossier(desk.board().shelves().collections().keySet()))
            .withSource(question.value("source"))
            .withSince(question.day("since"))
            .withBehind(question.behind(ApiAssertions::place))
            .withLimit(question.limit() + 1L);
    try (Stream<AssertionLine> found = desk.ledger().assertions(query)) {
      ApiAnswer.send(ctx, question.page(found.toList(), ApiAssertions::words, AssertionJson::of));
    }
  }

  private static List<String> words(AssertionLine line) {
    AssertionQuery.Place place = AssertionQuery.Place.of(line);
    return List.of(place.day().toString(), place.article(), Integer.toString(place.number()));
  }

  private static AssertionQuery.Place place(List<String> words) {
    return new AssertionQuery.Place(
        LocalDate.parse(words.get(0)), words.get(1), Integer.parseInt(words.get(2)));
  }
}
