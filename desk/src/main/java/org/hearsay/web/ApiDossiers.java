package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.Board;
import org.hearsay.desk.Desk;
import org.hearsay.store.WatchedFeed;

/// Dossiers and watched feeds for programs: short lists, each in one answer.
final class ApiDossiers implements Routes {
  private final Desk desk;

  ApiDossiers(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/dossiers", this::dossiers, Access.READER);
    routes.get("/api/v1/feeds", this::feeds, Access.READER);
  }

  private void dossiers(Context ctx) {
    ApiQuestion.none(ctx);
    Board.Shelves shelves = desk.board().shelves();
    List<ObjectNode> items =
        shelves.collections().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(dossier ->
                ApiAnswer.JSON
                    .createObjectNode()
                    .put("name", dossier.getKey())
                    .put("articles", dossier.getValue().size()))
            .toList();
    ApiAnswer.send(ctx, ApiAnswer.list(items, null));
  }

  private void feeds(Context ctx) {
    ApiQuestion.none(ctx);
    List<ObjectNode> items =
        desk.board().shelves().feeds().stream().map(ApiDossiers::json).toList();
    ApiAnswer.send(ctx, ApiAnswer.list(items, null));
  }

  private static ObjectNode json(WatchedFeed feed) {
    return ApiAnswer.JSON
        .createObjectNode()
        .put("address", feed.address())
        .put("title", feed.title())
        .put("heardAt", feed.heardAt().toString());
  }
}
