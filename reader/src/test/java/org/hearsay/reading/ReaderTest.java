package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.certainty.Certainty.Term;
import org.hearsay.language.Sentence;
import org.hearsay.language.SentenceSplitter;
import org.hearsay.text.Spans;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Reader READER = Reader.byRules();

  private static final String ARTICLE =
      """
      The harbour of Tarnevik will close for a month, western pilots have said.

      could be interesting for you:

      According to the Ravnskar Institute (RI), the quay probably sank on April 2.

      Advertisement

      The town followed reports that Denmark was trying to buy the dredger. The council will vote.

      Tides and Timetables: a Short History of the Ferry
      Other Topics of Interest

      Tides and Timetables: a Short History of the Ferry

      Two captains tell the ferry museum what has changed on the crossing since the war, and why.

      Then in early March, the Coast Guard’s Harbour Safety Unit confirmed that divers had seen it.

      To suggest a correction or clarification, write to us here
      You can also highlight the text and press Ctrl + Enter\
      """;

  @Test
  void findsNothingInThePagesFurniture() {
    Reading reading = read(ARTICLE);
    for (String furniture :
        List.of(
            "interesting for you", "Advertisement", "Tides", "captains", "correction", "Ctrl")) {
      int at = ARTICLE.indexOf(furniture);
      assertThat(reading.assertions())
          .as(furniture)
          .noneMatch(a -> a.content().bounds().contains(at));
      assertThat(reading.mentions()).as(furniture).noneMatch(m -> m.span().contains(at));
      assertThat(reading.attributions())
          .as(furniture)
          .noneMatch(a -> a.roles().bounds().contains(at));
    }
  }

  @Test
  void chainsEveryStatementToItsSource() {
    Reading reading = read(ARTICLE);
    assertThat(reading.assertions())
        .extracting(a -> holders(reading, a) + ": " + a.text())
        .containsExactly(
            "[western pilots]: The harbour of Tarnevik will close for a month",
            "[Ravnskar Institute]: the quay probably sank on April 2",
            "[reports]: Denmark was trying to buy the dredger",
            "[]: The council will vote.",
            "[Harbour Safety Unit]: divers had seen it");
  }

  @Test
  void readsCertaintyAndTimeOfAStatement() {
    Assertion sank = read(ARTICLE).assertions().get(1);
    assertThat(sank.certainty().term()).isEqualTo(Term.LIKELY);
    assertThat(sank.time())
        .extracting(about -> about == null ? "none" : about.edtf())
        .isEqualTo("2026-04-02");
  }

  @Test
  void leavesNoSentenceOut() {
    Reading reading = read(ARTICLE);
    for (Sentence sentence :
        new SentenceSplitter().sentences(ARTICLE, reading.article().body().paragraphs()).all()) {
      assertThat(reading.assertions())
          .as(sentence.span().of(ARTICLE))
          .anyMatch(a -> a.content().overlaps(Spans.of(sentence.span())));
    }
  }

  @Test
  void takesAHeadingForNoStatement() {
    Reading reading = read("A second phase\n\nThe quay was closed on Monday.");
    assertThat(reading.assertions())
        .extracting(Assertion::text)
        .containsExactly("The quay was closed on Monday.");
  }

  @Test
  void findsNothingInALanguageThatItCannotRead() {
    Reading reading =
        read(
            "Der Hafen von Tarnevik bleibt einen Monat lang geschlossen, sagte die Ministerin am"
                + " Montag. Nach Angaben des Instituts ist der Kai wahrscheinlich schon vor dem"
                + " zweiten April gesunken.");
    assertThat(reading.assertions()).isEmpty();
    assertThat(reading.attributions()).isEmpty();
    assertThat(reading.article().publication().language()).isNull();
  }

  @Test
  void saysThatATextIsEnglish() {
    assertThat(read(ARTICLE).article().publication().language()).isEqualTo("en");
  }

  @Test
  void countsAWishAsAStatementOfWhoReportsIt() {
    Reading reading = read("Kestria wants to sell the dredger, two officials said.");
    assertThat(reading.attributions()).hasSize(2);
    assertThat(reading.assertions())
        .extracting(a -> holders(reading, a) + ": " + a.text())
        .containsExactly("[two officials]: Kestria wants to sell the dredger");
  }

  @Test
  void readsAPageAsItReadsItsText() {
    String html =
        """
        <html lang="en"><head><title>Quay sinks</title></head><body><article><h1>Quay sinks</h1>
        <p>The quay of Tarnevik sank on April 2, the Ravnskar Institute said in a long report.</p>
        <p>The ministry said that the boats would be moved to another harbour before the winter.</p>
        </article></body></html>
        """;
    Outcome outcome =
        READER.read(
            new Manuscript(
                new ArticleId("page"),
                new Form.Html(html.getBytes(StandardCharsets.UTF_8), "utf-8"),
                Known.NOTHING,
                Known.NOTHING));
    assertThat(outcome).isInstanceOf(Outcome.Read.class);
    Reading reading = ((Outcome.Read) outcome).reading();
    assertThat(reading.article().title()).isEqualTo("Quay sinks");
    assertThat(reading.assertions())
        .extracting(a -> holders(reading, a))
        .containsExactly(List.of("Ravnskar Institute"), List.of("The ministry"));
  }

  @Test
  void givesTheSameLineEachTime() {
    String once = ReadingJson.write(outcome(ARTICLE));
    assertThat(ReadingJson.write(Reader.byRules().read(manuscript(ARTICLE)))).isEqualTo(once);
  }

  @Test
  void saysWhyABlankTextIsNoArticle() {
    assertThat(outcome(" \n\t ")).isInstanceOf(Outcome.Failed.class);
    assertThat(((Outcome.Failed) outcome(" \n\t ")).failure().reason()).isEqualTo(Reason.EMPTY);
  }

  private static Reading read(String text) {
    return ((Outcome.Read) outcome(text)).reading();
  }

  private static Outcome outcome(String text) {
    return READER.read(manuscript(text));
  }

  private static Manuscript manuscript(String text) {
    Publication publication =
        new Publication(
            null,
            null,
            new Outlet("Tarnevik Post"),
            List.of(),
            PublicationDate.of(LocalDate.of(2026, 4, 9)),
            null,
            null);
    return new Manuscript(
        new ArticleId("one"), new Form.Text(text), Known.NOTHING, new Known(null, publication));
  }

  private static List<String> holders(Reading reading, Assertion assertion) {
    return assertion.chain().stream()
        .map(i -> reading.attributions().get(i).holder())
        .map(holder -> holder == null ? "nobody" : holder.name())
        .toList();
  }
}
