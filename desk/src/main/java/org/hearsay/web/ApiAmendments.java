package org.hearsay.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.PreconditionFailedResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.util.Objects;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Answer;
import org.hearsay.api.FindingJson;
import org.hearsay.desk.Desk;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// What programs put right in the reading of an article, in somebody's name: one change at a time,
/// with the rules of the forms. One that says what it was decided on, by `If-Match` or by `seen`,
/// is refused where somebody changed the same finding since.
final class ApiAmendments implements Routes {
  private final Desk desk;

  ApiAmendments(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/v1/articles/{id}/amendments", this::amend, Access.ANALYST);
  }

  private void amend(Context ctx) {
    ApiQuestion.none(ctx);
    ApiBody body = ApiBody.open(ctx);
    StoredArticle stored = ArticlePage.article(desk, ctx.pathParam("id"));
    AmendedReading now = stored.amended();
    Amending amending = ApiChange.read(body, now.reading().article());
    Long seen = body.numberOrNull("seen", 0, Long.MAX_VALUE);
    String note = Objects.requireNonNullElse(body.textOrNull("note"), "");
    ApiAnswer.checkMatch(ctx, state(now, amending));
    String id = stored.line().id();
    Answer answer;
    try {
      answer = desk.amend(id, amending, seen == null ? now.last() : seen, body.by(), note);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(ClaimDeeds.sentence(String.valueOf(e.getMessage())));
    }
    switch (answer) {
      case Answer.Refused(String why) ->
          throw new UnprocessableContentResponse(ClaimDeeds.sentence(why));
      case Answer.Overtaken(String why) -> throw overtaken(ctx, ClaimDeeds.sentence(why));
      case Answer.Proposed _ -> throw new IllegalStateException("neither written nor refused");
      case Answer.Written(var amendment, AmendedReading then) -> {
        AmendedReading.Entry entry = then.event(amendment.number()).orElseThrow();
        ctx.status(HttpStatus.CREATED);
        tell(ctx, id, entry, finding(then, entry.about()));
      }
    }
  }

  private static RuntimeException overtaken(Context ctx, String sentence) {
    return ctx.header("If-Match") == null
        ? new ConflictResponse(sentence)
        : new PreconditionFailedResponse(sentence);
  }

  private void tell(
      Context ctx,
      String article,
      AmendedReading.Entry entry,
      AmendedReading.@Nullable Finding finding) {
    ObjectNode answer = ApiAnswer.JSON.createObjectNode();
    answer.set("event", FindingJson.event(article, entry));
    if (finding == null) {
      answer.putNull("finding");
    } else {
      ctx.header("Location", "/api/v1/articles/" + article + "/findings/" + finding.number());
      answer.set("finding", ApiFindings.json(desk, article, finding));
    }
    ApiAnswer.tell(ctx, answer);
  }

  /// What is decided on: the finding that is changed; the history of the article, where that is
  /// none of its findings.
  private static String state(AmendedReading now, Amending amending) {
    AmendedReading.Finding finding = finding(now, now.about(amending));
    return finding == null ? Seen.of(now) : Seen.of(finding);
  }

  private static AmendedReading.@Nullable Finding finding(
      AmendedReading reading, @Nullable Integer number) {
    return number == null ? null : reading.finding(number).orElse(null);
  }
}
