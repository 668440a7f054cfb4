package org.hearsay.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which day a page gives its article, where it prints one, states one, or both.
class DatelinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Published on 3 May 2021</p>",
        "<p>By Ruth Abel • May 3rd, 2021 • 4 min read</p>",
        "<p>Monday, 3 May 2021 at 19:30</p>",
        "<p>3. Mai 2021, 19:30 Uhr</p>",
        "<p>3 de mayo de 2021</p>",
        "<p>3 мая 2021</p>",
        "<p>3 maja 2021</p>",
        "<p>2021年5月3日 19時30分</p>",
        "<p>2021-05-03</p>",
        "<div>Published</div><div>May 3, 2021</div>",
        "<p>Published: May 3, 2021 | Updated: June 9, 2022</p>",
        "<p>Last updated 9 June 2022</p><p>First published 3 May 2021</p>",
        "<span class=date>May 3, 2021</span><span class=modified-date>June 9, 2022</span>",
      })
  void readsTheDayThatIsPrinted(String line) {
    assertThat(Page.under(line).facts().published()).hasToString("2021-05-03");
  }

  @Test
  void readsTheStampOfATimeElement() {
    assertThat(
            Page.under("<time datetime='2021-05-03T19:30:00+02:00'>3 hours ago</time>")
                .facts()
                .published())
        .hasToString("2021-05-03T19:30+02:00");
  }

  @Test
  void readsADayAboveTheHeadline() {
    assertThat(Page.under("").below("<h4>Monday, 3 May 2021</h4>").facts().published())
        .hasToString("2021-05-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The harbour was built for a ferry that was to sail on 3 May 2021, but no ship had been"
            + " ordered by then, and it was to take another year until one came.</p>",
        "<aside><time datetime='2021-05-03'>3 May 2021</time></aside>",
        "<div class='related'><span class=date>3 May 2021</span></div>",
        "<p>Updated 3 May 2021</p>",
        "<p>Stand: 03.05.2021</p>",
        "<p>3/5/2021</p>",
      })
  void takesNoOtherDayForIt(String line) {
    assertThat(Page.under(line).facts().published()).isNull();
  }

  @Test
  void keepsTheDayOfAChangeApart() {
    assertThat(Page.under("<p>Last updated on 3 May 2021</p>").facts().modified())
        .hasToString("2021-05-03");
    assertThat(Page.under("<p>Mis à jour le 3 mai 2021</p>").in("fr").facts().modified())
        .hasToString("2021-05-03");
  }

  @Test
  void tellsDayFromMonthByTheCountryOfThePage() {
    Page page = Page.under("<p>Posted 3/5/2021</p>");
    assertThat(page.in("en-GB").facts().published()).hasToString("2021-05-03");
    assertThat(page.in("en-US").facts().published()).hasToString("2021-03-05");
    assertThat(page.in("it").facts().published()).hasToString("2021-05-03");
    assertThat(page.facts("https://courier.example.uk/ferry").published())
        .hasToString("2021-05-03");
    assertThat(page.with("'datePublished':'2021-03-05T12:00:00Z'").facts().published())
        .hasToString("2021-03-05T12:00Z");
  }

  @Test
  void movesAStampInUtcToTheClockOfTheOutlet() {
    Page page = Page.under("<p>May 3, 2021 11:00 pm EST</p>");
    assertThat(page.with("'datePublished':'2021-05-04T04:00:41Z'").facts().published())
        .hasToString("2021-05-03T23:00:41-05:00");
  }

  @Test
  void keepsTheDayAloneWhereNoClockTellsTheZone() {
    Page page = Page.under("<p>May 3, 2021</p>");
    assertThat(page.with("'datePublished':'2021-05-04T04:00:41Z'").facts().published())
        .hasToString("2021-05-03");
  }

  @Test
  void leavesAStampThatHasTheZoneOfItsOutlet() {
    Page page = Page.under("<p>In the paper of 04.05.2021</p>");
    assertThat(page.with("'datePublished':'2021-05-03T19:30:00+02:00'").facts().published())
        .hasToString("2021-05-03T19:30+02:00");
  }

  @Test
  void takesTheNewDateOfAnArticleThatIsBroughtOutAnew() {
    Page page = Page.under("<time class=publish-date>May 3, 2021</time>");
    assertThat(
            page.with("'datePublished':'2018-11-20','dateModified':'2021-05-03'")
                .facts()
                .published())
        .hasToString("2021-05-03");
  }

  @Test
  void keepsTheFirstDateWhereOnlyAChangeIsPrinted() {
    Page page = Page.under("<p>Updated May 3, 2021</p>");
    assertThat(
            page.with("'datePublished':'2018-11-20','dateModified':'2021-05-03'")
                .facts()
                .published())
        .hasToString("2018-11-20");
  }

  @Test
  void keepsWhatIsStatedWhereALooseDateDisagrees() {
    Page page = Page.under("<p>Island Hall, 9 June 2021</p>");
    assertThat(page.with("'datePublished':'2021-05-03'").facts().published())
        .hasToString("2021-05-03");
  }

  @Test
  void readsALabelledDateAnywhere() {
    assertThat(Page.under("").above("<p>Published: May 3, 2021</p>").facts().published())
        .hasToString("2021-05-03");
    assertThat(Page.under("").above("<p>Opening day: May 3, 2021</p>").facts().published())
        .isNull();
  }

  @Test
  void readsNoDateOfOtherArticles() {
    String cards = "<div><h3>Other news</h3><time datetime='2021-05-03'>3 May 2021</time></div>";
    assertThat(Page.under("").above(cards).facts().published()).isNull();
  }

  @Test
  void knowsNoChangeBeforeTheArticleAppeared() {
    Page page = Page.under("").with("'datePublished':'2021-05-03','dateModified':'2021-04-01'");
    assertThat(page.facts().modified()).isNull();
  }

  @Test
  void keepsTheZoneOfAChange() {
    Page page = Page.under("").with("'dateModified':'2021-05-03T19:30:00+0530'");
    assertThat(page.facts().modified()).hasToString("2021-05-03T19:30+05:30");
  }
}
