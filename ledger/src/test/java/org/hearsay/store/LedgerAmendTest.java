package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Anchor;
import org.hearsay.amendment.Answer;
import org.hearsay.amendment.Change;
import org.hearsay.amendment.Fix;
import org.hearsay.amendment.Speaker;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.source.Source;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people change in readings, kept in a ledger.
class LedgerAmendTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  private static final Speaker LEE = new Speaker(Holder.Type.PERSON, "Anna Lee", null);
  private static final Change.Rating STATED = new Change.Rating(Certainty.Term.STATED, true);

  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerWriter writer;
  private String id;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    id = file("it sank", "the crew swam ashore");
  }

  @AfterEach
  void close() {
    writer.close();
    ledger.close();
  }

  private String file(String... words) {
    Gazette gazette = Gazette.of("ferry", "Alder Gazette", "2024-03-01");
    for (String one : words) {
      gazette.says(one, "Harbour Board");
    }
    return writer.file(gazette.entry()).article();
  }

  private Answer amend(Amending amending) {
    return writer.amend(id, amending, "anna", "seen on paper", AT);
  }

  private void written(Amending amending) {
    assertThat(amend(amending)).isInstanceOf(Answer.Written.class);
  }

  private List<String> listed() {
    try (var rows = ledger.assertions(AssertionQuery.ALL)) {
      return rows.map(row -> row.id().substring(9) + " " + row.text()).toList();
    }
  }

  private List<String> saidBy(String source) {
    try (var rows = ledger.assertions(AssertionQuery.ALL.withSource(source))) {
      return rows.map(AssertionLine::text).toList();
    }
  }

  private StoredArticle stored() {
    return switch (ledger.article(id)) {
      case Lookup.Found<StoredArticle>(StoredArticle found) -> found;
      case Lookup<StoredArticle> other -> throw new AssertionError(other);
    };
  }

  @Test
  void listsWhatCounts() {
    written(new Amending.Withdraw(1));
    written(new Amending.Mark(new Anchor(null, 0, "crew swam", "", ""), LEE, STATED, null));
    assertThat(listed()).containsExactly("2 the crew swam ashore", "3 crew swam");
    assertThat(ledger.assertion(id + ".1")).isInstanceOf(Lookup.Unknown.class);
    assertThat(ledger.assertion(id + ".3"))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              StoredAssertion assertion = (StoredAssertion) found.thing();
              assertThat(assertion.id()).isEqualTo(id + ".3");
              assertThat(assertion.stated().assertion().text()).isEqualTo("crew swam");
            });
    assertThat(stored().json()).contains("\"number\":3").isNotEqualTo(stored().asRead());
    assertThat(stored().amended().machine().stated()).hasSize(2);
  }

  @Test
  void findsAndRegistersTheSourceThatAPersonNames() {
    written(new Amending.Attribute(1, new Fix.Hold(1, LEE)));
    assertThat(saidBy("anna lee")).containsExactly("it sank");
    assertThat(saidBy("harbour board")).containsExactly("the crew swam ashore");
    written(new Amending.Attribute(2, new Fix.Own()));
    assertThat(ledger.register().sources())
        .extracting(Source::name)
        .contains("Anna Lee", "Alder Gazette")
        .doesNotContain("Harbour Board");
    written(new Amending.Undo(1));
    assertThat(saidBy("harbour board")).containsExactly("it sank");
  }

  @Test
  void keepsWhoChangedWhatAndWhen() {
    written(new Amending.Withdraw(1));
    String other = writer.file(Gazette.of("quay", null, null).says("it burned").entry()).article();
    writer.amend(other, new Amending.Withdraw(1), "ben", "", AT);
    assertThat(ledger.amendments(null)).hasSize(2);
    assertThat(ledger.amendments(id))
        .singleElement()
        .satisfies(amendment -> {
          assertThat(amendment.number()).isEqualTo(1);
          assertThat(amendment.stamp().by()).isEqualTo("anna");
          assertThat(amendment.stamp().note()).isEqualTo("seen on paper");
          assertThat(amendment.stamp().at()).isEqualTo(AT);
          assertThat(amendment.before()).isEqualTo("Harbour Board: “it sank” (stated)");
          assertThat(amendment.after()).isEqualTo("no assertion");
        });
    assertThat(writer.amend(other, new Amending.Undo(1), "ben", "", AT))
        .isEqualTo(new Answer.Refused("nobody changed anything in this article with the number 1"));
  }

  @Test
  void appliesChangesAgainWhenTheArticleIsReadAgain() {
    written(new Amending.Attribute(1, new Fix.Hold(1, LEE)));
    written(new Amending.Withdraw(2));
    assertThat(file("nobody was hurt", "it sank")).isEqualTo(id);
    assertThat(listed()).containsExactly("1 nobody was hurt", "2 it sank");
    assertThat(saidBy("anna lee")).containsExactly("it sank");
    assertThat(stored().amended().orphans())
        .extracting(e -> e.amendment().number())
        .containsExactly(2L);
    file("it sank", "the crew swam ashore");
    assertThat(listed()).containsExactly("1 it sank");
    assertThat(stored().amended().orphans()).isEmpty();
  }

  @Test
  void givesAnArticleAnotherTurnOnlyWhereSomethingChanged() {
    long before = ledger.underived().getFirst().number();
    written(new Amending.Withdraw(1));
    long then = ledger.underived().getFirst().number();
    assertThat(then).isGreaterThan(before);
    assertThat(amend(new Amending.Withdraw(1)))
        .isEqualTo(new Answer.Refused("assertion 1 was withdrawn; undo that first"));
    assertThat(writer.amend("0000", new Amending.Withdraw(1), "anna", "", AT))
        .isEqualTo(new Answer.Refused("no article of the ledger is called 0000"));
    assertThat(ledger.underived().getFirst().number()).isEqualTo(then);
    assertThat(ledger.amendments(null)).hasSize(1);
  }

  @Test
  void isTheSameAfterItIsOpenedAgain() {
    written(new Amending.Attribute(1, new Fix.Add(1, LEE)));
    List<String> rows = listed();
    var amended = stored().amended();
    close();
    ledger = Ledger.open(folder.resolve("ledger.db"));
    writer = ledger.writer();
    assertThat(listed()).isEqualTo(rows);
    assertThat(stored().amended()).isEqualTo(amended);
  }

  @Test
  void tellsTheSecondOfTwoWhoChangeOneAssertion() {
    written(new Amending.Date(1, "2024-02"));
    assertThat(writer.amend(id, new Amending.Date(1, "2024-03"), 0, "ben", "", AT))
        .isEqualTo(
            new Answer.Overtaken(
                "“anna” changed assertion 1 meanwhile (change 1); look at it again"));
    assertThat(writer.amend(id, new Amending.Date(2, "2024-03"), 0, "ben", "", AT))
        .isInstanceOf(Answer.Written.class);
    assertThat(writer.amend(id, new Amending.Date(1, "2024-03"), 1, "ben", "", AT))
        .isInstanceOf(Answer.Written.class);
  }

  @Test
  void nobodyChangesNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.amend(id, new Amending.Withdraw(1), " ", "", AT))
        .withMessageContaining("made by somebody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.amend(id, new Amending.Withdraw(1), "anna", "x".repeat(2_001), AT))
        .withMessageContaining("at most 2000 characters");
  }
}
