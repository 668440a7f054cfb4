package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearsay.correction.CorrectionAnnotations;
import org.hearsay.correction.CorrectionJsonLd;
import org.hearsay.correction.CorrectionLog;
import org.hearsay.correction.CorrectionRss;
import org.hearsay.correction.Corrections;
import org.hearsay.store.CorrectionGroup;
import org.jspecify.annotations.Nullable;

/// The corrections that were accepted and published, for everybody: pages, a feed, and the same for
/// programs. Nothing else of what readers sent can be had here, and never their comments.
final class CorrectionLogPage implements Routes {
  private static final int ON_A_PAGE = 20;

  /// Of a feed or a list for programs; the rest is behind the address in its header Link.
  private static final int IN_A_FILE = 100;

  private static final String ADDRESS = "/corrections/log";

  private final Corrections corrections;
  private final Pages pages;
  private final Listening listening;

  CorrectionLogPage(Corrections corrections, Pages pages, Listening listening) {
    this.corrections = corrections;
    this.pages = pages;
    this.listening = listening;
  }

  /// - `single`: whether it is the page of one alone
  /// - `more`: the address of the next page; null for none
  public record Published(List<CorrectionSheet> sheets, boolean single, @Nullable String more) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get(ADDRESS, this::show, Access.ANYONE);
    routes.get(
        ADDRESS + ".rss",
        ctx -> write(ctx, CorrectionRss.MEDIA_TYPE, CorrectionRss.write(log(ctx))),
        Access.ANYONE);
    routes.get(
        ADDRESS + ".jsonld",
        ctx -> write(ctx, CorrectionJsonLd.MEDIA_TYPE, CorrectionJsonLd.write(log(ctx))),
        Access.ANYONE);
    routes.get(
        "/corrections/annotations.jsonld",
        ctx -> write(ctx, CorrectionAnnotations.MEDIA_TYPE, CorrectionAnnotations.page(log(ctx))),
        Access.ANYONE);
    routes.get(ADDRESS + "/{id}", this::one, Access.ANYONE);
    routes.get("/corrections/{id}.jsonld", this::annotation, Access.ANYONE);
  }

  private void show(Context ctx) {
    ctx.header("Vary", "Accept");
    if (wantsJsonLd(ctx)) {
      write(ctx, CorrectionAnnotations.MEDIA_TYPE, CorrectionAnnotations.page(log(ctx)));
      return;
    }
    List<CorrectionGroup> groups = corrections.log(ctx.queryParam("after"), ON_A_PAGE + 1);
    boolean more = groups.size() > ON_A_PAGE;
    List<CorrectionGroup> here = more ? groups.subList(0, ON_A_PAGE) : groups;
    ctx.header(
        "Link",
        "<%s.rss>; rel=\"alternate\"; type=\"%s\", <%s.jsonld>; rel=\"alternate\"; type=\"%s\""
            .formatted(ADDRESS, CorrectionRss.MEDIA_TYPE, ADDRESS, CorrectionJsonLd.MEDIA_TYPE));
    page(
        ctx,
        "Published corrections",
        new Published(
            here.stream().map(group -> CorrectionSheet.of(group, Map.of())).toList(),
            /* single= */ false,
            more ? ADDRESS + "?after=" + here.getLast().id() : null));
  }

  /// Where annotations have their addresses, programs are given annotations.
  private static boolean wantsJsonLd(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("application/ld+json") && !accept.contains("html");
  }

  private void one(Context ctx) {
    ctx.header("Vary", "Accept");
    if (wantsJsonLd(ctx)) {
      annotation(ctx);
      return;
    }
    CorrectionGroup group = published(ctx.pathParam("id"));
    page(
        ctx,
        "A published correction",
        new Published(
            List.of(CorrectionSheet.of(group, Map.of())), /* single= */ true, /* more= */ null));
  }

  private void page(Context ctx, String title, Published published) {
    pages.show(ctx, "correctionlog", "corrections", title, Map.of("published", published));
  }

  private void annotation(Context ctx) {
    CorrectionGroup group = published(ctx.pathParam("id"));
    write(
        ctx,
        CorrectionAnnotations.MEDIA_TYPE,
        CorrectionAnnotations.published(
            group.first(), group.ruling(), address(ctx) + "/" + group.id()));
  }

  /// What is not published is to everybody as if it were not there.
  private CorrectionGroup published(String id) {
    return corrections
        .one(id)
        .filter(group -> group.id().equals(id) && group.ruling().isPublished())
        .orElseThrow(() -> new NotFoundResponse("There is no such published correction."));
  }

  private CorrectionLog log(Context ctx) {
    List<CorrectionGroup> groups = corrections.log(ctx.queryParam("after"), IN_A_FILE + 1);
    boolean more = groups.size() > IN_A_FILE;
    List<CorrectionGroup> here = more ? groups.subList(0, IN_A_FILE) : groups;
    if (more) {
      ctx.header("Link", "<" + ctx.path() + "?after=" + here.getLast().id() + ">; rel=\"next\"");
    }
    String address = address(ctx);
    return new CorrectionLog("Corrections, " + URI.create(address).getAuthority(), address, here);
  }

  private String address(Context ctx) {
    return listening.origin(ctx.host()) + ADDRESS;
  }

  /// For a while browsers and readers of feeds need not ask again.
  private static void write(Context ctx, String type, String text) {
    ctx.header("Cache-Control", "public, max-age=300");
    ctx.contentType(type);
    ctx.result(text.getBytes(StandardCharsets.UTF_8));
  }
}
