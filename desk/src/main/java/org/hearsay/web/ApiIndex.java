package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Work;

/// Where a program begins: what this is, who it is taken for, and what there is to ask for.
final class ApiIndex implements Routes {
  private static final List<String> LISTS =
      List.of(
          "claims",
          "suggestions",
          "places",
          "assertions",
          "articles",
          "sources",
          "dossiers",
          "feeds",
          "decisions",
          "readings",
          "corrections",
          "accounts",
          "audit");

  private final Desk desk;
  private final ApiDocument document;

  ApiIndex(Desk desk, ApiDocument document) {
    this.desk = desk;
    this.document = document;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1", this::index, Access.READER);
    routes.get("/api/v1/openapi.json", this::document, Access.READER);
  }

  private void index(Context ctx) {
    ApiQuestion.none(ctx);
    Visitor visitor = Pages.visitor(ctx);
    ObjectNode index =
        ApiAnswer.JSON
            .createObjectNode()
            .put("name", "Hearsay")
            .put("version", document.version())
            .put("csrf", visitor.csrf());
    index
        .putObject("visitor")
        .put("name", visitor.name())
        .put("role", visitor.access().name().toLowerCase(Locale.ROOT));
    boolean whole = desk.board().whole();
    index.put("whole", whole);
    Work work = whole ? null : desk.work();
    if (work == null) {
      index.putNull("work");
    } else {
      index
          .putObject("work")
          .put("what", work.what())
          .put("done", work.done())
          .put("total", work.total());
    }
    ObjectNode lists = index.putObject("lists");
    LISTS.forEach(name -> lists.put(name, "/api/v1/" + name));
    // It holds the visitor's own secret, so nobody keeps it.
    ApiAnswer.tell(ctx, index);
  }

  private void document(Context ctx) {
    ApiQuestion.none(ctx);
    ApiAnswer.send(ctx, document.json());
  }
}
