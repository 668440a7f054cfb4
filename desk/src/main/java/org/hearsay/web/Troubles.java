package org.hearsay.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.hearsay.search.IndexException;
import org.hearsay.store.LedgerException;

/// What is said where a page cannot be shown: a sentence on a page, or, to a program, a problem as
/// RFC 9457 writes it. A fault of ours says nothing of the inside.
final class Troubles {
  private static final JsonMapper JSON = new JsonMapper();

  private final Pages pages;
  private final AtomicLong faults = new AtomicLong();

  Troubles(Pages pages) {
    this.pages = pages;
  }

  void add(RoutesConfig routes) {
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> tell(ctx, e.getStatus(), String.valueOf(e.getMessage())));
    routes.exception(
        LedgerException.class,
        (e, ctx) -> tell(ctx, 503, "The ledger does not answer: " + e.getMessage()));
    routes.exception(
        IndexException.class,
        (e, ctx) -> tell(ctx, 503, "The index does not answer: " + e.getMessage()));
    routes.exception(
        ServletException.class,
        (e, ctx) -> {
          boolean large = Uploads.isTooLarge(e);
          tell(ctx, large ? 413 : 400, large ? Uploads.TOO_LARGE : Uploads.BROKEN);
        });
    routes.exception(
        Exception.class,
        (e, ctx) ->
            tell(
                ctx,
                500,
                "A fault in Hearsay, please report it: "
                    + e.getClass().getSimpleName()
                    + " ("
                    + faults.incrementAndGet()
                    + ")."));
    routes.error(
        404,
        ctx -> {
          if (ctx.attribute("told") == null) {
            tell(
                ctx,
                404,
                ctx.path().startsWith("/api/")
                    ? "There is nothing at this address; /api/v1/openapi.json says what there is."
                    : "There is no such page.");
          }
        });
    routes.error(
        413,
        ctx -> {
          if (ctx.attribute("told") == null) {
            tell(ctx, 413, "That is too large.");
          }
        });
  }

  /// Answers with a problem instead of a page.
  void tell(Context ctx, int status, String sentence) {
    ctx.attribute("told", true);
    ctx.status(status);
    if (ctx.method().equals(HandlerType.POST)) {
      // Its body may lie unread in the connection, which is ended then; a client has to know.
      ctx.header("Connection", "close");
    }
    HttpStatus known = HttpStatus.forStatus(status);
    if (ctx.path().startsWith("/api/") || wantsJson(ctx)) {
      ObjectNode problem = JSON.createObjectNode();
      problem.put("type", "about:blank");
      problem.put("title", known.getMessage());
      problem.put("status", status);
      problem.put("detail", sentence);
      if (status == 401 && ctx.res().getHeader("WWW-Authenticate") == null) {
        ctx.header("WWW-Authenticate", "Bearer realm=\"hearsay\"");
      }
      ctx.contentType("application/problem+json");
      // As bytes: a string would be written in ISO 8859-1 under this type.
      ctx.result(problem.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    if (ctx.attribute("visitor") == null) {
      ctx.attribute("visitor", new Visitor("", Access.ANYONE, "", false));
    }
    pages.show(
        ctx,
        "trouble",
        "",
        known.getMessage(),
        Map.of("sentence", sentence, "signIn", status == 401));
  }

  private static boolean wantsJson(Context ctx) {
    if (ctx.attribute(Letterbox.SCRIPT) != null) {
      return true;
    }
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("json") && !accept.contains("html");
  }
}
