package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.OpenDesk.each;
import static org.hearsay.web.OpenDesk.seen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.hearsay.source.Grade;
import org.hearsay.source.Source;
import org.hearsay.web.OpenDesk.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does with sources in a browser. Each test has sources of its own, out of articles
/// of its own, or only looks.
class SourcePagesTest {
  private static final String ROW = "<td class=\"statement\"><a href=\"/sources/([^\"]+)\">";

  @TempDir private static Path home;
  private static OpenDesk desk;

  @BeforeAll
  static void open() {
    desk = OpenDesk.ofDemo(home);
    desk.read(
        "Alder Gazette",
        "Ferry service is cut",
        LocalDate.of(2026, 3, 2),
        "“The ferry will not sail,” said George Bush, the harbour master. Anna Weil said that the"
            + " pier is closed. Jan Berg said that the bridge is open.");
    desk.read(
        "Birch Post",
        "Ferry may sail",
        LocalDate.of(2026, 3, 4),
        "“The ferry will sail,” said George W. Bush. Anna Weil said that the pier will reopen."
            + " Jan Berg said that the bridge was closed.");
    desk.read(
        "Al\"><script>alert(1)</script>der",
        "<img src=x onerror=alert(2)>",
        LocalDate.of(2026, 3, 5),
        "The pier is closed. The Harbour Board said that the mole is gone.");
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Source source(String id) {
    return desk.desk().board().register().source(id).orElseThrow();
  }

  /// The page as it is now, with the word for its state.
  private static String state(String id) {
    Answer page = desk.get("/sources/" + id);
    assertThat(page.status()).isEqualTo(200);
    return seen(page);
  }

  private static void written(Answer answer) {
    assertThat(answer.body()).doesNotContain("data-kind=\"bad\"");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).contains("done=source");
  }

