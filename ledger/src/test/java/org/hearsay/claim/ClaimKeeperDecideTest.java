package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.language.Embedder;
import org.hearsay.store.Lookup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decide about claims, in a real ledger with the real index and embedder.
class ClaimKeeperDecideTest {
  private static final String PIER =
      "the harbour board closed the old pier to every ferry because of the storm";
  private static final String PIER_TOO =
      "the harbour board has closed the old pier to ferries because of the storm";
  private static final String BRIDGE =
      "the mayor of the town promised to build a new stone bridge across the river";
  private static final String SCHOOL =
      "teachers of the village school went on strike for better wages and shorter hours";
  private static final String FIRE =
      "firefighters saved three horses from a burning barn at the edge of the forest";

  private static Embedder embedder;

  @TempDir private Path folder;
  private Morgue morgue;
  private String a;
  private String b;
  private String c;

  @BeforeAll
  static void load() {
    embedder = Embedder.bundled();
  }

  @AfterAll
  static void unload() {
    embedder.close();
  }

  @BeforeEach
  void open() {
    morgue = new Morgue(folder, embedder);
    a = morgue.file("alder", PIER, SCHOOL);
    b = morgue.file("birch", PIER_TOO, FIRE);
    c = morgue.file("cedar", PIER, BRIDGE);
  }

  @AfterEach
  void close() {
    morgue.close();
  }

  private void holdsAfterRebuilding() {
    var before = morgue.claims();
    assertThat(morgue.rebuilt()).isEqualTo(before);
  }

  private ClaimDecisions.Entry event(long number) {
    return new Claims(morgue.ledger).decisions().event(number).orElseThrow();
  }

  @Test
  void beginsWithWhatTheMachineFinds() {
    assertThat(morgue.areOne(a + ".1", b + ".1")).isTrue();
    assertThat(morgue.areOne(a + ".1", c + ".1")).isTrue();
    assertThat(morgue.areOne(a + ".2", c + ".2")).isFalse();
    holdsAfterRebuilding();
  }

  @Test
  void mergesTwoClaimsAndTellsWhatChanged() {
    String school = "c-" + a + ".2";
    String bridge = "c-" + c + ".2";
    ClaimDecided decided = morgue.decide(new ClaimDeciding.Merge(bridge, school));
    assertThat(decided)
        .isInstanceOfSatisfying(
            ClaimDecided.Written.class,
            written -> {
              assertThat(written.event().number()).isEqualTo(1);
              assertThat(written.event().by()).isEqualTo("anna");
              assertThat(written.event().before())
                  .contains(school + " (1 assertion)")
                  .contains(" and ")
                  .contains(bridge + " (1 assertion)");
              assertThat(written.event().after()).endsWith(" (2 assertions)");
            });
    assertThat(morgue.areOne(a + ".2", c + ".2")).isTrue();
    holdsAfterRebuilding();
    assertThat(morgue.refused(new ClaimDeciding.Merge(bridge, school)))
        .endsWith(" is one claim already");
  }

