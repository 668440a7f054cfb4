package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.hearsay.account.AuditLog;

/// The log of who did what, the last first, for programs of administrators.
final class ApiAudit implements Routes {
  private final AuditLog log;

  ApiAudit(AuditLog log) {
    this.log = log;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/v1/audit", this::list, Access.ADMINISTRATOR);
  }

  private void list(Context ctx) {
    ApiQuestion question = ApiQuestion.ofList(ctx);
    Long behind = question.behind(place -> Long.valueOf(place.getFirst()));
    AuditLog.Page page = log.before(behind == null ? Long.MAX_VALUE : behind, question.limit() + 1);
    ApiAnswer.send(
        ctx,
        question.page(
            page.events(), event -> List.of(Long.toString(event.number())), AccountJson::event));
  }
}
