package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.util.List;
import org.hearsay.api.ErrandJson;
import org.hearsay.desk.Desk;
import org.hearsay.desk.Errand;
import org.hearsay.desk.Errands;

/// Reading addresses and files in, for programs: the answer comes at once, with the address under
/// which to ask how far it is.
final class ApiReadings implements Routes {
  private static final int MOST_ADDRESSES = 50;

  private final Desk desk;

  ApiReadings(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/readings", this::recent, Access.ANALYST);
    routes.post("/api/v1/readings", this::begin, Access.ANALYST);
    routes.post(Uploads.BY_PROGRAM, this::beginFiles, Access.ANALYST);
    routes.get("/api/v1/readings/{id}", this::one, Access.ANALYST);
  }

  private void recent(Context ctx) {
    ApiQuestion.none(ctx);
    ApiAnswer.send(
        ctx, ApiAnswer.list(desk.errands().recent().stream().map(ErrandJson::line).toList(), null));
  }

  private void begin(Context ctx) {
    ApiQuestion.none(ctx);
    ApiBody body = ApiBody.of(ctx, "addresses", "dossier");
    List<String> addresses = body.texts("addresses", MOST_ADDRESSES);
    answer(
        ctx, desk.errands().read(addresses, body.textOrNull("dossier"), Pages.visitor(ctx).name()));
  }

  private void beginFiles(Context ctx) {
    ApiQuestion.none(ctx);
    answer(
        ctx,
        desk.errands()
            .read(Uploads.parcel(ctx), ctx.formParam("dossier"), Pages.visitor(ctx).name()));
  }

  private static void answer(Context ctx, Errands.Asked asked) {
    switch (asked) {
      case Errands.Asked.Refused(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
      case Errands.Asked.Begun(Errand errand) -> {
        ctx.status(HttpStatus.ACCEPTED);
        ctx.header("Location", "/api/v1/readings/" + errand.id());
        ApiAnswer.tell(ctx, ErrandJson.whole(errand));
      }
    }
  }

  private void one(Context ctx) {
    ApiQuestion.none(ctx);
    Errand errand =
        desk.errands()
            .errand(ctx.pathParam("id"))
            .orElseThrow(() ->
                new NotFoundResponse(
                    "Nothing is being read under that address; the last 100 are remembered until"
                        + " the desk is closed."));
    ApiAnswer.send(ctx, ErrandJson.whole(errand));
  }
}