  @Test
  void aMergeHoldsAsLongAsOneOfEachIsLeft() {
    morgue.decided(new ClaimDeciding.Merge("c-" + a + ".1", a + ".2"));
    morgue.file("alder", SCHOOL);
    assertThat(morgue.areOne(b + ".1", a + ".1")).isTrue();
    morgue.file("birch", FIRE);
    assertThat(morgue.areOne(c + ".1", a + ".1")).isTrue();
    holdsAfterRebuilding();
    morgue.file("cedar", BRIDGE);
    assertThat(event(1).orphan()).isTrue();
    morgue.file("cedar", FIRE, BRIDGE, PIER);
    assertThat(event(1).orphan()).isFalse();
    assertThat(morgue.areOne(c + ".3", a + ".1")).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void splitsAnAssertionOutForGood() {
    morgue.decided(new ClaimDeciding.Split(List.of(b + ".1")));
    assertThat(morgue.areOne(a + ".1", c + ".1")).isTrue();
    assertThat(morgue.areOne(a + ".1", b + ".1")).isFalse();
    holdsAfterRebuilding();
    String d = morgue.file("damson", PIER_TOO);
    assertThat(morgue.areOne(a + ".1", b + ".1")).isFalse();
    assertThat(morgue.areOne(d + ".1", b + ".1")).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void whatIsSplitOutIsOneClaim() {
    morgue.decided(new ClaimDeciding.Merge(a + ".2", a + ".1"));
    morgue.decided(new ClaimDeciding.Merge(c + ".2", a + ".1"));
    morgue.decided(new ClaimDeciding.Split(List.of(a + ".2", c + ".2")));
    assertThat(morgue.areOne(a + ".2", c + ".2")).isTrue();
    assertThat(morgue.areOne(a + ".2", a + ".1")).isFalse();
    assertThat(morgue.areOne(b + ".1", a + ".1")).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void theLaterWordOnAPairWins() {
    morgue.decided(new ClaimDeciding.Reject(a + ".1", b + ".1"));
    assertThat(morgue.areOne(a + ".1", b + ".1")).isFalse();
    morgue.decided(new ClaimDeciding.Confirm(a + ".1", b + ".1"));
    assertThat(morgue.areOne(a + ".1", b + ".1")).isTrue();
    morgue.decided(new ClaimDeciding.Reject(a + ".1", b + ".1"));
    assertThat(morgue.areOne(a + ".1", b + ".1")).isFalse();
    holdsAfterRebuilding();
    assertThat(morgue.refused(new ClaimDeciding.Reject(a + ".1", b + ".1")))
        .startsWith("anna told ")
        .endsWith("apart (event 3) already");
  }

  @Test
  void aMergeGoesBeforeASplitThatCameBeforeIt() {
    morgue.decided(new ClaimDeciding.Split(List.of(b + ".1")));
    morgue.decided(new ClaimDeciding.Merge(b + ".1", a + ".1"));
    assertThat(morgue.areOne(a + ".1", b + ".1")).isTrue();
    morgue.decided(new ClaimDeciding.Split(List.of(a + ".1")));
    assertThat(morgue.areOne(a + ".1", b + ".1")).isFalse();
    assertThat(morgue.areOne(c + ".1", b + ".1")).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void anUndoneDecisionIsAsIfItHadNotBeen() {
    var machine = morgue.claims();
    long merge = morgue.decided(new ClaimDeciding.Merge(a + ".2", c + ".2"));
    var merged = morgue.claims();
    long undo = morgue.decided(new ClaimDeciding.Undo(merge));
    assertThat(morgue.claims()).isEqualTo(machine);
    assertThat(event(merge).undone()).isTrue();
    assertThat(morgue.refused(new ClaimDeciding.Undo(merge)))
        .isEqualTo("event 1 is undone already");
    morgue.decided(new ClaimDeciding.Undo(undo));
    assertThat(morgue.claims()).isEqualTo(merged);
    assertThat(event(merge).undone()).isFalse();
    holdsAfterRebuilding();
    assertThat(new Claims(morgue.ledger).decisions().history()).hasSize(3);
  }

  @Test
  void aDecisionHoldsWhenTheArticleIsReadOtherwise() {
    morgue.decided(new ClaimDeciding.Merge(a + ".2", c + ".2"));
    morgue.file("alder", FIRE, PIER, "the village school’s " + SCHOOL);
    assertThat(event(1).orphan()).isFalse();
    assertThat(morgue.areOne(a + ".3", c + ".2")).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void aDecisionOnASentenceThatIsGoneIsAnOrphanAndChangesNothing() {
    morgue.decided(new ClaimDeciding.Merge(a + ".2", c + ".2"));
    morgue.decided(new ClaimDeciding.Grade(a + ".2", 2));
    morgue.file("alder", PIER);
    assertThat(event(1).orphan()).isTrue();
    assertThat(event(1).about()).extracting(Object::toString).containsExactly(c + ".2");
    assertThat(event(2).orphan()).isFalse();
    assertThat(morgue.claims()).containsKey("c-" + c + ".2");
    holdsAfterRebuilding();
  }

  @Test
  void keepsTheGradeOfAClaimWithItsReason() {
    String claim = "c-" + b + ".1";
    morgue.decided(new ClaimDeciding.Grade(claim, 3));
    morgue.decided(new ClaimDeciding.Grade(a + ".1", 1));
    morgue.rebuilt();
    Claims claims = new Claims(morgue.ledger);
    assertThat(claims.claim(c + ".1"))
        .isInstanceOfSatisfying(
            Lookup.Found.class,
            found -> {
              List<org.hearsay.store.AssertionId> ids = ((Claim) found.thing()).assertions();
              ClaimDecisions.Graded graded = claims.decisions().grade(ids).orElseThrow();
              assertThat(graded.grade()).isEqualTo(1);
              assertThat(graded.event().before()).endsWith(": 3");
              assertThat(graded.event().by()).isEqualTo("anna");
              assertThat(claims.decisions().history(ids)).hasSize(2);
            });
    morgue.decided(new ClaimDeciding.Undo(2));
    assertThat(new Claims(morgue.ledger).decisions().grades().values())
        .extracting(ClaimDecisions.Graded::grade)
        .containsExactly(3);
    assertThat(morgue.refused(new ClaimDeciding.Grade(claim, 7))).contains("from 1 to 6");
  }

  @Test
  void listsWhatIsSuggestedUntilSomebodyDecides() {
    morgue.file("elder", "the harbour board closed the pier");
    List<Claims.Suggestion> open = new Claims(morgue.ledger).suggestions();
    assertThat(open).hasSize(1);
    Claims.Suggestion suggestion = open.getFirst();
    String one = suggestion.claim();
    String other = suggestion.other().claim();
    morgue.decided(new ClaimDeciding.Reject(one, other));
    assertThat(new Claims(morgue.ledger).suggestions()).isEmpty();
    morgue.decided(new ClaimDeciding.Undo(1));
    assertThat(new Claims(morgue.ledger).suggestions()).isEqualTo(open);
    morgue.decided(new ClaimDeciding.Confirm(one, other));
    assertThat(new Claims(morgue.ledger).suggestions()).isEmpty();
    assertThat(morgue.areOne(suggestion.other().own(), suggestion.other().other())).isTrue();
    holdsAfterRebuilding();
  }

  @Test
  void refusesInASentence() {
    assertThat(morgue.refused(new ClaimDeciding.Merge("c-nothing.1", a + ".1")))
        .isEqualTo("no claim and no assertion is called c-nothing.1; see: hearsay claims");
    assertThat(morgue.refused(new ClaimDeciding.Split(List.of(a + ".2"))))
        .isEqualTo("nothing would be left of c-" + a + ".2");
    assertThat(morgue.refused(new ClaimDeciding.Split(List.of(a + ".2", b + ".2"))))
        .isEqualTo(a + ".2 is in c-" + a + ".2, but " + b + ".2 is in c-" + b + ".2");
    assertThat(morgue.refused(new ClaimDeciding.Split(List.of("c-" + a + ".1"))))
        .contains("is a claim: name the assertions");
    assertThat(morgue.refused(new ClaimDeciding.Confirm(a + ".2", b + ".2")))
        .contains("nothing suggests that ")
        .contains("hearsay claim merge");
    assertThat(morgue.refused(new ClaimDeciding.Reject("c-" + a + ".1", b + ".1")))
        .contains("is one claim: name two assertions");
    assertThat(morgue.refused(new ClaimDeciding.Undo(1)))
        .isEqualTo("there is no event 1; see: hearsay claim history");
    assertThat(morgue.ledger.claimEvents()).isEmpty();
  }

  @Test
  void asksBeforeAConfirmationTearsAClaimApart() {
    morgue.decided(new ClaimDeciding.Split(List.of(b + ".1")));
    assertThat(morgue.refused(new ClaimDeciding.Confirm(a + ".1", b + ".1")))
        .startsWith("anna told ")
        .endsWith("; undo that first");
  }
}
