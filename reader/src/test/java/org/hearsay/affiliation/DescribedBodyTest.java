package org.hearsay.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.affiliation.Affiliation.Kind;
import org.hearsay.affiliation.Affiliation.Party;
import org.hearsay.language.Countries;
import org.hearsay.language.Mention;
import org.hearsay.language.MentionFinder;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.language.Sentences;
import org.hearsay.language.SpottedName;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who belongs to bodies that an article describes where it does not name them; all names are
/// invented.
class DescribedBodyTest {
  private static final AffiliationFinder FINDER = new AffiliationFinder();
  private static final List<String> PERSONS =
      List.of(
          "Greta Solvang",
          "Solvang",
          "Karl Vester",
          "Ilse Marant",
          "Lena Oswin",
          "Paul Ostrand",
          "Nadja Ferrol",
          "Tom Brandal");
  private static final List<String> BODIES = List.of("Clearline", "Tollgate");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Orvane Election Commission counts. The commission’s chairwoman, Greta Solvang, said no. | OFFICE | Greta Solvang | Orvane Election Commission | The commission’s chairwoman, Greta Solvang
          The commission’s chairwoman, Greta Solvang, said no. It was the Electoral Commission that counted. | OFFICE | Greta Solvang | Electoral Commission | The commission’s chairwoman, Greta Solvang
          The Orvane Election Commission (OEC) counts. The OEC knew. The commission’s chairwoman, Greta Solvang, said no. | OFFICE | Greta Solvang | Orvane Election Commission | The commission’s chairwoman, Greta Solvang
          The Interior Ministry and the Finance Ministry met. The finance ministry’s director, Greta Solvang, said no. | OFFICE | Greta Solvang | Finance Ministry | The finance ministry’s director, Greta Solvang
          The Interior Ministry knew. Karl Vester, a spokesman for the ministry, said no. | SPEAKS_FOR | Karl Vester | Interior Ministry | Karl Vester, a spokesman for the ministry
          The Ministry of the Interior knew. Karl Vester, a spokesman for the Ministry, said no. | SPEAKS_FOR | Karl Vester | Ministry of the Interior | Karl Vester, a spokesman for the Ministry
          The Interior Ministry knew, said ministry spokesman Karl Vester. | SPEAKS_FOR | Karl Vester | Interior Ministry | ministry spokesman Karl Vester
          Ilse Marant, spokeswoman for the mayor’s office, said no. | SPEAKS_FOR | Ilse Marant | mayor's office | Ilse Marant, spokeswoman for the mayor’s office
          The Hollin Institute counts. It was Lena Oswin of the institute, he said. | OFFICE | Lena Oswin | Hollin Institute | Lena Oswin of the institute
          It was Lena Oswin of the Hollin Institute who knew. | OFFICE | Lena Oswin | Hollin Institute | Lena Oswin of the Hollin Institute
          The Interior Ministry knew. Interior Minister Paul Ostrand said no. | OFFICE | Paul Ostrand | Interior Ministry | Interior Minister Paul Ostrand
          Interior Minister Paul Ostrand said no, and so did the Ministry of the Interior. | OFFICE | Paul Ostrand | Ministry of the Interior | Interior Minister Paul Ostrand
          The Finance Ministry knew. The deputy minister of finance, Paul Ostrand, said no. | OFFICE | Paul Ostrand | Finance Ministry | The deputy minister of finance, Paul Ostrand
          Mayor Tom Brandal said no. The mayor’s office knew nothing. | OFFICE | Tom Brandal | mayor's office | Mayor Tom Brandal
          Nadja Ferrol, who led the analysis for Clearline, said no. | OFFICE | Nadja Ferrol | Clearline | Nadja Ferrol, who led the analysis for Clearline
          Nadja Ferrol, who works for Clearline, said no. | OFFICE | Nadja Ferrol | Clearline | Nadja Ferrol, who works for Clearline
          The Harbour Board met. Nadja Ferrol, who heads the board, said no. | OFFICE | Nadja Ferrol | Harbour Board | Nadja Ferrol, who heads the board
          Nadja Ferrol, who speaks for Clearline, said no. | SPEAKS_FOR | Nadja Ferrol | Clearline | Nadja Ferrol, who speaks for Clearline
          Nadja Ferrol, who heads the Harbour Board’s Tide Office, said no. | OFFICE | Nadja Ferrol | Tide Office | Nadja Ferrol, who heads the Harbour Board’s Tide Office
          """)
  void leadsPersonsToTheirBodies(String text, Kind kind, String member, String body, String words) {
    Affiliation found = only(text, kind, null);
    assertThat(found.member().name()).isEqualTo(member);
    assertThat(found.body()).extracting(Party::name).isEqualTo(body);
    assertThat(found.span().of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Orvane Election Commission counts. The commission said no, citing its Technical Office. | PART_OF | Technical Office | Orvane Election Commission | its Technical Office
          The Orvane Election Commission said its own Technical Office found nothing. | PART_OF | Technical Office | Orvane Election Commission | its own Technical Office
          The Orvane Election Commission counts. The Technical Office, the department of the commission that looks after its computers, knew. | PART_OF | Technical Office | Orvane Election Commission | Technical Office, the department of the commission
          The Interior Ministry knew. The ministry’s Port Inspectorate said no. | PART_OF | Port Inspectorate | Interior Ministry | ministry’s Port Inspectorate
          The Alder Group knew. Clearline, a subsidiary of the group, said no. | CONTROLLED_BY | Clearline | Alder Group | Clearline, a subsidiary of the group
          """)
  void leadsBodiesToTheirParents(String text, Kind kind, String member, String body, String words) {
    Affiliation found = only(text, kind, null);
    assertThat(found.member().name()).isEqualTo(member);
    assertThat(found.body()).extracting(Party::name).isEqualTo(body);
    assertThat(found.span().of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We asked our Technical Office for a count. | Technical Office | our Technical Office
          The Port Inspectorate, an agency of this Ministry, closed the quay. | Port Inspectorate | Port Inspectorate, an agency of this Ministry
          The ministry’s Port Inspectorate closed the quay. | Port Inspectorate | ministry’s Port Inspectorate
          """)
  void knowsABodyOnItsOwnPage(String text, String member, String words) {
    Affiliation found = only(text, Kind.PART_OF, "Ministry of Public Works");
    assertThat(found.member().name()).isEqualTo(member);
    assertThat(found.body()).extracting(Party::name).isEqualTo("Ministry of Public Works");
    assertThat(found.span().of(text)).isEqualTo(words);
  }

  @Test
  void readsWhoIsOfABodyWithoutAnOffice() {
    assertThat(only("It was Lena Oswin of the Hollin Institute.", Kind.OFFICE, null).office())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Interior Ministry and the Finance Ministry met. Karl Vester, a spokesman for the"
            + " ministry, said no.",
        "The Interior Ministry knew, the foreign ministry did not. Karl Vester, a spokesman for the"
            + " ministry, said no.",
        "The Orvane Commission knew. A commission was set up. The commission’s chairwoman, Greta"
            + " Solvang, said no.",
        "The Orvane Commission knew. Norway’s commission did not. The commission’s chairwoman,"
            + " Greta Solvang, said no.",
        "Karl Vester, a spokesman for the ministry, said no.",
        "The Interior Ministry knew. Finance Minister Paul Ostrand said no.",
        "The Interior Ministry knew. Shadow Interior Minister Paul Ostrand said no.",
        "Mayor Tom Brandal said no.",
        "Mayor Tom Brandal met Mayor Paul Ostrand. The mayor’s office knew nothing.",
        "The Orvane Commission said the town had asked its Technical Office.",
        "The Orvane Commission said Clearline had asked its Technical Office.",
        "The Orvane Commission sued the company over its Technical Office.",
        "The clerk said its Technical Office knew.",
        "We asked our Technical Office for a count.",
        "They informed Lena Oswin of the Hollin Institute ruling.",
        "Nadja Ferrol, who led the search for Clearline, said no.",
        "The Orvane Commission knew. Karl Vester, head of the commission’s legal unit, said no.",
      })
  void leavesOpenWhatMayBeAnother(String text) {
    assertThat(affiliations(text, null))
        .allSatisfy(one ->
            assertThat(one.body())
                .as(one.toString())
                .satisfiesAnyOf(
                    body -> assertThat(body).isNull(),
                    body -> assertThat(body).extracting(Party::name).isEqualTo("Norway")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We asked our Technical Office for a count,” he said.",
        "He said: \"It is an office of this ministry, and our Technical Office knows.\"",
      })
  void leavesOpenWhoseOursIsInAQuotation(String text) {
    assertThat(affiliations(text, "Ministry of Public Works")).isEmpty();
  }

  private static Affiliation only(String text, Kind kind, @Nullable String outlet) {
    List<Affiliation> all = affiliations(text, outlet);
    List<Affiliation> found = all.stream().filter(one -> one.kind() == kind).toList();
    assertThat(found).as(all.toString()).hasSize(1);
    return found.getFirst();
  }

  private static List<Affiliation> affiliations(String text, @Nullable String outlet) {
    Sentences sentences =
        new SentenceSplitter().sentences(text, List.of(new Span(0, text.length())));
    List<SpottedName> spotted = new java.util.ArrayList<>();
    PERSONS.forEach(name -> spot(spotted, text, name, Mention.Type.PERSON));
    BODIES.forEach(name -> spot(spotted, text, name, Mention.Type.BODY));
    spotted.sort(java.util.Comparator.comparing(SpottedName::span));
    List<Mention> mentions =
        new MentionFinder(new Countries()::isCountry).mentions(sentences, spotted);
    return FINDER.affiliations(sentences, mentions, KnownBodies.of(mentions, outlet));
  }

  private static void spot(List<SpottedName> spotted, String text, String name, Mention.Type type) {
    int at = text.indexOf(name);
    boolean taken =
        at < 0
            || spotted.stream().anyMatch(one -> one.span().end() > at && one.span().start() <= at);
    if (!taken) {
      spotted.add(new SpottedName(new Span(at, at + name.length()), type));
    }
  }
}
