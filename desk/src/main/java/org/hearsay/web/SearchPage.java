package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.desk.Desk;
import org.hearsay.search.Answer;
import org.hearsay.search.Hit;
import org.hearsay.search.Passage;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What has the words that somebody types: articles, assertions and sources.
final class SearchPage implements Routes {
  private static final int ON_A_PAGE = 30;
  private static final int LONGEST = 500;

  private final Desk desk;
  private final Pages pages;

  SearchPage(Desk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /// Words in a row, of which some were looked for.
  public record Piece(String words, boolean found) {}

  /// Something that was found, and where it is.
  public record Found(
      String kind,
      String href,
      List<Piece> title,
      List<Piece> passage,
      @Nullable String outlet,
      @Nullable String day) {}

  /// - `refusal`: why these words cannot be looked for; null where they can
  /// - `more`: the address of what follows; null where nothing does
  public record Findings(
      String typed,
      @Nullable String kind,
      List<Found> found,
      long total,
      boolean counted,
      @Nullable String more,
      @Nullable String refusal) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/search", this::show, Access.READER);
  }

  private void show(Context ctx) {
    String typed = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
    String kind = ctx.queryParam("kind");
    EnumSet<Hit.Kind> kinds = EnumSet.noneOf(Hit.Kind.class);
    if (kind != null) {
      Hit.Kind.of(kind).ifPresent(kinds::add);
    }
    Findings findings =
        typed.isEmpty()
            ? new Findings("", kind, List.of(), 0, true, null, null)
            : found(cut(typed), kinds, ctx.queryParam("after"));
    Map<String, Object> values = new HashMap<>();
    values.put("findings", findings);
    pages.show(ctx, "search", "search", typed.isEmpty() ? "Search" : typed, values);
  }

  private static String cut(String typed) {
    return typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
  }

  private Findings found(String typed, Set<Hit.Kind> kinds, @Nullable String after) {
    String kind = kinds.isEmpty() ? null : kinds.iterator().next().label();
    return switch (desk.search(typed, kinds, ON_A_PAGE, after)) {
      case Answer.Refused(String why) -> new Findings(typed, kind, List.of(), 0, true, null, why);
      case Answer.Hits hits -> {
        HitPlaces places = new HitPlaces(desk);
        Map<String, String> next = new LinkedHashMap<>();
        next.put("q", typed);
        if (kind != null) {
          next.put("kind", kind);
        }
        if (hits.next() != null) {
          next.put("after", hits.next());
        }
        yield new Findings(
            typed,
            kind,
            hits.hits().stream().map(hit -> found(hit, places)).toList(),
            hits.total(),
            hits.counted(),
            hits.next() == null ? null : "/search?" + ClaimsPage.written(next),
            null);
      }
    };
  }

  private static Found found(Hit hit, HitPlaces places) {
    return new Found(
        hit.kind().label(),
        href(hit, places),
        pieces(hit.title()),
        pieces(hit.passage()),
        hit.outlet(),
        hit.day() == null ? null : hit.day().toString());
  }

  /// Of the very words where the article has them.
  private static String href(Hit hit, HitPlaces places) {
    String article = HitPlaces.article(hit);
    if (article == null) {
      return "/sources/" + Links.part(hit.id());
    }
    String page = "/articles/" + Links.part(article);
    Span span = places.words(hit);
    return span == null ? page : page + "?at=" + span.start() + "-" + span.end() + "#here";
  }

  private static List<Piece> pieces(Passage passage) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Span mark : passage.marks().pieces()) {
      pieces.add(new Piece(passage.words().substring(from, mark.start()), false));
      pieces.add(new Piece(mark.of(passage.words()), true));
      from = mark.end();
    }
    pieces.add(new Piece(passage.words().substring(from), false));
    return pieces.stream().filter(piece -> !piece.words().isEmpty()).toList();
  }
}
