package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hearsay.article.Manuscript;
import org.junit.jupiter.api.Test;

/// Articles that a page does not show: its scripts carry them for a program to write out.
class ScriptedBodyTest {
  private static final String FIRST =
      "The ferry to Osterskar will not sail before May, the harbour board of Lindvik said on"
          + " Monday, because the new rudder is still in a yard at Norrhamn and cannot be fitted in"
          + " ice.";
  private static final String SECOND =
      "“We had hoped for April,” said the board’s chair, Runa Dahl, who blamed two late deliveries."
          + " A second yard, in Falkenes, had offered to do the work for less, according to minutes"
          + " of the board’s meeting in January.";
  private static final String THIRD =
      "Until the ferry returns, the board pays for a launch that takes twelve people. Islanders who"
          + " need a doctor are flown out, the county said, at a cost of nine thousand crowns a"
          + " flight.";

  @Test
  void readsParagraphsThatAScriptCarries() {
    String page =
        page(
            "<p>The ferry stays in port.</p>",
            """
            {"props":{"story":{"body":{"content":[
              {"type":"paragraph","content":[{"type":"text","value":"%s"}]},
              {"type":"ad","content":[]},
              {"type":"heading","content":[{"type":"text","value":"Two late deliveries"}]},
              {"type":"paragraph","content":[{"type":"text","value":"%s"}]},
              {"type":"paragraph","content":[{"type":"text","value":"%s"}]}]}}}}
            """
                .formatted(FIRST, SECOND, THIRD));
    assertThat(text(page)).contains(FIRST, "Two late deliveries", SECOND, THIRD);
  }

  @Test
  void readsHtmlThatAScriptCarries() {
    String html = "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
    String page = page("", "{\"page\":{\"html\":\"" + html.replace("/", "\\/") + "\"}}");
    assertThat(text(page)).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void leavesWhatIsAboutSomethingElse() {
    String page =
        page(
            "<p>The ferry stays in port, the board said, and nobody knows until when it does.</p>",
            "{\"next\":[{\"type\":\"paragraph\",\"text\":\"%s\"}]}"
                .formatted(
                    "The council of Brekke votes on a new school roof this week. ".repeat(20)));
    assertThat(text(page)).doesNotContain("Brekke").contains("stays in port");
  }

  @Test
  void leavesScriptsAloneWhereThePageShowsItsArticle() {
    String shown =
        "<p>%s</p><p>%s</p><p>%s</p>".formatted(FIRST, SECOND, THIRD)
            + "<p>The board meets again in March, when the yard’s report is due, and will then say"
            + " what the delay costs. "
            + "It asked the county for help in a letter that it published on its own notice board. "
                .repeat(10)
            + "</p>";
    String longer = "<p>Ferry Osterskar sail not before. " + "More of it. ".repeat(400) + "</p>";
    String page = page(shown, "{\"html\":\"" + longer.replace("/", "\\/") + "\"}");
    assertThat(text(page)).contains(FIRST).doesNotContain("More of it.");
  }

  private static String page(String shown, String data) {
    return "<html lang=en><head><title>Ferry to Osterskar will not sail before"
        + " May</title></head><body><article><h1>Ferry to Osterskar will not sail before"
        + " May</h1>"
        + shown
        + "</article><script id=state type='application/json'>"
        + data
        + "</script></body></html>";
  }

  private static String text(String page) {
    Manuscript.Form.Html form =
        new Manuscript.Form.Html(page.getBytes(StandardCharsets.UTF_8), "UTF-8");
    return switch (new PageReader().read(form, "https://post.example/ferry")) {
      case Extracted.Found found -> found.body().text();
      case Extracted.Missing missing -> "missing: " + missing.failure();
    };
  }
}
