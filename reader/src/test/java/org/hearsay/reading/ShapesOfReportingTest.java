package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader of news sees at a glance: who a headline, a credit line, a "citing" names, and
/// that somebody who declines to comment has said nothing. Read by rules, so it holds without a
/// model.
class ShapesOfReportingTest {
  private static final Reader READER = Reader.byRules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ferry had no working radar – inquiry             | inquiry          | Ferry had no working radar
          Ferry had no working radar -- regulator          | regulator        | Ferry had no working radar
          Quay sank twice in a year - Ravnskar Institute   | Ravnskar Institute | Quay sank twice in a year
          Ravnskar Institute: Quay sank twice in a year    | Ravnskar Institute | Quay sank twice in a year
          Prize was never paid: police                     | police           | Prize was never paid
          Half of catch lost, fishermen’s union says       | fishermen’s union | Half of catch lost
          ‘We are not leaving’: islanders on sale of quay  | islanders        | ‘We are not leaving’
          """)
  void aHeadlineSaysWhoSaysSo(String title, String source, String content) {
    Reading reading = read(title, "The Ravnskar Institute said on Monday that the quay had sunk.");
    assertThat(reading.headline().attributions()).hasSize(1);
    Attribution attribution = reading.headline().attributions().getFirst();
    assertThat(attribution.roles().source().of(title)).startsWith(source);
    assertThat(attribution.roles().content().of(title)).isEqualTo(content);
    assertThat(reading.headline().assertions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ferry sinks off Tarnevik – Tarnevik Post
          Flood: what we know so far
          Analysis: the quay is sinking
          Final: Tarnevik 3 – Sellmouth 1
          Tarnevik – a town without a bridge
          """)
  void aMarkInAHeadlineIsNotAlwaysASource(String title) {
    assertThat(read(title, "The quay sank on Monday.").headline().attributions()).isEmpty();
  }

  @Test
  void whatTheHeadlineSaysIsMarkedInTheLine() {
    Reading reading =
        read("Quay 🚢 sank – inquiry", "The inquiry said on Monday that the quay had sunk.");
    String line = ReadingJson.write(new Outcome.Read(reading));
    assertThat(line).contains("{\"field\":\"title\",\"source\":[[14,21]],\"cue\":[[12,13]]");
    assertThat(ReadingJson.read(line)).isEqualTo(new Outcome.Read(reading));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Corvane Dispatch, citing three officials, reported that the quay had sunk. | Corvane Dispatch > three officials
          The quay had sunk, the Corvane Dispatch reported, citing a survey.             | Corvane Dispatch > a survey
          The Corvane Dispatch quoted the harbour master as saying that the quay had sunk. | Corvane Dispatch > the harbour master
          The pilots had been told by the harbour master that the quay had sunk.         | The pilots > the harbour master
          """)
  void whoIsCitedStandsBehindWhoCites(String text, String chain) {
    Reading reading = read(null, text);
    assertThat(reading.stated())
        .singleElement()
        .satisfies(stated -> {
          assertThat(String.join(" > ", holders(stated))).isEqualTo(chain);
          assertThat(stated.assertion().text()).isEqualToIgnoringCase("the quay had sunk");
        });
  }

  @Test
  void whoDeniesAReportDoesNotHandItOn() {
    Reading reading =
        read(null, "The ministry denied a report by the Corvane Dispatch that the quay had sunk.");
    assertThat(reading.stated())
        .extracting(
            ShapesOfReportingTest::holders,
            stated -> stated.assertion().certainty().affirmed(),
            stated -> stated.assertion().text())
        .containsExactlyInAnyOrder(
            tuple(List.of("Corvane Dispatch"), true, "the quay had sunk"),
            tuple(List.of("The ministry"), false, "the quay had sunk"));
  }

  @Test
  void theSpeakerOfAQuotationMayStandInTheNextSentence() {
    Reading reading =
        read(null, "“Nobody sleeps here any more.” The minister was speaking at the harbour gate.");
    assertThat(reading.stated())
        .filteredOn(stated -> stated.assertion().text().startsWith("Nobody"))
        .singleElement()
        .satisfies(stated -> assertThat(holders(stated)).containsExactly("The minister"));
  }

  @Test
  void aReasonThatIsCitedIsNobody() {
    assertThat(read(null, "The airport closed its runway on Sunday, citing high winds.").stated())
        .noneMatch(stated -> holders(stated).contains("high winds"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The company declined to comment on the report.
          A spokeswoman for the port did not immediately respond to requests for comment.
          The ministry would neither confirm nor deny the report.
          Mr Hollis could not be reached for comment.
          """)
  void whoDeclinesToCommentHasSaidNothing(String text) {
    assertThat(read(null, text).stated()).isEmpty();
  }

  @Test
  void aRefusalTakesNothingElseWithIt() {
    Reading reading =
        read(null, "The company sold forty ships last year, but it declined to comment on that.");
    assertThat(reading.stated())
        .singleElement()
        .satisfies(stated ->
            assertThat(stated.assertion().text())
                .isEqualTo("The company sold forty ships last year"));
  }

  @Test
  void aSourceLineBelowATextSaysOnWhoseWordItStands() {
    Reading reading =
        read(
            null,
            """
            Two people were hurt when a tram left the rails in Lowport.

            Police said that the line was closed until the evening.

            Source: Lowport Fire Service\
            """);
    assertThat(reading.stated())
        .extracting(ShapesOfReportingTest::holders)
        .containsExactly(
            List.of("Lowport Fire Service"), List.of("Lowport Fire Service", "Police"));
  }

  private static List<String> holders(Stated stated) {
    return stated.chain().stream()
        .map(link -> link.holder() == null ? "nobody" : link.holder().name())
        .toList();
  }

  private static Reading read(@Nullable String title, String text) {
    Publication publication =
        new Publication(null, null, new Outlet("Tarnevik Post"), List.of(), null, null, "en");
    Manuscript manuscript =
        new Manuscript(
            new ArticleId("one"),
            new Form.Text(text),
            Known.NOTHING,
            new Known(title, publication));
    return ((Outcome.Read) READER.read(manuscript)).reading();
  }
}
