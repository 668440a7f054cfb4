package org.hearsay.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String BODY =
      "<p>The harbour board said on Monday that it had ordered a second crane for the port.</p>";
  private static final String URL = "https://courier.example/2024/03/11/crane";

  @Test
  void namesTheOutletOnlyWhereThePageDoes() {
    assertThat(facts("", URL).outlet()).isNull();
    assertThat(facts("<meta property='og:site_name' content='The Courier'>", URL).outlet())
        .isEqualTo(new Outlet("The Courier"));
  }

  @Test
  void inventsNoAuthor() {
    assertThat(facts("", URL).authors()).isEmpty();
    assertThat(
            facts("<meta name='author' content='https://social.example/courier'>", URL).authors())
        .isEmpty();
  }

  @Test
  void readsTheDayOfTheAddressWhereNothingElseIsSaid() {
    assertThat(facts("", URL).published()).hasToString("2024-03-11");
    assertThat(facts("", "https://courier.example/crane").published()).isNull();
    assertThat(facts("", null).published()).isNull();
  }

  @Test
  void believesJsonBeforeMetaElements() {
    String head =
        "<meta property='article:published_time' content='2024-03-12'>"
            + json("{'@type':'NewsArticle','datePublished':'2024-03-10','author':'Anna Berg'}");
    assertThat(facts(head, URL).published()).hasToString("2024-03-10");
    assertThat(facts(head, URL).authors()).containsExactly("Anna Berg");
  }

  @Test
  void readsTheArticleAndNotTheListsAroundIt() {
    String head =
        json(
            "[{'@type':'ItemList','itemListElement':[{'@type':'NewsArticle','headline':'Other',"
                + "'author':'Otto','datePublished':'2020-01-01'}]},"
                + "{'@graph':[{'@type':['Thing','ReportageNewsArticle'],'author':{'name':'Anna'}}]}]");
    assertThat(facts(head, URL).authors()).containsExactly("Anna");
  }

  @Test
  void skipsJsonThatIsBroken() {
    String head = json("{'@type':'NewsArticle',") + json("{'@type':'NewsArticle','author':'Anna'}");
    assertThat(facts(head, URL).authors()).containsExactly("Anna");
  }

  @Test
  void writesTheLanguageAsItsPrimarySubtag() {
    assertThat(read("<html lang=en-GB><body>" + BODY, null).publication().language())
        .isEqualTo("en");
    assertThat(read("<html lang=UK><body>" + BODY, null).publication().language()).isEqualTo("uk");
    assertThat(read("<html lang='?'><body>" + BODY, null).publication().language()).isNull();
  }

  @Test
  void keepsOnlyLinksToTheWeb() {
    String links =
        "<p>The <a href='/board'>harbour board</a> said on <a href='javascript:x()'>Monday</a> that"
            + " it had <a href='mailto:a@b.example'>ordered</a> a second crane for the port.</p>";
    var body = read("<body>" + links, URL).body();
    assertThat(body.links()).hasSize(1);
    assertThat(body.links().getFirst().href()).isEqualTo("https://courier.example/board");
    assertThat(body.links().getFirst().span().of(body.text())).isEqualTo("harbour board");
    assertThat(read("<body>" + links, null).body().links()).isEmpty();
  }

  @Test
  void readsAPageOfTheOldWeb() {
    byte[] page =
        "<body><p>Паром снова ходит два раза в день, сообщила компания в среду утром на своей странице."
            .getBytes(Charset.forName("windows-1251"));
    Extracted read = new PageReader().read(new Form.Html(page, "windows-1251"), null);
    assertThat(((Extracted.Found) read).body().text()).startsWith("Паром снова");
  }

  private static Publication facts(String head, @Nullable String url) {
    return read("<html><head>" + head + "</head><body>" + BODY, url).publication();
  }

  private static Extracted.Found read(String page, @Nullable String url) {
    return (Extracted.Found) new PageReader().read(new Form.Html(page.getBytes(UTF_8), null), url);
  }

  private static String json(String quoted) {
    return "<script type='application/ld+json'>" + quoted.replace('\'', '"') + "</script>";
  }
}
