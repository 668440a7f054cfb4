package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Anchor;
import org.hearsay.amendment.Change;
import org.hearsay.amendment.Fix;
import org.hearsay.amendment.Speaker;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.language.Embedder;
import org.hearsay.language.Encoder;
import org.hearsay.reading.Reader;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What claims come to when people put right what the machine read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendedClaimTest {
  private static final String SUNK =
      "The northern pier of the Tolm Bridge has sunk by 40 centimetres";
  private static final Speaker INSTITUTE =
      new Speaker(Holder.Type.BODY, "Institute of Geodesy", null);

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
    post("");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void post(String before) {
    desk.file(
        "post",
        "Eastern Post",
        6,
        null,
        before
            + SUNK
            + ", the Tolm Bridge Authority said on Monday. Lorries are kept off the bridge.");
  }

  private int number(String words) {
    return desk.amended().reading().stated().stream()
        .filter(one -> one.assertion().text().contains(words))
        .map(Stated::number)
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts() {
    return desk.amended().reading().stated().stream()
        .map(one -> one.number() + " " + one.assertion().text())
        .toList();
  }

  @Test
  void aClaimHasTheOriginThatAPersonNames() {
    assertThat(Desk.origins(desk.claim("has sunk")))
        .singleElement()
        .asString()
        .startsWith("Tolm Bridge Authority");
    long event = desk.amend(new Amending.Attribute(number("has sunk"), new Fix.Hold(1, INSTITUTE)));
    assertThat(Desk.origins(desk.claim("has sunk")))
        .singleElement()
        .asString()
        .startsWith("Institute of Geodesy");
    assertThat(desk.sources()).doesNotContain("Tolm Bridge Authority");
    long undo = desk.amend(new Amending.Undo(event));
    assertThat(Desk.origins(desk.claim("has sunk")))
        .singleElement()
        .asString()
        .startsWith("Tolm Bridge Authority");
    desk.amend(new Amending.Undo(undo));
    assertThat(Desk.origins(desk.claim("has sunk")))
        .singleElement()
        .asString()
        .startsWith("Institute of Geodesy");
    desk.rebuildsTheSame();
  }

  @Test
  void namesASourceThatTheTextDoesNot() {
    int own = number("Lorries are kept off");
    desk.amend(new Amending.Attribute(own, new Fix.Add(1, INSTITUTE)));
    assertThat(Desk.origins(desk.claim("Lorries are kept off")))
        .singleElement()
        .asString()
        .startsWith("Institute of Geodesy");
    desk.rebuildsTheSame();
  }

  @Test
  void whatIsWithdrawnIsNoClaimUntilThatIsUndone() {
    int sunk = number("has sunk");
    int lorries = number("Lorries");
    assertThat(desk.claimed()).contains("has sunk").contains("Lorries");
    long event = desk.amend(new Amending.Withdraw(sunk));
    assertThat(desk.claimed()).doesNotContain("has sunk").contains("Lorries");
    assertThat(number("Lorries")).isEqualTo(lorries);
    desk.rebuildsTheSame();
    desk.amend(new Amending.Undo(event));
    assertThat(desk.claimed()).contains("has sunk");
    assertThat(number("has sunk")).isEqualTo(sunk);
  }

  @Test
  void whatIsMarkedIsAClaimOnAPersonsWord() {
    List<String> before = texts();
    String text = desk.amended().machine().article().body().text();
    int at = text.indexOf("sunk by 40 centimetres");
    Anchor words = Anchor.to(null, text, new Span(at, at + "sunk by 40 centimetres".length()));
    desk.amend(
        new Amending.Mark(
            words, INSTITUTE, new Change.Rating(Certainty.Term.LIKELY, true), "2025-05"));
    assertThat(texts()).containsAll(before);
    int marked = before.size() + 1;
    assertThat(texts()).contains(marked + " sunk by 40 centimetres");
    assertThat(desk.claimed()).contains("sunk by 40 centimetres.");
    desk.rebuildsTheSame();
  }

  @Test
  void survivesAnotherTextOfTheArticle() {
    desk.amend(new Amending.Attribute(number("has sunk"), new Fix.Hold(1, INSTITUTE)));
    post("The valley was quiet over the weekend. ");
    assertThat(Desk.origins(desk.claim("has sunk")))
        .singleElement()
        .asString()
        .startsWith("Institute of Geodesy");
    desk.rebuildsTheSame();
    desk.file("post", "Eastern Post", 6, null, "The valley was quiet over the weekend.");
    assertThat(desk.amended().history())
        .singleElement()
        .satisfies(entry -> assertThat(entry.orphan()).isTrue());
    assertThat(desk.amended().reading().stated())
        .extracting(one -> one.assertion().text())
        .isEqualTo(
            desk.amended().machine().stated().stream().map(s -> s.assertion().text()).toList());
    assertThat(desk.amended().orphans())
        .extracting(AmendedReading.Entry::about)
        .containsOnlyNulls();
  }

  @Test
  void aMergeIsFoundAgainInOtherWordsOrIsAnOrphan() {
    String id = desk.article();
    int sunk = number("has sunk");
    int lorries = number("Lorries");
    desk.decide(new ClaimDeciding.Merge(id + "." + sunk, id + "." + lorries));
    String text = desk.amended().machine().article().body().text();
    int at = text.indexOf("northern pier");
    Anchor fewer =
        Anchor.to(null, text, new Span(at, text.indexOf("centimetres") + "centimetres".length()));
    long respan = desk.amend(new Amending.Respan(sunk, fewer));
    assertThat(desk.decision(1).orphan()).isFalse();
    assertThat(desk.claim("has sunk").says()).hasSize(2);
    desk.rebuildsTheSame();
    desk.amend(new Amending.Undo(respan));
    Anchor few = Anchor.to(null, text, new Span(at, at + "northern pier".length()));
    long cut = desk.amend(new Amending.Respan(sunk, few));
    assertThat(desk.decision(1).orphan()).isTrue();
    assertThat(desk.claim("Lorries").says()).hasSize(1);
    desk.rebuildsTheSame();
    desk.amend(new Amending.Undo(cut));
    assertThat(desk.decision(1).orphan()).isFalse();
  }
}
