package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom a page names as its author, and whom it only mentions.
class AuthorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>By Ruth Abel</p>",
        "<p>By Ruth Abel, Senior Correspondent</p>",
        "<p>by <a href=/x>Ruth Abel</a> on May 3, 2021 at 7 pm</p>",
        "<p>May 3, 2021 by Ruth Abel</p>",
        "<div><span>By</span><span>Ruth Abel</span></div>",
        "<div>Written by</div><div>Ruth Abel</div><div>Reporter</div>",
        "<p>Von Ruth Abel</p>",
        "<p>Par Ruth Abel | 3 mai 2021</p>",
        "<p>Автор: Ruth Abel</p>",
        "<p>Ruth Abel | Science writer | May 3, 2021</p>",
        "<p>Ruth Abel</p><p>May 3, 2021</p>",
        "<span class='article-author'>Ruth Abel</span>",
        "<span class='byline'>Ruth Abel</span>",
        "<a rel=author href=/r>Ruth Abel</a>",
        "<a href='/authors/ruth-abel'>Ruth Abel</a>",
        "<span itemprop=author><b itemprop=name>Ruth Abel</b></span>",
        "<p>This article was written by Ruth Abel, a captain, and tells of her last journey to the"
            + " outer islands, on a day on which nobody else had dared to leave the harbour.</p>",
      })
  void readsWhoIsPrinted(String line) {
    assertThat(authors(line)).containsExactly("Ruth Abel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Reviewed by Ivo Marsh</p>",
        "<p>Edited by <a href='/authors/marsh'>Ivo Marsh</a></p>",
        "<p>Photographs by Ivo Marsh</p>",
        "<div class=byline>Updated by Ivo Marsh</div>",
        "<figure><img src=x><figcaption>By Ivo Marsh</figcaption></figure>",
        "<aside><p>By Ivo Marsh</p></aside>",
        "<div class='related-posts'><span class=author>Ivo Marsh</span></div>",
        "<div class=byline><a href=/p>Our Editorial Process</a></div>",
        "<div class=author>Follow Us</div>",
        "<p>By Sunday Morning's Tide</p>",
        "<p>By admin</p>",
        "<p>By Staff</p>",
      })
  void inventsNobody(String line) {
    assertThat(authors(line)).isEmpty();
  }

  @Test
  void readsSeveralNames() {
    assertThat(authors("<p>By Ruth Abel, Ivo Marsh and Ana de la Cruz</p>"))
        .containsExactly("Ruth Abel", "Ivo Marsh", "Ana de la Cruz");
    assertThat(
            authors(
                "<p class=byline><a class=author>Ruth Abel</a> <a class=author>Ivo Marsh</a></p>"))
        .containsExactly("Ruth Abel", "Ivo Marsh");
  }

  @Test
  void readsABoxUnderTheArticle() {
    Page page =
        Page.under("").above("<div class='author-card'><h4>Ruth Abel</h4><p>Sails.</p></div>");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
  }

  @Test
  void leavesReadersAndOtherArticlesOut() {
    Page page =
        Page.under("")
            .above(
                "<div class=comments><span class=author>Ivo Marsh</span></div>"
                    + "<div class=sidebar><span class=byline>By Ivo Marsh</span></div>");
    assertThat(page.facts().authors()).isEmpty();
  }

  @Test
  void believesAPersonInPrintBeforeABodyInJson() {
    Page page =
        Page.under("<p>By Ruth Abel</p>")
            .with("'author':{'@type':'Organization','name':'Courier Newsroom'}");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
  }

  @Test
  void addsWhomJsonForgets() {
    Page page =
        Page.under("<p>By Ruth Abel and Ivo Marsh</p>").with("'author':{'name':'Ruth Abel'}");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel", "Ivo Marsh");
  }

  @Test
  void keepsWhatIsStatedWhereItIsNotContradicted() {
    assertThat(Page.under("").with("'author':{'name':'Ruth Abel'}").facts().authors())
        .containsExactly("Ruth Abel");
    assertThat(Page.under("").with("'author':{'name':'Pressedienst Nord'}").facts().authors())
        .containsExactly("Pressedienst Nord");
  }

  @Test
  void resolvesAnAuthorWhoIsDescribedElsewhere() {
    String graph =
        "{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#r\"}},"
            + "{\"@type\":\"Person\",\"@id\":\"#r\",\"name\":\"Ruth Abel\"}]}";
    Page page =
        Page.under("").withHead("<script type='application/ld+json'>" + graph + "</script>");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
  }

  @Test
  void readsTheLabelsOfACard() {
    Page page =
        Page.under("")
            .withHead("<meta name='twitter:label1' content='Written by'>")
            .withHead("<meta name='twitter:data1' content='Ruth Abel'>");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
    Page other =
        Page.under("")
            .withHead("<meta name='twitter:label1' content='Est. reading time'>")
            .withHead("<meta name='twitter:data1' content='Ruth Abel'>");
    assertThat(other.facts().authors()).isEmpty();
  }

  @Test
  void looksPastAnAddressAmongTheMetaElements() {
    Page page =
        Page.under("")
            .withHead("<meta property='article:author' content='https://social.example/courier'>")
            .withHead("<meta name='parsely-author' content='Ruth Abel'>");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
  }

  @Test
  void namesTheOutletOnlyWhereItsBylineDoes() {
    String facts =
        "'publisher':{'name':'The Courier'},'author':{'@type':'Organization','name':'The Courier'}";
    assertThat(Page.under("").with(facts).facts().authors()).isEmpty();
    assertThat(Page.under("<p class=byline>By The Courier</p>").with(facts).facts().authors())
        .containsExactly("The Courier");
  }

  @Test
  void readsWhoWroteTheArticleOfThisPageAndNotOfACard() {
    String cards =
        "[{\"@type\":\"NewsArticle\",\"headline\":\"Other news\",\"author\":{\"name\":\"Ivo"
            + " Marsh\"},\"datePublished\":\"2020-01-01\",\"publisher\":{\"name\":\"X\"}},"
            + "{\"@type\":\"NewsArticle\",\"url\":\"https://courier.example/news/ferry\",\"author\":{\"name\":\"Ruth"
            + " Abel\"}}]";
    Page page =
        Page.under("").withHead("<script type='application/ld+json'>" + cards + "</script>");
    assertThat(page.facts().authors()).containsExactly("Ruth Abel");
  }

  private static List<String> authors(String line) {
    return Page.under(line).facts().authors();
  }
}
