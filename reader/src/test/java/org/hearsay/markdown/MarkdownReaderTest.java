package org.hearsay.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reading.ReadArticles.article;
import static org.hearsay.reading.ReadArticles.failure;
import static org.hearsay.reading.ReadArticles.paragraphs;

import java.time.Duration;
import org.hearsay.article.Article;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
  private static final String BODY =
      """
      The ferry between Tarnevik and Ravnskar will not sail before May, the harbour office said
      on Monday. Repairs to the ramp are taking *longer* than expected.

      ## What is broken

      According to [the port's engineer](https://port.example.org/report), three of the steel
      beams under the ramp have to be replaced.

      > We were told in March that it would take a week, and we believed it.

      - Freight goes by road until then.
      - Passengers may use the bus from the market square.
      """;

  @Test
  void takesTheFactsFromTheFrontMatterAndTheWordsFromTheRest() {
    Article article =
        article(
            new Form.Markdown(
                """
                ---
                title: "Ferry stays in port until May"
                authors:
                  - Ada Nkemi
                  - name: Jon Varga
                date: 2026-04-06T18:30:00+02:00
                outlet: Tarnevik Post  # the paper
                source: https://post.example.org/ferry
                lang: en
                ---

                # Ferry stays in port until May

                """
                    + BODY));

    assertThat(article.title()).isEqualTo("Ferry stays in port until May");
    assertThat(article.publication().authors()).containsExactly("Ada Nkemi", "Jon Varga");
    assertThat(article.publication().published()).hasToString("2026-04-06T18:30+02:00");
    assertThat(article.publication().outlet()).isEqualTo(new Outlet("Tarnevik Post"));
    assertThat(article.publication().url()).isEqualTo("https://post.example.org/ferry");
    assertThat(paragraphs(article))
        .containsExactly(
            "The ferry between Tarnevik and Ravnskar will not sail before May, the harbour office"
                + " said on Monday. Repairs to the ramp are taking longer than expected.",
            "What is broken",
            "According to the port's engineer, three of the steel beams under the ramp have to be"
                + " replaced.",
            "We were told in March that it would take a week, and we believed it.",
            "Freight goes by road until then.",
            "Passengers may use the bus from the market square.");
    assertThat(article.body().links())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.href()).isEqualTo("https://port.example.org/report");
          assertThat(link.span().of(article.body().text())).hasToString("the port's engineer");
        });
  }

  @Test
  void takesTheFirstHeadingForTheTitleWhereNoFrontMatterSaysIt() {
    Article article = article(new Form.Markdown("# No ferry *before* May\n\n" + BODY));

    assertThat(article.title()).isEqualTo("No ferry before May");
    assertThat(article.body().text()).doesNotContain("No ferry").contains("What is broken");
    assertThat(article.publication().published()).isNull();
  }

  @Test
  void readsOnBehindEveryHeadingOfTheFirstLevel() {
    Article article =
        article(
            new Form.Markdown(
                "# No ferry\n\n"
                    + BODY
                    + "\n# The outlook\n\nThe port will "
                    + "decide on the next steps in its meeting on Friday, its director said.\n"));

    assertThat(article.title()).isEqualTo("No ferry");
    assertThat(article.body().text()).contains("The outlook", "its director said");
  }

  @Test
  void leavesOutWhatAPageWouldLeaveOut() {
    Article article =
        article(
            new Form.Markdown(
                "# No ferry\n\n"
                    + BODY
                    + "\nAdvertisement\n\n[Subscribe](https://x.example.org)\n"));

    assertThat(article.body().text()).doesNotContain("Advertisement").doesNotContain("Subscribe");
  }

  @Test
  void takesARuleOfDashesWithoutAnEndForWhatItIs() {
    Article article = article(new Form.Markdown("---\n\n" + BODY));

    assertThat(article.body().text()).startsWith("The ferry between Tarnevik");
  }

  @Test
  void namesTheReasonWhereThereIsNoText() {
    assertThat(failure(new Form.Markdown("---\ntitle: x\n---\n\n")).reason())
        .isEqualTo(Reason.EMPTY);
  }

  @Test
  void endsOnWhatIsNestedWithoutEnd() {
    for (String nested :
        new String[] {
          ">".repeat(200_000) + " deep",
          "[".repeat(200_000) + BODY,
          "*a **b ".repeat(50_000) + BODY,
          "- ".repeat(50_000) + "deep",
          "<div>".repeat(100_000) + "\n\n" + BODY,
          "`".repeat(100_000) + BODY,
          "---\n" + "a: [".repeat(50_000) + "\n---\n" + BODY,
          "---\ntitle: a" + " ".repeat(1_000_000) + "b\n---\n" + BODY
        }) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1),
          () -> new MarkdownReader().rendered(nested),
          () -> nested.substring(0, 10));
    }
  }
}
