package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hearsay.independence.Verdict;
import org.hearsay.language.Embedder;
import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// From texts to the way of a claim: who has it from whom, and where it comes from.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WayOfAClaimTest {
  private static final String SUNK =
      "The northern pier of the Tolm Bridge has sunk by 40 centimetres";

  @TempDir private Path folder;
  private Encoder encoder;
  private Embedder embedder;
  private Reader reader;
  private Desk desk;

  @BeforeAll
  void load() {
    encoder = Encoder.bundled();
    embedder = Embedder.bundled();
    reader = Reader.withModel(encoder);
  }

  @AfterAll
  void unload() {
    encoder.close();
    embedder.close();
  }

  @BeforeEach
  void open() {
    desk = new Desk(folder, reader, embedder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void bodysOwn() {
    desk.file(
        "own",
        "Tolm Bridge Authority",
        5,
        "Note on the northern pier",
        "Divers measured the northern pier of the Tolm Bridge on Sunday. "
            + SUNK
            + ". Lorries are kept off the bridge.");
  }

  @Test
  void leadsFromThePressToTheBodysOwnPage() {
    bodysOwn();
    desk.file(
        "post", "Eastern Post", 6, null, SUNK + ", the Tolm Bridge Authority said on Monday.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(Desk.cites(claim))
        .containsExactly(
            "Eastern Post < Tolm Bridge Authority",
            "Tolm Bridge Authority < Tolm Bridge Authority");
    assertThat(claim.graph().edges())
        .anySatisfy(edge -> {
          assertThat(edge.to()).startsWith("a:");
          assertThat(edge.guessed()).isFalse();
        });
    assertThat(Desk.origins(claim)).containsExactly("Tolm Bridge Authority, NAMED, INDUCED");
  }

  @Test
  void takesACountryForNoOutletThatHasItsName() {
    desk.file(
        "courier", "Finland Courier", 6, null, SUNK + ", the Finnish Border Guard said on Monday.");
    desk.file(
        "post",
        "Eastern Post",
        7,
        null,
        "Finland said on Tuesday that the northern pier of the Tolm Bridge had sunk by 40"
            + " centimetres.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(Desk.cites(claim)).contains("Eastern Post < Finland");
    assertThat(claim.graph().nodes())
        .extracting(node -> node.name())
        .contains("Finland")
        .filteredOn("Finland Courier"::equals)
        .as("the article alone")
        .hasSize(1);
  }

  @Test
  void countsTwoWhoEachMeasuredAsIndependent() {
    bodysOwn();
    desk.file(
        "herald",
        "Valley Herald",
        7,
        null,
        "Our reporter went out with a surveyor on Tuesday and measured the pier himself. "
            + SUNK
            + ".");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(claim.independence().pairs())
        .singleElement()
        .satisfies(pair -> assertThat(pair.verdict()).isEqualTo(Verdict.INDEPENDENT));
    assertThat(claim.independence().atLeast().number()).isEqualTo(2);
  }

  @Test
  void countsNothingForSomebodyWithoutAName() {
    bodysOwn();
    desk.file(
        "star",
        "Tolm Star",
        7,
        null,
        SUNK + ", an official familiar with the inspection told the Tolm Star on Tuesday.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(claim.independence().pairs())
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.verdict()).isEqualTo(Verdict.NOT_ESTABLISHED));
    assertThat(claim.independence().atLeast().number()).isEqualTo(1);
  }

  @Test
  void meansTheBodyByItsNote() {
    bodysOwn();
    desk.file(
        "wire",
        "Northern Wire",
        6,
        null,
        "Lorries are kept off the Tolm Bridge, the Tolm Bridge Authority said in a note on Monday. "
            + SUNK
            + ", the note said.");
    assertThat(Desk.cites(desk.claim("has sunk by 40")))
        .contains("Northern Wire < Tolm Bridge Authority")
        .noneMatch(edge -> edge.contains("note"));
  }

  @Test
  void meansByBoffinsInAHeadlineTheOneWhoSaysItInTheText() {
    desk.file(
        "trumpet",
        "Daily Trumpet",
        6,
        "Northern pier of the Tolm Bridge has sunk by 40 centimetres, boffins say",
        SUNK + ", the Institute of Geodesy said on Monday. It measured the bridge in April.");
    assertThat(Desk.origins(desk.claim("has sunk by 40")))
        .singleElement()
        .asString()
        .startsWith("Institute of Geodesy, NAMED");
  }

  @Test
  void takesWhatARadioStationSaysForItsWord() {
    desk.file("radio", "Radio Lennick", 6, null, SUNK + ". We were there and measured it.");
    desk.file("post", "Eastern Post", 7, null, SUNK + ", Radio Lennick reported on Tuesday.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(Desk.cites(claim)).containsExactly("Eastern Post < Radio Lennick");
    assertThat(claim.graph().nodes()).hasSize(2);
  }

  @Test
  void countsNothingForABodyThatIsOnlyDescribed() {
    bodysOwn();
    desk.file("star", "Tolm Star", 7, null, SUNK + ", the regulator said. It measured the pier.");
    assertThat(desk.claim("has sunk by 40").independence().pairs())
        .isNotEmpty()
        .allSatisfy(pair -> assertThat(pair.verdict()).isNotEqualTo(Verdict.INDEPENDENT));
  }

  @Test
  void findsTheCircleOfTwoWhoCiteEachOther() {
    desk.file("blog", "Bridge Blog", 6, null, SUNK + ", the Tolm Star reports.");
    desk.file("star", "Tolm Star", 6, null, SUNK + ", the Bridge Blog reports.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(claim.graph().loops())
        .singleElement()
        .satisfies(loop -> assertThat(loop).hasSize(2));
    assertThat(claim.independence().atMost().number()).isEqualTo(1);
  }

  @Test
  void drawsOneVoiceOfABodyAndWhoSpeaksForIt() {
    bodysOwn();
    desk.file(
        "radio",
        "Radio Tolm",
        7,
        null,
        SUNK + ", Edda Varn, a spokeswoman for the Tolm Bridge Authority, said on Tuesday.");
    Claim claim = desk.claim("has sunk by 40");
    assertThat(claim.independence().pairs())
        .singleElement()
        .satisfies(pair -> assertThat(pair.verdict()).isEqualTo(Verdict.DEPENDENT));
  }
}
