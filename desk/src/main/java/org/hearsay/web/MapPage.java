package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.desk.PlaceRow;
import org.jspecify.annotations.Nullable;

/// Where claims are about, on a map and as a list. It takes the same filters as the table of
/// claims, so an address of the one is an address of the other.
final class MapPage implements Routes {
  /// So many are drawn: more cannot be told apart on a screen.
  static final int MOST_DRAWN = 500;

  private static final int MOST_LISTED = 100;
  private static final String OUTLINES = "countries.json";

  private final Desk desk;
  private final Pages pages;
  private final Assets assets;
  private final @Nullable String tiles;

  /// @param tiles the address of a map's pictures; null for outlines of countries
  MapPage(Desk desk, Pages pages, Assets assets, @Nullable String tiles) {
    this.desk = desk;
    this.pages = pages;
    this.assets = assets;
    this.tiles = tiles;
  }

  /// - `typed`: what stands in the form's fields; `kept`: what the form has no field for, and keeps
  /// - `placeless`: how many of the claims have no place that is known
  public record Sheet(
      Map<String, String> typed,
      Map<String, String> kept,
      Drawn drawn,
      List<Row> places,
      Counts counts,
      List<String> dossiers,
      List<String> troubles) {

    public String value(String name) {
      return typed.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
      return value.equals(typed.get(name));
    }
  }

  /// What the map is made of; each null where there is none.
  public record Drawn(
      String facts,
      @Nullable String outlines,
      @Nullable String tiles,
      @Nullable String attribution) {}

  /// How many there are, and what the page leaves out.
  public record Counts(int claims, int placeless, int places, int drawn) {}

  /// A place in the list: `precision` in words, `href` of its claims.
  public record Row(String name, String precision, int statements, int claims, String href) {}

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/map", this::show, Access.READER);
    routes.get("/map.json", this::facts, Access.READER);
  }

  private void show(Context ctx) {
    Board board = desk.board();
    Map<String, String> typed = ClaimsPage.typed(ctx);
    List<String> troubles = new ArrayList<>();
    List<ClaimRow> claims = board.claims(ClaimsPage.query(typed, troubles));
    List<PlaceRow> places = PlaceRow.of(claims);
    Map<String, String> kept = new LinkedHashMap<>(typed);
    List.of("words", "place", "since", "until", "dossier", "all", "from-row").forEach(kept::remove);
    Map<String, String> asked = new LinkedHashMap<>(typed);
    asked.remove("from-row");
    Sheet sheet =
        new Sheet(
            typed,
            kept,
            drawn(ClaimsPage.written(asked)),
            places.stream().limit(MOST_LISTED).map(place -> row(place, typed)).toList(),
            new Counts(
                claims.size(),
                PlaceRow.placeless(claims),
                places.size(),
                Math.min(MOST_DRAWN, places.size())),
            board.shelves().collections().keySet().stream().sorted().toList(),
            troubles);
    pages.show(ctx, "map", "map", "Map", Map.of("sheet", sheet));
  }

  private Drawn drawn(String asked) {
    String own = tiles;
    return new Drawn(
        "/map.json" + (asked.isEmpty() ? "" : "?" + asked),
        assets.has(OUTLINES) ? assets.own(OUTLINES) : null,
        own,
        own == null ? null : "Map: " + URI.create(own.replaceAll("[{][a-z]+[}]", "0")).getHost());
  }

  private static Row row(PlaceRow place, Map<String, String> typed) {
    return new Row(
        place.site().name(),
        Words.precision(place.site().precision()),
        place.statements(),
        place.claims().size(),
        href(place, typed));
  }

  /// Of the claims about a place, with the other filters as they are.
  static String href(PlaceRow place, Map<String, String> typed) {
    Map<String, String> narrowed = new HashMap<>(typed);
    narrowed.put("place", place.site().name());
    narrowed.remove("from-row");
    return "/claims?" + ClaimsPage.written(new java.util.TreeMap<>(narrowed));
  }

  private void facts(Context ctx) {
    Map<String, String> typed = ClaimsPage.typed(ctx);
    ClaimQuery query = ClaimsPage.query(typed, new ArrayList<>());
    List<PlaceRow> places = PlaceRow.of(desk.board().claims(query));
    ctx.contentType("application/json");
    ctx.result(MapDrawing.places(places.stream().limit(MOST_DRAWN).toList(), typed));
  }
}
