package org.hearsay.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reading.ReadArticles.article;
import static org.hearsay.reading.ReadArticles.failure;
import static org.hearsay.reading.ReadArticles.paragraphs;

import java.time.Duration;
import java.util.Base64;
import org.hearsay.article.Article;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {
  private static final String HEAD =
      """
      Return-Path: <bounce@letters.example.org>
      From: =?UTF-8?Q?Zo=C3=AB_Varga_from_Harbour_Letters?= <zoe@letters.example.org>
      To: reader@example.net
      Subject: =?UTF-8?B?4oCcTm/igJ0gdG8gdGhlIHJhbXA=?=
       and to the bridge
      Date: Mon, 06 Apr 2026 07:05:00 +0200 (CEST)
      List-Post: <https://letters.example.org/p/no-to-the-ramp>
      MIME-Version: 1.0
      """;
  private static final String PAGE =
      """
      <html><body><table><tr><td>
      <h1>“No” to the ramp</h1>
      <p>The council of Tarnevik has voted against the new ferry ramp, its speaker said on Sunday.</p>
      <p>“We cannot pay for it,” said councillor Ida Holm, who had asked for the vote in March.</p>
      </td></tr></table></body></html>
      """;

  @Test
  void readsTheHtmlAndTheHeadOfANewsletter() {
    Article article =
        article(
            mail(
                HEAD
                    + """
                    Content-Type: multipart/mixed; boundary="outer"

                    --outer
                    Content-Type: multipart/alternative; boundary=inner

                    --inner
                    Content-Type: text/plain; charset=utf-8

                    Read this newsletter in your mail program.

                    --inner
                    Content-Type: text/html; charset=utf-8
                    Content-Transfer-Encoding: base64

                    %s
                    --inner--
                    --outer
                    Content-Type: text/html; name=secret.html
                    Content-Disposition: attachment; filename=secret.html

                    <p>The attachment that nobody asked for is long enough to be an article.</p>
                    --outer--
                    """
                        .formatted(Base64.getMimeEncoder().encodeToString(PAGE.getBytes(UTF_8)))));

    assertThat(article.title()).isEqualTo("“No” to the ramp and to the bridge");
    Publication publication = article.publication();
    assertThat(publication.outlet()).isEqualTo(new Outlet("Harbour Letters"));
    assertThat(publication.authors()).containsExactly("Zoë Varga");
    assertThat(publication.published()).hasToString("2026-04-06T07:05+02:00");
    assertThat(publication.url()).isEqualTo("https://letters.example.org/p/no-to-the-ramp");
    assertThat(article.body().text())
        .contains("its speaker said on Sunday", "councillor Ida Holm")
        .doesNotContain("attachment")
        .doesNotContain("mail program");
  }

  @Test
  void joinsFlowedLinesAndCutsTheSignature() {
    Article article =
        article(
            mail(
                """
                From: "The Harbour Post" <news@harbourpost.example>
                Subject: Fwd: Ramp
                Date: 6 Apr 26 07:05 EST
                Content-Type: text/plain; charset=iso-8859-1; format=flowed
                Content-Transfer-Encoding: quoted-printable

                The council of Tarnevik has voted against the new ferry ramp, its=20
                speaker said on Sunday. Caf=E9s at the port will stay open, she =
                added.

                 From the harbour office there was no comment on Monday morning.
                --=20
                The Harbour Post, 1 Quay Street
                """));

    assertThat(paragraphs(article))
        .containsExactly(
            "The council of Tarnevik has voted against the new ferry ramp, its speaker said on"
                + " Sunday. Cafés at the port will stay open, she added.",
            "From the harbour office there was no comment on Monday morning.");
    assertThat(article.title()).isEqualTo("Ramp");
    assertThat(article.publication().outlet()).isEqualTo(new Outlet("The Harbour Post"));
    assertThat(article.publication().authors()).isEmpty();
    assertThat(article.publication().published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Ada Nkemi <ada.nkemi@mail.example>            | -            | Ada Nkemi
          Ada Nkemi <ada@mail.example>                  | -            | Ada Nkemi
          "Ada Nkemi via Letterbox" <ankemi@l.example>  | -            | Ada Nkemi
          Morning Tide <hello@tide.example>             | Morning Tide | -
          Ada Nkemi at Morning Tide <x@tide.example>    | Morning Tide | Ada Nkemi
          news@tide.example                             | -            | -
          <news@tide.example>                           | -            | -
          """)
  void tellsAnAuthorFromAnOutlet(
      String from,
      @org.jspecify.annotations.Nullable String outlet,
      @org.jspecify.annotations.Nullable String author) {
    Sender sender = Sender.of(from);

    assertThat(sender.outlet()).isEqualTo(outlet == null ? null : new Outlet(outlet));
    assertThat(sender.authors())
        .isEqualTo(author == null ? java.util.List.of() : java.util.List.of(author));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Mon, 06 Apr 2026 07:05:00 +0200        | 2026-04-06T07:05+02:00
          6 apr 2026 07:05 GMT                   | 2026-04-06T07:05Z
          Tue, 06 Apr 2026 23:05:00 PDT          | 2026-04-06T23:05-07:00
          Mon, 31 Feb 2026 07:05:00 +0200        | -
          tomorrow                               | -
          """)
  void readsDatesWithTheirZones(String field, @org.jspecify.annotations.Nullable String date) {
    assertThat(String.valueOf(MailDate.parse(field))).isEqualTo(String.valueOf(date));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.letters.example/p/ramp, https://www.letters.example/p/ramp",
    "https://click.letters.example/p/ramp, ",
    "https://counter.example/p/ramp, ",
    "https://www.letters.example/, "
  })
  void takesTheLinkToTheWebVersionWhereItIsTheSendersOwn(
      String link, @org.jspecify.annotations.Nullable String url) {
    String page =
        PAGE.replace(
            "<table>", "<a href=\"" + link + "\">View this email in your browser</a><table>");
    Article article =
        article(
            mail(
                "From: Tide <tide@letters.example>\nContent-Type: text/html; charset=utf-8\n\n"
                    + page));

    assertThat(article.publication().url()).isEqualTo(url);
  }

  @Test
  void readsAPageWhoseCharacterSetTheMessageDeclares() {
    byte[] body =
        "<p>Caf\u00e9s at the port of Tarnevik will stay open, the harbour office said.</p>"
            .getBytes(ISO_8859_1);
    byte[] head =
        "From: x@y.example\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
            .getBytes(US_ASCII);
    byte[] message = new byte[head.length + body.length];
    System.arraycopy(head, 0, message, 0, head.length);
    System.arraycopy(body, 0, message, head.length, body.length);

    assertThat(article(new Form.Mail(message)).body().text()).startsWith("Cafés at the port");
  }

  @Test
  void namesTheReasonWhereThereIsNothingToRead() {
    assertThat(failure(mail("From: x@y.example\nSubject: hello\n\n")).reason())
        .isEqualTo(Reason.NO_ARTICLE);
    assertThat(
            failure(
                    mail(
                        "From: x@y.example\nContent-Type: image/png\nContent-Transfer-Encoding:"
                            + " base64\n\niVBORw0KGgo=\n"))
                .reason())
        .isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void refusesTenThousandNestedParts() {
    StringBuilder message = new StringBuilder("From: x@y.example\nMIME-Version: 1.0\n");
    for (int i = 0; i < 10_000; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      message.append(i).append('\n');
    }
    message.append("Content-Type: text/plain\n\nHello.\n");

    assertThat(failure(mail(message.toString())).reason()).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void endsOnPartsAndHeadsWithoutEnd() {
    String parts = "--b\nContent-Type: image/png\n\nx\n".repeat(100_000);
    for (String message :
        new String[] {
          "From: a\nContent-Type: multipart/mixed; boundary=b\n\n" + parts,
          "From: a\nContent-Type: multipart/mixed; boundary=\""
              + "-".repeat(60)
              + "\"\n\n"
              + "-".repeat(5_000_000),
          "X: y\n".repeat(500_000) + "\nhello",
          "Subject: " + "=?UTF-8?B?4oCc?= ".repeat(100_000) + "\n\nhello",
          "From: " + "\"<".repeat(100_000) + "\n\nhello",
          "a".repeat(5_000_000)
        }) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> new MailReader().rendered(message.getBytes(UTF_8)));
    }
  }

  @Test
  void leavesOutHoweverManyMarksOfAnswers() {
    String body = "\nContent-Type: text/html; charset=utf-8\n\n" + PAGE.replace("h1", "p");

    assertThat(article(mail("From: x@y.example\nSubject: Re: FWD : No ramp" + body)).title())
        .isEqualTo("No ramp");
    assertThat(
            article(mail("From: x@y.example\nSubject: " + "re:".repeat(20_000) + " No" + body))
                .title())
        .isEqualTo("No");
  }

  private static Form.Mail mail(String message) {
    return new Form.Mail(message.replace("\n", "\r\n").getBytes(UTF_8));
  }
}
