package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.OpenDesk.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.desk.ClaimQuery;
import org.hearsay.desk.ClaimRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of articles, and the map.
class ListPagesTest {
  private static final String ARTICLE = "<td class=\"statement\"><a href=\"/articles/([^\"]+)\">";
  private static final String PLACE =
      "<td class=\"statement\"><a href=\"/claims[^\"]+\">([^<]+)</a> <small>";

  @TempDir private static Path home;
  private static OpenDesk desk;

  @BeforeAll
  static void open() {
    desk = OpenDesk.ofDemo(home);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static List<String> articles(String query) {
    return each(desk.get("/articles" + query).body(), ARTICLE);
  }

  @Test
  void listsArticlesTheLastPublishedFirst() {
    var all = desk.desk().board().shelves().articles();
    assertThat(articles("")).containsExactlyElementsOf(all.stream().map(one -> one.id()).toList());
  }

  @Test
  void filtersArticlesByTitleOutletDossierAndDay() {
    var one = desk.desk().board().shelves().articles().getFirst();
    String word = String.valueOf(one.title()).split(" ", -1)[0];
    assertThat(articles("?words=" + Links.part(word.toUpperCase(java.util.Locale.ROOT))))
        .contains(one.id());
    assertThat(articles("?outlet=halyard")).hasSize(1);
    assertThat(articles("?dossier=" + Links.part(OpenDesk.DOSSIER))).hasSize(14);
    assertThat(articles("?dossier=none")).isEmpty();
    assertThat(articles("?since=2026-04-08&until=2026-04-08")).isNotEmpty();
    assertThat(articles("?since=2026-04-25")).isEmpty();
    assertThat(desk.get("/articles?since=2026-04-25").body()).contains("No article fits");
    assertThat(desk.get("/articles?until=tomorrow").body())
        .contains("“tomorrow” is no day; write it as 2026-03-31. It was left out.");
  }

  private static JsonNode map(String query) {
    try {
      return new JsonMapper().readTree(desk.get("/map.json" + query).body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void drawsPlacesAsLargeAsTheyAre() {
    JsonNode places = map("?all=on").path("places");
    assertThat(places).isNotEmpty();
    JsonNode country = place(places, "Denmark");
    assertThat(country.path("precision").asText()).isEqualTo("country");
    assertThat(country.path("iso").asText()).isEqualTo("DK");
    JsonNode town = place(places, "Boulogne-sur-Mer");
    assertThat(town.path("precision").asText()).isEqualTo("city");
    assertThat(town.path("lat").asDouble()).isBetween(50.6, 50.8);
    assertThat(town.path("lon").asDouble()).isBetween(1.5, 1.7);
    assertThat(desk.get(town.at("/statements/0/href").asText()).body())
        .contains("Boulogne-sur-Mer");
  }

  private static JsonNode place(JsonNode places, String name) {
    for (JsonNode place : places) {
      if (place.path("name").asText().equals(name)) {
        return place;
      }
    }
    throw new AssertionError("not on the map: " + name + ": " + places);
  }

  @Test
  void listsTheSamePlacesBesideTheMapAndLeadsToTheirClaims() {
    String page = desk.get("/map?all=on").body();
    List<String> listed = each(page, PLACE);
    assertThat(listed).hasSameElementsAs(map("?all=on").path("places").findValuesAsText("name"));
    String claims =
        OpenDesk.first(page, "<a href=\"(/claims[^\"]+)\">Boulogne-sur-Mer</a>")
            .replace("&amp;", "&");
    assertThat(desk.get(claims).body()).contains("Boulogne-sur-Mer").contains("data-row");
  }

  @Test
  void saysHowManyClaimsHaveNoPlace() {
    List<ClaimRow> all = desk.desk().board().claims(ClaimQuery.ALL.withSingle(true));
    long without = all.stream().filter(row -> row.places().isEmpty()).count();
    assertThat(without).isPositive();
    assertThat(desk.get("/map?all=on").body())
        .contains(all.size() + " claims, " + without + " of them without a known place");
  }

  @Test
  void takesTheFiltersOfClaims() {
    assertThat(map("?all=on&place=boulogne").path("places").findValuesAsText("name"))
        .contains("Boulogne-sur-Mer");
    assertThat(map("?all=on&since=2026-04-25").path("places")).isEmpty();
    assertThat(map("?all=on&dossier=none").path("places")).isEmpty();
    assertThat(desk.get("/map?all=on&words=xyzzy").body()).contains("No place to show");
    assertThat(desk.get("/map?all=on&mark=cat").body())
        .contains("“cat” is nothing that claims are marked with. It was left out.");
    assertThat(desk.get("/map?all=on&mark=loop&term=likely").body())
        .contains("<input type=\"hidden\" name=\"mark\" value=\"loop\">");
  }

  @Test
  void tellsTheMapWhereItsPicturesAre(@TempDir Path other) {
    assertThat(desk.get("/map?all=on").body()).doesNotContain("data-tiles");
    assertThat(desk.get("/map", "As", "ANYONE").status()).isEqualTo(401);
    try (OpenDesk empty = OpenDesk.empty(other)) {
      assertThat(empty.get("/map").body()).contains("No place to show");
      assertThat(empty.get("/articles").body()).contains("No articles yet");
      assertThat(empty.get("/sources").body()).contains("No sources yet");
    }
  }

  @Test
  void namesThePicturesHostBesideTheMap() {
    try (OpenDesk tiled = desk.again("https://tiles.example/{z}/{x}/{y}.png")) {
      assertThat(tiled.get("/map?all=on").body())
          .contains("data-tiles=\"https://tiles.example/{z}/{x}/{y}.png\"")
          .contains("data-attribution=\"Map: tiles.example\"");
    }
  }
}
