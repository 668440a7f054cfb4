package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.demo.DemoDossier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims by place, for programs.
class ApiPlacesTest {
  @TempDir static Path home;
  private static AskedDesk desk;

  @BeforeAll
  static void open() {
    desk = new AskedDesk(home);
    desk.file(
        List.of(
            new DemoDossier.Page(
                "https://post.example/trains",
                """
                <!doctype html><html lang="en"><head><title>Trains stand still</title></head>
                <body><article><h1>Trains stand still in the north</h1>
                <p>Twelve trains stopped in Denmark on Friday, the Railway Office said. Nine trains
                stopped in Norway on Friday, the Railway Office said.</p>
                <p>Forty trains stopped in Iceland on Saturday, the Railway Office said, and two
                ferries stopped in Denmark on Saturday, according to the Railway Office.</p>
                </article></body></html>
                """
                    .getBytes(StandardCharsets.UTF_8))),
        "Trains");
    desk.settle();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static JsonNode places(String more) {
    AskedDesk.Answer answer = desk.get("/api/v1/places?limit=200" + more);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode named(JsonNode page, String name) {
    for (JsonNode place : page.path("items")) {
      if (place.path("name").asText().equals(name)) {
        return place;
      }
    }
    throw new AssertionError(name + " is not in " + page);
  }

  @Test
  void tellWhereClaimsAreInDegrees() {
    JsonNode denmark = named(places("&all=true&dossier=Trains"), "Denmark");
    assertThat(denmark.path("precision").asText()).isEqualTo("country");
    assertThat(denmark.path("country").asText()).isEqualTo("DK");
    assertThat(denmark.path("lat").asDouble()).isBetween(54.0, 58.0);
    assertThat(denmark.path("lon").asDouble()).isBetween(8.0, 13.0);
    assertThat(denmark.path("statements").asInt()).isEqualTo(2);
    List<String> told = new ArrayList<>();
    for (JsonNode id : denmark.path("claims")) {
      desk.get("/api/v1/claims/" + id.asText())
          .json()
          .path("members")
          .forEach(member -> told.add(member.path("text").asText()));
    }
    assertThat(told)
        .anyMatch(words -> words.contains("Twelve trains"))
        .anyMatch(words -> words.contains("ferries"));
  }

  private static List<JsonNode> claims() {
    List<JsonNode> claims = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page =
          desk.get("/api/v1/claims?all=true&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
              .json();
      page.path("items").forEach(claims::add);
      next = page.path("next").textValue();
    }
    return claims;
  }

  @Test
  void agreeWithTheListOfClaims() {
    List<JsonNode> claims = claims();
    Map<String, List<String>> wanted = new HashMap<>();
    int placeless = 0;
    for (JsonNode claim : claims) {
      placeless += claim.path("places").isEmpty() ? 1 : 0;
      claim
          .path("places")
          .forEach(name ->
              wanted
                  .computeIfAbsent(name.asText(), _ -> new ArrayList<>())
                  .add(claim.path("id").asText()));
    }
    JsonNode page = places("&all=true");
    assertThat(page.path("claims").asInt()).isEqualTo(claims.size());
    assertThat(page.path("placeless").asInt()).isEqualTo(placeless).isPositive();
    assertThat(page.path("total").asInt()).isEqualTo(page.path("items").size());
    Map<String, List<String>> told = new HashMap<>();
    for (JsonNode place : page.path("items")) {
      List<String> ids = told.computeIfAbsent(place.path("name").asText(), _ -> new ArrayList<>());
      place.path("claims").forEach(id -> ids.add(id.asText()));
    }
    assertThat(told).isEqualTo(wanted).isNotEmpty();
  }

  @Test
  void areNarrowedAsClaimsAre() {
    JsonNode narrowed = places("&all=true&words=nine+trains");
    assertThat(narrowed.path("claims").asInt()).isEqualTo(1);
    assertThat(narrowed.path("items")).hasSize(1);
    assertThat(narrowed.path("items").path(0).path("name").asText()).isEqualTo("Norway");
    assertThat(places("&dossier=Trains").path("items")).as("what several articles state").isEmpty();
    assertThat(places("&all=true&dossier=Trains").path("total").asInt()).isEqualTo(3);
  }

  @Test
  void giveEachPlaceOnceThoseOfMostStatementsFirst() {
    List<String> walked = new ArrayList<>();
    List<Integer> statements = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page =
          desk.get("/api/v1/places?all=true&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
              .json();
      for (JsonNode place : page.path("items")) {
        walked.add(place.path("id").asText());
        statements.add(place.path("statements").asInt());
      }
      next = page.path("next").textValue();
    }
    assertThat(walked)
        .doesNotHaveDuplicates()
        .hasSize(places("&all=true").path("total").asInt())
        .hasSizeGreaterThan(4);
    assertThat(statements).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/places?town=Alder|Nothing is asked by the name “town” here",
        "/api/v1/places?term=perhaps|“perhaps” is no certainty",
        "/api/v1/places?all=yes|“all” has to be true or false",
        "/api/v1/places?dossier=None|There is no dossier “None”",
        "/api/v1/places?cursor=QHDw1K1CkjDmNgpnMzAxNzM4Mg|The cursor was not given out"
      })
  void refuseWhatCannotBeAskedAndNameIt(String address, String sentence) {
    AskedDesk.Answer answer = desk.get(address);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith(sentence);
  }
}
