package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.account.AuditEvent;
import org.hearsay.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs see of readers' corrections, and decide about them.
class ApiCorrectionsTest {
  private static final String GAZETTE = "https://gazette.example/2026/ferry";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final AtomicInteger PAGES = new AtomicInteger();
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @TempDir private static Path home;
  private static SharedDesk desk;
  private static String article;
  private static Caller editor;

  @BeforeAll
  static void open() {
    desk = SharedDesk.open(home);
    article =
        desk.read(
            GAZETTE,
            "The ferry sank",
            "The Harbour Board \uD83D\uDEA2 said that the ferry carried forty passengers.\n\nThe"
                + " pier is closed, the Harbour Board said.");
    editor = Caller.bearing(desk, Role.EDITOR, Role.EDITOR);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static String page() {
    return "https://gazette.example/page-" + PAGES.incrementAndGet();
  }

  /// Sends it as a reader does from this address, and gives what their private link ends in.
  private static String sent(ObjectNode letter, String from) {
    AskedDesk.Answer answer =
        Caller.nobody(desk).with("X-Forwarded-For", from).post("/corrections", letter.toString());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    String link = answer.json().path("link").textValue();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /// Sends it, and gives its address.
  private static String waiting(ObjectNode letter) {
    sent(letter, "198.51.100." + ADDRESSES.incrementAndGet());
    return listed(letter.path("page").asText());
  }

  /// The address of what was sent about a page.
  private static String listed(String page) {
    for (JsonNode item : editor.get("/api/v1/corrections").json().path("items")) {
      if (item.path("page").asText().equals(page)) {
        return "/api/v1/corrections/" + item.path("id").asText();
      }
    }
    throw new AssertionError("not in the list: " + page);
  }

  private static String waiting() {
    return waiting(Letters.letter(page(), "forty passengers"));
  }

  private static AskedDesk.Answer decide(
      Caller who, String at, String verb, int state, String json) {
    return who.with("If-Match", "\"" + state + "\"").post(at + "/" + verb, json);
  }

  /// Does it, which has to go well.
  private static JsonNode done(String at, String verb, int state, String json) {
    AskedDesk.Answer answer = decide(editor, at, verb, state, json);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void tellWhatWasSentAndWhereItStands() {
    String at =
        waiting(
            Letters.letter(GAZETTE, "forty passengers")
                .put("prefix", "the ferry carried ")
                .put("suffix", ".")
                .put("suggestion", "fourteen passengers")
                .put("comment", "I was there. " + SCRIPT)
                .put("language", "en"));
    AskedDesk.Answer answer = Caller.bearing(desk, Role.READER, Role.READER).get(at);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode one = answer.json();
    assertThat(one.path("status").asText()).isEqualTo("pending");
    assertThat(one.path("article").asText()).isEqualTo(article);
    assertThat(one.path("title").asText()).isEqualTo("The ferry sank");
    assertThat(one.path("suggestion").asText()).isEqualTo("fourteen passengers");
    JsonNode only = one.path("letters").path(0);
    assertThat(only.path("comment").asText()).isEqualTo("I was there. " + SCRIPT);
    String text =
        editor
            .get("/api/v1/articles/" + article)
            .json()
            .path("reading")
            .path("article")
            .path("text")
            .asText();
    JsonNode span = one.path("passage").path("span");
    int from = text.offsetByCodePoints(0, span.path(0).asInt());
    int to = text.offsetByCodePoints(0, span.path(1).asInt());
    assertThat(text.substring(from, to)).as("in code points").isEqualTo("forty passengers");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    JsonNode nowhere = editor.get(waiting()).json();
    assertThat(nowhere.path("article").isNull()).isTrue();
    assertThat(nowhere.path("passage").isNull()).isTrue();
  }

  @Test
  void tellNothingOfWhoSentIt() {
    String address = "203.0.113.77";
    String page = page();
    String secret = sent(Letters.letter(page + "?utm_source=for-eve", "forty passengers"), address);
    sent(Letters.letter(page + "?utm_source=for-mallory", "forty passengers"), "203.0.113.78");
    JsonNode document = editor.get("/api/v1/openapi.json").json();
    Shapes shapes = new Shapes(document);
    String at = listed(page + "?utm_source=for-eve");
    for (String verb : List.of("", "/reply")) {
      AskedDesk.Answer answer =
          verb.isEmpty()
              ? editor.get(at)
              : decide(editor, at, "reply", 1, "{\"reply\":\"Thanks\"}");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("letters")).hasSize(2);
      assertThat(answer.response().body())
          .doesNotContain(address, "203.0.113.78", secret, "for-mallory");
      assertThat(
              shapes.misfits(
                  document.path("components").path("schemas").path("Correction"), answer.json()))
          .isEmpty();
    }
  }

  @Test
  void goTheWholeWayToTheLogAndBack() {
    String at = waiting();
    String id = at.substring(at.lastIndexOf('/') + 1);
    JsonNode accepted = done(at, "accept", 1, "{\"reply\":\"Thank you\"}");
    assertThat(accepted.path("status").asText()).isEqualTo("accepted");
    assertThat(accepted.path("by").asText()).isEqualTo("the-editor");
    assertThat(accepted.path("reply").asText()).isEqualTo("Thank you");
    assertThat(desk.get("/corrections/log/" + id).statusCode()).isEqualTo(404);
    JsonNode published = done(at, "publish", 2, "{}");
    assertThat(published.path("publishedAt").isNull()).isFalse();
    assertThat(desk.get("/corrections/log/" + id).body()).contains("Thank you");
    assertThat(ids("published", 200)).contains(id);
    assertThat(done(at, "withdraw", 3, "").path("publishedAt").isNull()).isTrue();
    assertThat(ids("published", 200)).doesNotContain(id);
    JsonNode reopened = done(at, "reopen", 4, "");
    assertThat(reopened.path("status").asText()).isEqualTo("pending");
    assertThat(reopened.path("reply").isNull()).isTrue();
    assertThat(done(at, "decline", 5, "{}").path("status").asText()).isEqualTo("declined");
    assertThat(ids("declined", 200)).contains(id);
    assertThat(done(at, "reply", 6, "{\"reply\":\"No\"}").path("reply").asText()).isEqualTo("No");
    JsonNode last = done(at, "reply", 7, "{\"reply\":\"\"}");
    assertThat(last.path("reply").isNull()).as("empty words take it back").isTrue();
    assertThat(last.path("state").asText()).isEqualTo("8");
    List<String> verbs = new ArrayList<>();
    last.path("history").forEach(event -> verbs.add(event.path("what").asText()));
    assertThat(verbs)
        .containsExactly("accept", "publish", "withdraw", "reopen", "decline", "reply", "reply");
    assertThat(
            desk.team().log().newest(500).events().stream()
                .filter(event -> event.about().startsWith(at + "/"))
                .filter(event -> event.actor().name().equals("the-editor"))
                .map(AuditEvent::what)
                .toList()
                .reversed())
        .isEqualTo(verbs);
  }

  @Test
  void areRefusedWhereSomebodyElseDecidedFirst() {
    String at = waiting();
    AskedDesk.Answer seen = editor.get(at);
    assertThat(seen.header("ETag")).startsWith("\"1.");
    assertThat(
            desk.postAs(Role.EDITOR, at.substring(7) + "/accept", "version", "1", "reply", "Mine")
                .statusCode())
        .as("by the page")
        .isEqualTo(303);
    AskedDesk.Answer late =
        editor.with("If-Match", seen.header("ETag")).post(at + "/decline", "{\"reply\":\"No\"}");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.problem()).startsWith("Somebody changed it since: its state is “2” now");
    JsonNode now = editor.get(at).json();
    assertThat(now.path("status").asText()).isEqualTo("accepted");
    assertThat(now.path("reply").asText()).isEqualTo("Mine");
    assertThat(now.path("history")).hasSize(1);
  }

  @Test
  void haveToSayOnWhichStateTheyAreDecided() {
    String at = waiting();
    AskedDesk.Answer without = editor.post(at + "/accept", "{}");
    assertThat(without.status()).isEqualTo(428);
    assertThat(without.problem()).contains("If-Match");
    assertThat(editor.get(at).json().path("status").asText()).isEqualTo("pending");
    assertThat(editor.with("If-Match", "*").post(at + "/accept", "{}").status()).isEqualTo(200);
  }

  @Test
  void cannotBeWhatTheyCannotBeOnThePage() {
    String at = waiting();
    AskedDesk.Answer early = decide(editor, at, "publish", 1, "");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.problem())
        .isEqualTo("Only what was accepted can be published; this is pending.");
    assertThat(decide(editor, at, "reopen", 1, "").problem()).isEqualTo("It is pending already.");
    AskedDesk.Answer longer =
        decide(editor, at, "reply", 1, "{\"reply\":\"" + "x".repeat(2_001) + "\"}");
    assertThat(longer.status()).isEqualTo(422);
    assertThat(longer.problem()).isEqualTo("A reply has at most 2,000 characters.");
    String ships = "\uD83D\uDEA2".repeat(2_000);
    assertThat(done(at, "reply", 1, "{\"reply\":\"" + ships + "\"}").path("reply").asText())
        .isEqualTo(ships);
    AskedDesk.Answer nowhere = decide(editor, "/api/v1/corrections/zzzzzzzzzz", "accept", 1, "{}");
    assertThat(nowhere.status()).isEqualTo(404);
    assertThat(nowhere.problem()).isEqualTo("There is no such correction.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "accept|{\"answer\":\"x\"}|There is no field “answer” here; there are: reply.",
        "decline|{\"reply\":7}|The field “reply” has to be a string, not a number.",
        "reply|{}|The field “reply” is missing; empty, it takes the reply back.",
        "publish|{\"reply\":\"x\"}|There is no field “reply” here.",
        "reopen|[]|The body has to be a JSON object, not a list."
      })
  void areRefusedByTheNameOfWhatIsWrong(String verb, String body, String sentence) {
    AskedDesk.Answer answer = decide(editor, "/api/v1/corrections/any", verb, 1, body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo(sentence);
  }

  @Test
  void areDecidedByEditorsAlone() {
    String at = waiting();
    List<Caller> others =
        List.of(
            Caller.bearing(desk, Role.READER, Role.READER),
            Caller.bearing(desk, Role.ANALYST, Role.ANALYST),
            Caller.bearing(desk, Role.ADMINISTRATOR, Role.ANALYST),
            Caller.signedIn(desk, Role.ANALYST));
    for (String verb : List.of("accept", "decline", "reply", "reopen", "publish", "withdraw")) {
      for (Caller other : others) {
        AskedDesk.Answer answer = decide(other, at, verb, 1, "{}");
        assertThat(answer.status()).as(verb).isEqualTo(403);
        assertThat(answer.problem()).startsWith("This needs the role editor");
      }
      assertThat(decide(Caller.nobody(desk), at, verb, 1, "{}").status()).isEqualTo(401);
    }
    assertThat(Caller.nobody(desk).get("/api/v1/corrections").status()).isEqualTo(401);
    assertThat(editor.get(at).json().path("state").asText()).isEqualTo("1");
    Caller signedIn = new Caller(desk, List.of("Cookie", desk.cookie(Role.EDITOR)));
    AskedDesk.Answer forged = decide(signedIn, at, "accept", 1, "{}");
    assertThat(forged.status()).as("without X-CSRF-Token").isEqualTo(403);
    assertThat(decide(Caller.signedIn(desk, Role.EDITOR), at, "accept", 1, "{}").status())
        .isEqualTo(200);
  }

  private static List<String> ids(String status, int limit) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      AskedDesk.Answer answer =
          editor.get("/api/v1/corrections?status=" + status + "&limit=" + limit + cursor);
      assertThat(answer.status()).isEqualTo(200);
      answer.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
      JsonNode next = answer.json().path("next");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    }
    return ids;
  }

