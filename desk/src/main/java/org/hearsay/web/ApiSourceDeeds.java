package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.UnprocessableContentResponse;
import java.util.List;
import org.hearsay.api.DecisionLine;
import org.hearsay.desk.Desk;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Event;
import org.hearsay.source.Grade;
import org.hearsay.source.Register;
import org.hearsay.source.Source;

/// What programs decide about sources, in somebody's name. As with claims, each decision needs a
/// reason, and `If-Match` holds it to a state.
final class ApiSourceDeeds implements Routes {
  private static final int MOST_NAMED = 100;

  private final Desk desk;

  ApiSourceDeeds(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/v1/sources/{id}/merge", this::merge, Access.ANALYST);
    routes.post("/api/v1/sources/{id}/split", this::split, Access.ANALYST);
    routes.post("/api/v1/sources/{id}/rate", this::rate, Access.ANALYST);
    routes.post("/api/v1/sources/{id}/parent", this::parent, Access.ANALYST);
    routes.post("/api/v1/sources/{id}/rename", this::rename, Access.ANALYST);
    routes.post("/api/v1/sources/{id}/undo", this::undo, Access.ANALYST);
  }

  private void merge(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "into", "reason");
    Source source = source(ctx);
    done(ctx, Deciding.merge(source.id(), body.text("into")), source, body);
  }

  private void split(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "names", "articles", "reason");
    List<String> names = body.texts("names", MOST_NAMED);
    List<String> articles = body.texts("articles", MOST_NAMED);
    if (names.isEmpty() && articles.isEmpty()) {
      throw new BadRequestResponse("Neither “names” nor “articles” says what is another source.");
    }
    Source source = source(ctx);
    done(ctx, Deciding.split(source.id(), names, articles), source, body);
  }

  private void rate(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "grade", "reason");
    Grade grade =
        Grade.of(body.text("grade"))
            .orElseThrow(
                () -> new BadRequestResponse("The field “grade” has to be a letter from A to F."));
    Source source = source(ctx);
    done(ctx, Deciding.rate(source.id(), grade), source, body);
  }

  private void parent(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "parent", "remove", "article", "words", "reason");
    String parent = body.text("parent");
    Source source = source(ctx);
    Deciding deciding =
        body.flag("remove")
            ? Deciding.belongNot(source.id(), parent)
            : Deciding.belong(
                source.id(), parent, body.textOrNull("article"), body.textOrNull("words"));
    done(ctx, deciding, source, body);
  }

  private void rename(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "name", "reason");
    Source source = source(ctx);
    done(ctx, Deciding.rename(source.id(), body.text("name")), source, body);
  }

  private void undo(Context ctx) {
    ApiBody body = ApiBody.of(ctx, "event", "reason");
    long event = body.number("event", 1, Long.MAX_VALUE);
    Source source = source(ctx);
    if (!source.ground().events().contains(event)) {
      throw new UnprocessableContentResponse(
          "Event " + event + " is no decision about this source; see its decisions.");
    }
    done(ctx, Deciding.undo(event), source, body);
  }

  private Source source(Context ctx) {
    ApiQuestion.none(ctx);
    return ApiSources.source(desk.board().register(), ctx.pathParam("id"));
  }

  private void done(Context ctx, Deciding deciding, Source source, ApiBody body) {
    Desk.Word word = body.word();
    ApiAnswer.checkMatch(ctx, Seen.of(source));
    switch (desk.decide(deciding, word)) {
      case Decided.Refused(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
      case Decided.Proposed proposed ->
          throw new IllegalStateException("neither written nor refused: " + proposed);
      case Decided.Written(Event event) -> {
        Register register = desk.board().register();
        ObjectNode answer = ApiAnswer.JSON.createObjectNode();
        answer.set(
            "event",
            register
                .event(event.number())
                .map(entry -> DecisionLine.of(entry).json("sources"))
                .orElseThrow());
        // A source that was merged is found by the id that it had.
        List<Source> now = register.meant(source.id());
        if (now.size() == 1) {
          answer.put("source", now.getFirst().id()).put("state", Seen.of(now.getFirst()));
        } else {
          answer.putNull("source").putNull("state");
        }
        ApiAnswer.tell(ctx, answer);
      }
    }
  }
}
