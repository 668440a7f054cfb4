package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errand;
import org.hearsay.desk.Errands;

/// Reading addresses and files in, and seeing how far that is.
final class ReadPage implements Routes {
  private static final Duration BEAT = Duration.ofSeconds(5);

  private final Desk desk;
  private final Pages pages;

  ReadPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/read", this::form, Access.ANALYST);
    routes.post("/read", this::begin, Access.ANALYST);
    routes.post(Uploads.BY_FORM, this::beginFiles, Access.ANALYST);
    routes.get("/read/{id}", this::show, Access.ANALYST);
    routes.sse("/read/{id}/news", this::news, Access.ANALYST);
  }

  private void form(Context ctx) {
    pages.show(
        ctx,
        "read",
        "read",
        "Read",
        Map.of(
            "errands",
            desk.errands().recent(),
            "dossiers",
            desk.board().shelves().collections().keySet().stream().sorted().toList()));
  }

  private void begin(Context ctx) {
    String typed = ClaimDeeds.field(ctx, "addresses");
    show(
        ctx,
        desk.errands()
            .read(
                List.of(typed.split("\\s+")), ctx.formParam("dossier"), Pages.visitor(ctx).name()));
  }

  private void beginFiles(Context ctx) {
    show(
        ctx,
        desk.errands()
            .read(Uploads.parcel(ctx), ctx.formParam("dossier"), Pages.visitor(ctx).name()));
  }

  private static void show(Context ctx, Errands.Asked asked) {
    switch (asked) {
      case Errands.Asked.Refused(String why) ->
          throw new BadRequestResponse(ClaimDeeds.sentence(why));
      case Errands.Asked.Begun(Errand errand) ->
          ctx.redirect("/read/" + errand.id(), HttpStatus.SEE_OTHER);
    }
  }

  private void show(Context ctx) {
    Errand errand =
        desk.errands()
            .errand(ctx.pathParam("id"))
            .orElseThrow(() -> new NotFoundResponse("Nothing is being read under that address."));
    pages.show(ctx, "errand", "read", "Reading", Map.of("errand", errand));
  }

  /// Sends the state as a piece of the page whenever it changes, until it is done.
  private void news(SseClient client) {
    String id = client.ctx().pathParam("id");
    int seen = -1;
    try {
      while (!client.terminated()) {
        Optional<Errand> state = desk.errands().await(id, seen, BEAT);
        if (state.isEmpty()) {
          client.sendEvent("end", "");
          break;
        }
        Errand errand = state.get();
        seen = errand.outcomes().size();
        client.sendEvent("state", pages.rendered("errandstate", Map.of("errand", errand)));
        if (errand.isDone()) {
          client.sendEvent("end", "");
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
