package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearsay.desk.Desk;
import org.hearsay.source.Register;
import org.hearsay.source.Source;

/// One source: who it is, what it belongs to, what it said, and what people decided about it.
final class SourcePage implements Routes {
  private static final List<String> FIELDS = List.of("said-from", "claims-from");

  private final Desk desk;
  private final Pages pages;

  SourcePage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/sources/{id}", this::show, Access.READER);
  }

  private void show(Context ctx) {
    Source source = source(desk.board().register(), ctx.pathParam("id"));
    if (!source.id().equals(ctx.pathParam("id"))) {
      String query = ctx.queryString();
      ctx.redirect(href(source.id()) + (query == null ? "" : "?" + query));
      return;
    }
    SourceSheet sheet = SourceSheet.of(source, desk, Typed.of(ctx, FIELDS));
    pages.show(
        ctx, "source", "sources", source.name(), Map.of("sheet", sheet, "seen", Seen.of(source)));
  }

  /// The address of a source's page.
  static String href(String id) {
    return "/sources/" + Links.part(id);
  }

  /// The source that an address names: by its id, or by a name or former id that is its alone.
  static Source source(Register register, String typed) {
    List<Source> meant = register.meant(typed);
    if (meant.size() == 1) {
      return meant.getFirst();
    }
    throw new NotFoundResponse(
        meant.isEmpty()
            ? "There is no such source. It may be one with another since, or be called otherwise."
            : "Several sources are called so: "
                + meant.stream().map(Source::id).collect(Collectors.joining(", "))
                + ".");
  }
}