  @Test
  void listsEverybodyOnceThoseFirstThatMostRestsOn() {
    List<String> ids = new ArrayList<>();
    String next = "/sources";
    int pages = 0;
    while (!next.isEmpty()) {
      Answer page = desk.get(next);
      List<String> here = each(page.body(), ROW);
      assertThat(here).isNotEmpty().hasSizeLessThanOrEqualTo(50);
      ids.addAll(here);
      pages++;
      next =
          each(page.body(), "<a href=\"([^\"]+)\" rel=\"next\">").stream()
              .findFirst()
              .orElse("")
              .replace("&amp;", "&");
    }
    assertThat(pages).isGreaterThan(1);
    assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(desk.desk().board().register().sources());
    assertThat(ids.stream().map(id -> source(id).assertions()).toList())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void filtersByNameKindGradeAndWhatIsSuggested() {
    assertThat(each(desk.get("/sources?words=ANNA%20weil").body(), ROW))
        .containsExactly("anna-weil");
    assertThat(each(desk.get("/sources?kind=outlet").body(), ROW))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(source(id).kind().label()).isEqualTo("outlet"));
    assertThat(each(desk.get("/sources?suggested=on").body(), ROW))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(source(id).ground().suggestions()).isNotEmpty());
    assertThat(desk.get("/sources?grade=E").body()).contains("No source fits");
    assertThat(desk.get("/sources?kind=cat&grade=Z").body())
        .contains("“cat” is no kind of source. It was left out.")
        .contains("“Z” is no grade; they are A to F. It was left out.")
        .contains("data-row");
    assertThat(desk.get("/sources?from-row=99999").body()).contains("No source fits");
  }

  @Test
  void showsWhatASourceSaidAndWhichClaimsRestOnIt() {
    String page = desk.get("/sources/anna-weil").body();
    assertThat(page)
        .contains("2 assertions in 2 articles rest on it")
        .contains("the pier is closed")
        .contains("the pier will reopen")
        .contains("Birch Post, 2026-03-04")
        .contains("Claims that rest on it")
        .containsPattern("<a href=\"/articles/[0-9a-f]+\\?at=[0-9]+-[0-9]+#here\">");
    assertThat(page.indexOf("the pier will reopen")).isLessThan(page.indexOf("the pier is closed"));
    for (String claim : new HashSet<>(each(page, "href=\"(/claims/c-[^\"]+)\""))) {
      assertThat(desk.get(claim).body()).contains("Anna Weil");
    }
  }

  @Test
  void gradesAndTakesItBack() {
    Answer without = desk.post("/sources/jan-berg/rate", "seen", state("jan-berg"), "grade", "B");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.body()).contains("The field “reason” is empty.");
    written(
        desk.post(
            "/sources/jan-berg/rate",
            "seen",
            state("jan-berg"),
            "grade",
            "B",
            "reason",
            "right so far"));
    assertThat(source("jan-berg").reliability().grade()).isEqualTo(Grade.B);
    String page = desk.get("/sources/jan-berg").body();
    assertThat(page)
        .contains("B, usually reliable")
        .contains("right so far")
        .contains("analyst-one");
    assertThat(each(desk.get("/sources?grade=B").body(), ROW)).containsExactly("jan-berg");
    long event = source("jan-berg").ground().events().getLast();
    written(
        desk.post(
            "/sources/jan-berg/undo", "seen", state("jan-berg"), "event", Long.toString(event)));
    assertThat(source("jan-berg").reliability().grade()).isEqualTo(Grade.F);
    assertThat(desk.get("/sources/jan-berg").body()).contains("undone");
    assertThat(
            desk.post(
                    "/sources/anna-weil/undo",
                    "seen",
                    state("anna-weil"),
                    "event",
                    Long.toString(event))
                .body())
        .contains("There is no decision " + event + " about this source.");
  }

  @Test
  void rejectsASuggestionThenAcceptsIt() {
    Answer before = desk.get("/sources/george-bush");
    assertThat(before.body()).contains("May be one with").contains("George W. Bush");
    written(
        desk.post("/sources/george-bush/apart", "seen", seen(before), "other", "george-w-bush"));
    assertThat(desk.get("/sources/george-bush").body()).doesNotContain("May be one with");
    long event = source("george-bush").ground().events().getLast();
    written(
        desk.post(
            "/sources/george-bush/undo",
            "seen",
            state("george-bush"),
            "event",
            Long.toString(event)));
    Answer merged =
        desk.post(
            "/sources/george-bush/merge",
            "seen",
            state("george-bush"),
            "other",
            "george-w-bush",
            "keep",
            "other");
    written(merged);
    assertThat(merged.location()).startsWith("/sources/george-w-bush?");
    assertThat(desk.get("/sources/george-bush").location()).isEqualTo("/sources/george-w-bush");
    assertThat(source("george-w-bush").articles()).isEqualTo(2);
  }

  @Test
  void tellsTheSecondOfTwoWhoDecideAtOnce() {
    String seen = state("anna-weil");
    written(
        desk.post("/sources/anna-weil/rate", "seen", seen, "grade", "C", "reason", "often right"));
    Answer second =
        desk.post("/sources/anna-weil/rate", "seen", seen, "grade", "E", "reason", "never right");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody changed this source while you looked at it.");
    assertThat(source("anna-weil").reliability().grade()).isEqualTo(Grade.C);
    assertThat(desk.post("/sources/anna-weil/rename", "name", "X").status()).isEqualTo(400);
  }

  @Test
  void saysWhatASourceBelongsToAndOnWhatThatRests() {
    String id = "birch-post";
    String article = source(id).sightings().getFirst().article();
    assertThat(
            desk.post(
                    "/sources/birch-post/parent",
                    "seen",
                    state(id),
                    "parent",
                    "alder-gazette",
                    "article",
                    article,
                    "quote",
                    "owned by the Gazette")
                .body())
        .contains("has no such words");
    written(
        desk.post(
            "/sources/birch-post/parent",
            "seen",
            state(id),
            "parent",
            "alder-gazette",
            "article",
            article,
            "quote",
            "said George W. Bush"));
    assertThat(desk.get("/sources/birch-post").body())
        .contains("part of <a href=\"/sources/alder-gazette\"")
        .contains("<q>said George W. Bush</q>");
    assertThat(desk.get("/sources/alder-gazette").body()).contains("href=\"/sources/birch-post\"");
    Answer circle =
        desk.post(
            "/sources/alder-gazette/parent",
            "seen",
            state("alder-gazette"),
            "parent",
            "birch-post");
    assertThat(circle.status()).isEqualTo(400);
    assertThat(circle.body()).contains("cannot belong to");
    written(
        desk.post(
            "/sources/birch-post/parent/remove", "seen", state(id), "parent", "alder-gazette"));
    assertThat(source(id).parents()).isEmpty();
    written(desk.post("/sources/birch-post/rename", "seen", state(id), "name", "<b>Birch</b>"));
    assertThat(desk.get("/sources/birch-post").body())
        .contains("<h1>&lt;b&gt;Birch&lt;/b&gt;</h1>");
    assertThat(desk.post("/sources/birch-post/split", "seen", state(id), "article", article).body())
        .contains("Nothing would be left of birch-post.");
  }

  @Test
  void letsReadersLookAndNotDecide() {
    Answer page = desk.get("/sources/jan-berg", "As", "READER");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("method=\"post\" action=\"/sources/jan-berg/rate\"");
    Answer refused =
        desk.postAs(
            "READER",
            "/sources/jan-berg/rate",
            "seen",
            state("jan-berg"),
            "grade",
            "A",
            "reason",
            "mine");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(desk.get("/sources", "As", "ANYONE").status()).isEqualTo(401);
  }

  @Test
  void showsStrangersNamesAsText() {
    for (String page :
        List.of("/sources?kind=outlet", "/sources?words=script", "/articles?words=onerror")) {
      String body = desk.get(page).body();
      assertThat(body)
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;der")
          .doesNotContain("<script>alert")
          .doesNotContain("<img src=x");
    }
    String typed = Links.part("\"><script>alert(3)</script>");
    for (String page : List.of("/sources?words=", "/articles?outlet=", "/map?all=on&words=")) {
      assertThat(desk.get(page + typed).body())
          .contains("value=\"&#34;>&lt;script>alert(3)&lt;/script>\"")
          .doesNotContain("<script>alert");
    }
    String id = each(desk.get("/sources?words=script").body(), ROW).getFirst();
    assertThat(desk.get("/sources/" + id).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;der")
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x");
  }

  @Test
  void saysThatThereIsNoSuchSource() {
    for (String path : List.of("/sources/nobody", "/sources/%3Cscript%3E", "/sources/..%2Fx")) {
      Answer answer = desk.get(path);
      assertThat(answer.status()).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("<script>alert");
    }
    assertThat(desk.get("/sources/nobody").body()).contains("There is no such source.");
    assertThat(desk.post("/sources/nobody/rename", "seen", "x", "name", "N").status())
        .isEqualTo(404);
  }
}
