package org.hearsay.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.article.Manuscript.Form;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// Pages longer and deeper than any that a person made.
class LongPagesTest {
  private static final String SENTENCE =
      "<p>The harbour board said on Monday that it had ordered a second crane for the port.</p>";

  private final PageReader reader = new PageReader();

  @Test
  void survivesAHundredThousandLevels() {
    for (String tag : new String[] {"<div>", "<b>", "<ul><li>", "<a href=/x>", "<table><tr><td>"}) {
      assertThat(timely(tag.repeat(100_000) + SENTENCE.repeat(5))).isNotNull();
    }
  }

  @Test
  void readsTenMegabytes() {
    String page = "<div>" + SENTENCE.repeat(10_000_000 / SENTENCE.length()) + "</div>";
    assertThat(timely(page)).isInstanceOf(Extracted.Found.class);
  }

  @Test
  void readsTenMegabytesOfTagsThatAreNeverClosed() {
    assertThat(timely("<p>".repeat(1_000_000))).isNotNull();
    assertThat(timely("<div class='a comment' id=x>word ".repeat(100_000))).isNotNull();
    assertThat(timely("<li><a href=/y>word".repeat(100_000))).isNotNull();
  }

  @Test
  void readsAPageInOneLine() {
    assertThat(timely("<p>" + "and so on ".repeat(1_000_000))).isInstanceOf(Extracted.Found.class);
    assertThat(timely("<title>" + "a | ".repeat(500_000) + "</title>" + SENTENCE)).isNotNull();
    assertThat(timely("<h1>" + "a - ".repeat(500_000) + "</h1>" + SENTENCE)).isNotNull();
  }

  @Test
  void skipsJsonThatIsNestedTooDeep() {
    String json = "[".repeat(1_000_000);
    assertThat(timely("<script type='application/ld+json'>" + json + "</script>" + SENTENCE))
        .isInstanceOf(Extracted.Found.class);
  }

  @Test
  void readsAHundredThousandBylines() {
    for (String line :
        List.of(
            "<h1>By Ruth Abel, 3 May 2021</h1>",
            "<time datetime=2021-05-03>3 May 2021</time>",
            "<span class=byline>By Ruth Abel</span>",
            "<div class='author date'>By",
            "<meta name=author content='Ruth Abel'>")) {
      assertThat(timely("<h1>Ferry stops</h1>" + line.repeat(100_000) + SENTENCE.repeat(5)))
          .isNotNull();
    }
  }

  @Test
  void skipsArticlesThatAreNestedTooDeep() {
    String json = "{\"@type\":\"Article\",\"mainEntity\":".repeat(100_000);
    String script = "<script type='application/ld+json'>" + json + "1" + "}".repeat(100_000);
    assertThat(timely(script + "</script>" + SENTENCE)).isInstanceOf(Extracted.Found.class);
  }

  @Test
  void readsMetadataOfAnyLength() {
    String long1 = " ".repeat(200_000) + "by ".repeat(200_000);
    String head = "<meta name=author content='" + long1 + "'><meta name=date content='" + long1;
    assertThat(timely(head + "'>" + "<time datetime='" + long1 + "'>x</time>" + SENTENCE))
        .isInstanceOf(Extracted.Found.class);
  }

  private Extracted timely(String page) {
    return Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> reader.read(html(page), "https://page.example/"));
  }

  private static Form.Html html(String page) {
    return new Form.Html(page.getBytes(UTF_8), null);
  }
}
