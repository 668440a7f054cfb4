package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.hearsay.api.DecisionLine;
import org.hearsay.desk.Desk;

/// All that people decided, about claims and sources, the last first, for programs.
final class ApiDecisions implements Routes {
  private final Desk desk;

  ApiDecisions(Desk desk) {
    this.desk = desk;
  }

  /// Where a decision stands in the list.
  private record Place(Instant at, String things, long number) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::at)
            .thenComparing(Place::things)
            .thenComparingLong(Place::number)
            .reversed();

    static Place read(List<String> words) {
      return new Place(Instant.parse(words.get(0)), words.get(1), Long.parseLong(words.get(2)));
    }

    List<String> words() {
      return List.of(at.toString(), things, Long.toString(number));
    }
  }

  /// A decision that is put into words only where it is handed out.
  private record Taken(Place place, Supplier<DecisionLine> line) {

    ObjectNode json() {
      ObjectNode object = ApiAnswer.JSON.createObjectNode().put("about", place.things());
      object.setAll(line.get().json("ids"));
      return object;
    }
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/decisions", this::list, Access.READER);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx, "about");
    String about = question.value("about");
    if (about != null && !List.of("claims", "sources").contains(about)) {
      throw new BadRequestResponse("“about” is claims or sources.");
    }
    List<Taken> all = new ArrayList<>();
    if (!"sources".equals(about)) {
      desk.decisions()
          .history()
          .forEach(entry ->
              all.add(
                  new Taken(
                      new Place(entry.event().at(), "claims", entry.event().number()),
                      () -> ApiClaims.decision(desk, entry))));
    }
    if (!"claims".equals(about)) {
      desk.board()
          .register()
          .history()
          .forEach(entry ->
              all.add(
                  new Taken(
                      new Place(entry.event().at(), "sources", entry.event().number()),
                      () -> DecisionLine.of(entry))));
    }
    all.sort(Comparator.comparing(Taken::place, Place.ORDER));
    Place behind = question.behind(Place::read);
    ObjectNode page =
        question.page(
            all,
            one -> behind == null || Place.ORDER.compare(one.place(), behind) > 0,
            one -> one.place().words(),
            Taken::json);
    ApiAnswer.send(ctx, page.put("total", all.size()));
  }
}
