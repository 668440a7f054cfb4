package org.hearsay.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.reading.ReadArticles.article;
import static org.hearsay.reading.ReadArticles.failure;
import static org.hearsay.reading.ReadArticles.paragraphs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.hearsay.article.Article;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Manuscript.Form;
import org.hearsay.article.Rendered;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
  @TempDir Path folder;

  private static final String FIRST =
      "The council of Tarnevik has voted against the new ferry ramp, its speaker said on Sunday."
          + " The vote came after a long debate about the cost of the works at the harbour.";
  private static final String SECOND =
      "According to the Ravnskar Institute, the quay has sunk by four centimetres since January."
          + " Its report was handed to the council last week, but has not been published so far.";
  private static final String THIRD =
      "Freight will go by road until May, the harbour office said, and passengers may use the bus"
          + " from the market square at no charge, twice an hour, until the last train has left.";

  @Test
  void rebuildsParagraphsOverLinesAndPagesWithoutWhatRunsOnEveryPage() throws IOException {
    try (Print print = new Print()) {
      int cut = THIRD.indexOf("may use");
      for (int i = 1; i <= 3; i++) {
        print.line(Print.LEFT, 800, 8, "Tarnevik Post, issue 17, sheet " + i);
        print.line(290, 30, 8, "- " + i + " -");
        if (i == 1) {
          print.line(Print.LEFT, 760, 22, "No to the new ramp");
          float y = print.paragraph(Print.LEFT, 720, 300, FIRST);
          print.paragraph(Print.LEFT, y, 300, THIRD.substring(0, cut - 1));
        } else if (i == 2) {
          float y = print.paragraph(Print.LEFT, 760, 300, THIRD.substring(cut));
          print.line(Print.LEFT, y - 10, 14, "What the report says");
          print.paragraph(Print.LEFT, y - 34, 300, SECOND);
        } else {
          print.paragraph(Print.LEFT, 760, 300, FIRST.replace("Sunday", "Monday"));
        }
        if (i < 3) {
          print.nextPage();
        }
      }

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(article.title()).isEqualTo("No to the new ramp");
      assertThat(paragraphs(article))
          .containsExactly(
              FIRST, THIRD, "What the report says", SECOND, FIRST.replace("Sunday", "Monday"));
    }
  }

  @Test
  void readsTwoColumnsOneAfterTheOther() throws IOException {
    try (Print print = new Print()) {
      print.line(Print.LEFT, 780, 24, "A headline that runs over both of the columns");
      // As some programs write it: line by line across the page.
      var left = Print.lines(FIRST + " " + SECOND, 220);
      var right = Print.lines(THIRD, 220);
      for (int i = 0; i < left.size(); i++) {
        print.line(Print.LEFT, 740 - 12 * i, 10, left.get(i));
        if (i < right.size()) {
          print.line(310, 740 - 12 * i, 10, right.get(i));
        }
      }

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(article.title()).isEqualTo("A headline that runs over both of the columns");
      assertThat(article.body().text()).contains(FIRST + " " + SECOND, THIRD);
      assertThat(article.body().text()).doesNotContain("headline");
    }
  }

  @Test
  void startsAParagraphAtAnIndentAndJoinsPartedWords() throws IOException {
    try (Print print = new Print()) {
      String[] lines = {
        "The council of Tarnevik has voted against the ferry ramp, its speak-",
        "er said. A well-known engineer had told the members that the long-",
        "term cost was not known, and that the report of the well-",
        "known institute would not be published before the summer. ",
      };
      float y = 740;
      for (String line : lines) {
        print.line(Print.LEFT, y, 10, line);
        y -= 12;
      }
      print.line(
          Print.LEFT + 14,
          y,
          10,
          "Freight will go by road until May, the harbour office said, and the");
      print.line(
          Print.LEFT,
          y - 12,
          10,
          "passengers may use the bus from the market square at no charge.");

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(paragraphs(article))
          .containsExactly(
              "The council of Tarnevik has voted against the ferry ramp, its speaker said. A"
                  + " well-known engineer had told the members that the long-term cost was not"
                  + " known, and that the report of the well-known institute would not be published"
                  + " before the summer.",
              "Freight will go by road until May, the harbour office said, and the passengers may"
                  + " use the bus from the market square at no charge.");
    }
  }

  @Test
  void keepsTheLinesOfAnItemTogether() throws IOException {
    try (Print print = new Print()) {
      float y = print.paragraph(Print.LEFT, 740, 300, FIRST);
      print.line(
          Print.LEFT, y, 10, "- Freight goes by road until May, which the harbour office calls a");
      print.line(Print.LEFT + 10, y - 12, 10, "burden for the whole town of Tarnevik.");
      print.line(Print.LEFT, y - 24, 10, "- Passengers may use the bus from the market square.");

      assertThat(paragraphs(article(new Form.Pdf(print.bytes()))))
          .containsExactly(
              FIRST,
              "- Freight goes by road until May, which the harbour office calls a burden for the"
                  + " whole town of Tarnevik.",
              "- Passengers may use the bus from the market square.");
    }
  }

  @Test
  void believesTheDocumentOfItselfWhatIsPlausible() throws IOException {
    try (Print print = new Print()) {
      print.line(Print.LEFT, 780, 24, "No to the ramp");
      print.line(Print.LEFT, 760, 9, "Tarnevik, April 6, 2026");
      print.paragraph(Print.LEFT, 740, 300, FIRST);
      var info = print.document.getDocumentInformation();
      info.setTitle("Council says no to the new ferry ramp");
      info.setAuthor("Ada Nkemi; admin");
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("GMT+2"));
      made.setTimeInMillis(1775458800000L);
      info.setCreationDate(made);

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(article.title()).isEqualTo("Council says no to the new ferry ramp");
      assertThat(article.publication().authors()).containsExactly("Ada Nkemi");
      assertThat(article.publication().published()).hasToString("2026-04-06");
    }
  }

  @Test
  void doesNotTakeTheNameOfAFileForATitleNorTheDayOfMakingForThatOfPublication()
      throws IOException {
    try (Print print = new Print()) {
      print.line(Print.LEFT, 780, 24, "No to the ramp");
      print.paragraph(Print.LEFT, 740, 300, FIRST);
      var info = print.document.getDocumentInformation();
      info.setTitle("Microsoft Word - ramp_final_v3.docx");
      info.setAuthor("user");
      info.setCreationDate(new GregorianCalendar(2026, Calendar.APRIL, 6));

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(article.title()).isEqualTo("No to the ramp");
      assertThat(article.publication().authors()).isEmpty();
      assertThat(article.publication().published()).isNull();
    }
  }

  @Test
  void endsOnAnAuthorAndOnALineWithoutEnd() throws IOException {
    try (Print print = new Print()) {
      // Parted by gaps, or they would be one run of letters.
      print.letters(Print.LEFT, 740, 90_000);
      print.document.getDocumentInformation().setAuthor("A" + " ".repeat(2_000_000) + "B");
      byte[] pdf = print.bytes();

      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> assertThat(new PdfReader().rendered(pdf)).isNotNull());
    }
  }

  @Test
  void readsThePacketOfXmpAndNothingOutsideOfIt() throws IOException {
    try (Print print = new Print()) {
      print.paragraph(Print.LEFT, 740, 300, FIRST);
      String xmp =
          """
          <?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
          <rdf:RDF><rdf:Description>
          <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Council rejects ramp</rdf:li></rdf:Alt></dc:title>
          <dc:creator><rdf:Seq><rdf:li>Ada Nkemi</rdf:li><rdf:li>Jon Varga</rdf:li></rdf:Seq></dc:creator>
          <prism:publicationDate>2026-04-06</prism:publicationDate>
          </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
          """;
      PDMetadata metadata = new PDMetadata(print.document);
      metadata.importXMPMetadata(xmp.getBytes(UTF_8));
      print.document.getDocumentCatalog().setMetadata(metadata);

      Article article = article(new Form.Pdf(print.bytes()));

      assertThat(article.title()).isEqualTo("Council rejects ramp");
      assertThat(article.publication().authors()).containsExactly("Ada Nkemi", "Jon Varga");
      assertThat(article.publication().published()).hasToString("2026-04-06");

      Path secret = Files.writeString(folder.resolve("secret.txt"), "secret words");
      String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
      metadata.importXMPMetadata(
          (entity + xmp.replaceAll("<\\?[^>]*>", "").replace("rejects", "&e;")).getBytes(UTF_8));
      assertThat(String.valueOf(article(new Form.Pdf(print.bytes())).title()))
          .doesNotContain("secret");
    }
  }

  @Test
  void saysWhyAPdfCannotBeRead() throws IOException {
    try (Print locked = new Print();
        Print forbidden = new Print();
        Print pictures = new Print()) {
      locked.paragraph(Print.LEFT, 740, 300, FIRST);
      locked.document.protect(
          new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      forbidden.paragraph(Print.LEFT, 740, 300, FIRST);
      AccessPermission permission = new AccessPermission();
      permission.setCanExtractContent(false);
      forbidden.document.protect(new StandardProtectionPolicy("owner", "", permission));

      assertThat(failure(new Form.Pdf(locked.bytes())).detail()).contains("password");
      assertThat(failure(new Form.Pdf(forbidden.bytes())).detail()).contains("does not allow");
      assertThat(failure(new Form.Pdf(pictures.bytes())).detail()).contains("no text layer");
      assertThat(failure(new Form.Pdf("%PDF-1.7 and no more".getBytes(UTF_8))).detail())
          .isEqualTo("the PDF is damaged");
    }
  }

  @Test
  void refusesAPageThatUnpacksWithoutEnd() throws IOException {
    assertThat(reason(bomb("/FlateDecode", deflated(new byte[300 << 20]))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesATableOfObjectsThatUnpacksWithoutEnd() throws IOException {
    byte[] packed = deflated(new byte[300 << 20]);
    String head =
        "%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length "
            + packed.length
            + ">>\nstream\n";
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(head.getBytes(ISO_8859_1));
    pdf.writeBytes(packed);
    pdf.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));

    assertThat(reason(pdf.toByteArray())).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesABombInsideAnotherPacking() throws IOException {
    byte[] packed = hex(deflated(new byte[100 << 20]));

    assertThat(reason(bomb("[/ASCIIHexDecode/FlateDecode]", packed))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesAStreamOfObjectsThatUnpacksWithoutEndWhateverItCallsItself() throws IOException {
    byte[] packed = deflated(new byte[60 << 20]);
    byte[] hex = hex(packed);
    String flate = "/Filter/FlateDecode";

    assertThat(reason(objects("/Type/ObjStm/Foo (obj /Image)" + flate, packed)))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(objects("/Subtype/Image" + flate, packed))).isEqualTo(Reason.TOO_LARGE);
    for (String filters :
        new String[] {
          "[/ASCIIHexDecode/FlateDecode]", "[/AHx/Fl]", "[/AHx/ASCIIHexDecode/FlateDecode]"
        }) {
      assertThat(reason(objects("/Type/ObjStm/Filter" + filters, hex)))
          .as(filters)
          .isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void refusesABombBehindALockThatIsOpen() throws IOException {
    try (Print print = new Print()) {
      print.paragraph(Print.LEFT, 740, 300, FIRST);
      print
          .document
          .getDocumentInformation()
          .setCustomMetadataValue("Padding", "a".repeat(Packing.MOST_OF_ONE));
      print.document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

      assertThat(reason(print.bytes())).isEqualTo(Reason.TOO_LARGE);
    }
  }

  @Test
  void endsOnFormsThatDrawEachOther() throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf.append("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
    pdf.append(
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</XObject<</A"
            + " 4 0 R>>>>>>endobj\n");
    String draw = "/A Do ".repeat(1000);
    for (int i = 4; i <= 5; i++) {
      pdf.append(i)
          .append(
              " 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0"
                  + " R>>>>/Length ");
      pdf.append(draw.length()).append(">>\nstream\n").append(draw).append("\nendstream\nendobj\n");
    }
    pdf.append("trailer<</Root 1 0 R/Size 6>>\n%%EOF\n");

    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> assertThat(reason(pdf.toString().getBytes(ISO_8859_1))).isNotNull());
  }

  @Test
  void neverBreaksOnDamage() throws IOException {
    byte[] whole;
    try (Print print = new Print()) {
      print.line(Print.LEFT, 780, 24, "No to the ramp");
      print.paragraph(Print.LEFT, 740, 300, FIRST);
      whole = print.bytes();
    }
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] damaged = whole.clone();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(new PdfReader().rendered(damaged)).as("seed " + seed).isNotNull();
    }
  }

  private static Reason reason(byte[] pdf) {
    Rendered rendered = new PdfReader().rendered(pdf);
    assertThat(rendered).isInstanceOf(Rendered.Missing.class);
    return ((Rendered.Missing) rendered).failure().reason();
  }

  /// A document of one page with these contents.
  private static byte[] bomb(String filter, byte[] packed) {
    String head =
        """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj
        4 0 obj<</Filter%s/Length %d>>
        stream
        """
            .formatted(filter, packed.length);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(head.getBytes(ISO_8859_1));
    pdf.writeBytes(packed);
    pdf.writeBytes(
        "\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n".getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }

  /// A document whose catalog stands in a stream of objects.
  private static byte[] objects(String entries, byte[] packed) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes("%PDF-1.5\n".getBytes(ISO_8859_1));
    int objects = pdf.size();
    pdf.writeBytes(
        "1 0 obj\n<<%s/N 1/First 4/Length %d>>\nstream\n"
            .formatted(entries, packed.length)
            .getBytes(ISO_8859_1));
    pdf.writeBytes(packed);
    pdf.writeBytes("\nendstream\nendobj\n".getBytes(ISO_8859_1));
    int table = pdf.size();
    String rows = "0000000000 01%06x00 0200000100 01%06x00>".formatted(objects, table);
    pdf.writeBytes(
        """
        3 0 obj
        <</Type/XRef/Size 4/W[1 3 1]/Root 2 0 R/Filter/ASCIIHexDecode/Length %d>>
        stream
        %s
        endstream
        endobj
        startxref
        %d
        %%%%EOF
        """
            .formatted(rows.length(), rows, table)
            .getBytes(ISO_8859_1));
    return pdf.toByteArray();
  }

  private static byte[] hex(byte[] bytes) {
    return (HexFormat.of().formatHex(bytes) + ">").getBytes(ISO_8859_1);
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