  @Test
  void areListedPageByPageAlsoWhereOneIsTakenOutMeanwhile() {
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String at = waiting();
      mine.addFirst(at.substring(at.lastIndexOf('/') + 1));
    }
    assertThat(ids("pending", 2)).doesNotHaveDuplicates().containsSubsequence(mine);
    assertThat(ids("pending", 2)).isEqualTo(ids("pending", 200));
    for (String id : mine.reversed()) {
      done("/api/v1/corrections/" + id, "accept", 1, "{}");
      done("/api/v1/corrections/" + id, "publish", 2, "");
    }
    JsonNode page = editor.get("/api/v1/corrections?status=published&limit=2").json();
    assertThat(page.path("total").asInt()).isEqualTo(ids("published", 200).size());
    assertThat(page.path("items").path(1).path("id").asText()).isEqualTo(mine.get(1));
    done("/api/v1/corrections/" + mine.get(1), "withdraw", 3, "");
    String cursor = "&cursor=" + page.path("next").asText();
    JsonNode next = editor.get("/api/v1/corrections?status=published&limit=2" + cursor).json();
    assertThat(next.path("items").path(0).path("id").asText()).isEqualTo(mine.get(2));
    AskedDesk.Answer other = editor.get("/api/v1/corrections?status=accepted" + cursor);
    assertThat(other.status()).isEqualTo(400);
    assertThat(other.problem()).startsWith("The cursor was not given out for this question");
    assertThat(editor.get("/api/v1/corrections?status=odd").problem())
        .isEqualTo("“status” is one of: pending, accepted, published, declined.");
  }
}
