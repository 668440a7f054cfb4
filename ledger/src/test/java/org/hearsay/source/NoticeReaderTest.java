package org.hearsay.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.affiliation.Affiliation;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Body;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Findings;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Telling;
import org.hearsay.attribution.Access;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the register takes from the reading of one article.
class NoticeReaderTest {
  private static final String TEXT =
      "𝛼 Harbour master Jan Berg said it sank. Berg saw it. He said so. Alder Unit of the Board.";

  private final List<Attribution> attributions = new ArrayList<>();
  private final List<Telling> tellings = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Affiliation> affiliations = new ArrayList<>();
  private final List<Assertion> assertions = new ArrayList<>();

  private static Span at(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private void says(
      Holder.Type type, String name, boolean named, String source, @Nullable Access access) {
    attributions.add(
        new Attribution(
            new Attribution.Roles(
                Spans.of(at(source)), Spans.of(at("said")), Spans.of(at("it sank"))),
            Attribution.Kind.INDIRECT,
            Attribution.Stance.SAYS,
            null,
            new Holder(type, name, named),
            new Attribution.Trace("rule", 0.9)));
    tellings.add(new Telling(null, null, access));
  }

  private void asserted(Integer... chain) {
    assertions.add(
        new Assertion(
            Spans.of(at("it sank")),
            "it sank",
            List.of(chain),
            new Certainty(Certainty.Term.STATED, Spans.NONE, true),
            null,
            List.of(),
            List.of()));
  }

  private Notice notice(String url) {
    Publication publication =
        new Publication(
            url,
            null,
            new Outlet("Alder Gazette"),
            List.of(),
            PublicationDate.of(LocalDate.of(2024, 5, 1)),
            null,
            "en");
    Body body = new Body(TEXT, List.of(new Span(0, TEXT.length())), List.of());
    Findings findings =
        new Findings(
            attributions, tellings, assertions, List.of(), List.of(), mentions, affiliations);
    return NoticeReader.notice(
        "3fa91c07",
        new Reading(
            new Article(new ArticleId("x"), publication, null, body), findings, Findings.NONE));
  }

  @Test
  void takesHoldersWithTheirFormsAndWhatRestsOnThem() {
    says(Holder.Type.PERSON, "Jan Berg", true, "Harbour master Jan Berg", null);
    says(
        Holder.Type.PERSON, "Jan Berg", true, "Berg", new Access(Access.Kind.WITNESSED, at("saw")));
    mentions.add(new Mention(at("Jan Berg"), Mention.Type.PERSON, "Jan Berg", "name"));
    mentions.add(new Mention(at("Berg"), Mention.Type.PERSON, "Jan Berg", "surname"));
    asserted(0);
    asserted(1, 0);
    asserted();
    Notice notice = notice("https://www.gazette.example/ferry");
    assertThat(notice.day()).isEqualTo("2024-05-01");
    Notice.Party outlet = notice.parties().get(0);
    assertThat(outlet.domain()).isEqualTo("gazette.example");
    assertThat(outlet.told()).containsExactly(new Notice.Told(null, List.of(3)));
    Notice.Party berg = notice.parties().get(1);
    assertThat(berg.kind()).isEqualTo(Kind.PERSON);
    assertThat(berg.forms())
        .containsExactlyInAnyOrder(
            new Notice.Form("Harbour master Jan Berg", 1),
            new Notice.Form("Jan Berg", 1),
            new Notice.Form("Berg", 1));
    assertThat(berg.told())
        .containsExactly(
            new Notice.Told(0, List.of(1, 2)),
            new Notice.Told(1, List.of(2), Access.Kind.WITNESSED));
  }

  @Test
  void takesAffiliationsWithTheirWordsCountedInCodePoints() {
    says(Holder.Type.BODY, "Alder Unit", true, "Alder Unit", null);
    affiliations.add(
        new Affiliation(
            Affiliation.Kind.PART_OF,
            new Affiliation.Party(at("Alder Unit"), "Alder Unit", Mention.Type.BODY),
            new Affiliation.Party(at("Board"), "Board", null),
            null,
            at("Alder Unit of the Board"),
            "of"));
    Notice notice = notice("https://gazette.example/ferry");
    assertThat(notice.parties()).extracting(Notice.Party::name).contains("Alder Unit", "Board");
    Notice.Tie tie = notice.ties().getFirst();
    assertThat(tie.words()).isEqualTo("Alder Unit of the Board");
    assertThat(tie.passage().start()).isEqualTo(TEXT.indexOf("Alder Unit") - 1);
  }

  @Test
  void takesNoPronounsForSources() {
    says(Holder.Type.UNNAMED, "He", false, "He", null);
    assertThat(notice("https://gazette.example/ferry").parties()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.gazette.example/x, gazette.example",
    "https://amp.gazette.co.uk/x, gazette.co.uk",
    "https://M.Gazette.com:8080/, gazette.com",
    "https://name.blogspot.com/2024, name.blogspot.com",
    "https://t.me/channel, ",
    "https://127.0.0.1/x, ",
    "https://[::1]/x, ",
    "file:/articles/x, ",
    "no address, ",
    "https://co.uk/, ",
  })
  void knowsAnOutletByTheDomainThatItRegistered(String url, String domain) {
    assertThat(notice(url).parties().getFirst().domain()).isEqualTo(domain);
  }

  @Test
  void staysWithinBoundsWhateverAnArticleHolds() {
    says(Holder.Type.PERSON, "X".repeat(100_000) + " Berg", true, "Berg", null);
    for (int i = 0; i < 50_000; i++) {
      says(Holder.Type.BODY, "Alder Unit " + i, true, "Alder Unit", null);
      affiliations.add(
          new Affiliation(
              Affiliation.Kind.PART_OF,
              new Affiliation.Party(at("Alder Unit"), "Alder Unit " + i, Mention.Type.BODY),
              new Affiliation.Party(at("Board"), "Alder Unit " + (i + 1), null),
              null,
              at("Alder Unit of the Board"),
              "of"));
    }
    Notice notice = notice("https://gazette.example/x");
    assertThat(notice.parties()).hasSize(50_003);
    assertThat(notice.parties())
        .allSatisfy(party -> assertThat(party.name().length()).isLessThanOrEqualTo(200));
    Register register = Registrar.register(List.of(notice), List.of());
    assertThat(register.sources()).hasSizeGreaterThan(50_000);
    assertThat(register.way("alder-unit-1", "alder-unit-9000")).isNotNull();
  }
}
