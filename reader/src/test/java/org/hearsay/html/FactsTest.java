package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Section, outlet, language and address of an article.
class FactsTest {

  @Test
  void readsTheSectionThatIsStated() {
    assertThat(Page.under("").with("'articleSection':['Islands','News']").facts().section())
        .isEqualTo("Islands");
    assertThat(
            Page.under("")
                .withHead("<meta property='article:section' content='Islands &amp; Sea, News'>")
                .facts()
                .section())
        .isEqualTo("Islands & Sea");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav aria-label=Breadcrumb><a href=/>Home</a> <a href=/i>Islands</a></nav>",
        "<nav class=breadcrumbs><ul><li><a href=/>Start</a></li><li><a"
            + " href=/i>Islands</a></ul></nav>",
        "<div class=breadcrumb><a href=/>The Courier</a> › <a href=/i>Islands</a></div>",
      })
  void readsTheSectionFromATrail(String trail) {
    Page page =
        Page.under("").below(trail).withHead("<meta property=og:site_name content='The Courier'>");
    assertThat(page.facts().section()).isEqualTo("Islands");
  }

  @Test
  void readsTheSectionFromATrailInJson() {
    String trail =
        "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"name\":\"Home\"},"
            + "{\"item\":{\"name\":\"Islands\"}},{\"name\":\""
            + Page.HEADLINE
            + "\"}]}";
    assertThat(
            Page.under("")
                .withHead("<script type='application/ld+json'>" + trail + "</script>")
                .facts()
                .section())
        .isEqualTo("Islands");
  }

  @Test
  void takesNoMenuForATrail() {
    assertThat(
            Page.under("").below("<nav class=main><a href=/s>Sports</a></nav>").facts().section())
        .isNull();
    assertThat(Page.under("").with("'articleSection':'Uncategorized'").facts().section()).isNull();
  }

  @Test
  void namesTheOutletAsItIsKnown() {
    assertThat(Outlets.choose(List.of("Courier Media GmbH", "Der Courier")))
        .isEqualTo("Der Courier");
    assertThat(Outlets.choose(List.of("The Courier News Services", "The Courier")))
        .isEqualTo("The Courier");
    assertThat(
            Outlets.choose(List.of("@courier", "The Courier - News from the harbour and the sea")))
        .isEqualTo("The Courier");
    assertThat(Outlets.choose(List.of("Courier", "The Harbour"))).isEqualTo("Courier");
    assertThat(Outlets.choose(List.of("https://courier.example", " "))).isNull();
  }

  @Test
  void readsTheOutletFromJsonAndMetaElements() {
    assertThat(Page.under("").with("'publisher':{'name':'The Courier'}").facts().outlet())
        .isEqualTo(new Outlet("The Courier"));
  }

  @Test
  void looksForTheLanguageWhereThePageDoesNotSay() {
    Page page = Page.under("").in("");
    assertThat(page.with("'inLanguage':'uk-UA'").facts().language()).isEqualTo("uk");
    assertThat(page.withHead("<meta property=og:locale content=de_AT>").facts().language())
        .isEqualTo("de");
  }

  @Test
  void takesNoFrontPageForTheAddressOfAnArticle() {
    String link = "<link rel=canonical href='https://courier.example%s'>";
    assertThat(Page.under("").withHead(link.formatted("/a")).facts().canonicalUrl())
        .isEqualTo("https://courier.example/a");
    assertThat(Page.under("").withHead(link.formatted("/")).facts().canonicalUrl()).isNull();
    assertThat(
            Page.under("")
                .withHead(link.formatted(""))
                .withHead("<meta property=og:url content='https://courier.example/b'>")
                .facts()
                .canonicalUrl())
        .isEqualTo("https://courier.example/b");
  }
}
