package org.hearsay.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Outcome;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.ReadingJson;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.hearsay.store.Gazette;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/// What people's changes make of a reading, without a ledger.
class AmendedReadingTest {
  private static final Change.Rating STATED = new Change.Rating(Certainty.Term.STATED, true);
  private static final Speaker LEE = new Speaker(Holder.Type.PERSON, "Anna Lee", null);

  private final List<Amendment> events = new ArrayList<>();
  private Reading machine =
      Gazette.of("ferry", "Alder Gazette", "2024-03-01")
          .titled("Ferry sank off the pier")
          .says("the old ferry sank off the pier during the storm", "Harbour Board")
          .says("the crew of four swam ashore before dawn", "Reuters", "the captain")
          .says("divers will look at the wreck tomorrow")
          .reading();

  private AmendedReading now() {
    return AmendedReading.of(machine, events);
  }

  private long changed(Amending amending) {
    return switch (now().answer(amending)) {
      case Answer.Proposed(var change, var before, var after) -> {
        long number = events.size() + 1L;
        Amendment.Stamp stamp = new Amendment.Stamp(Instant.EPOCH, "anna", "");
        events.add(new Amendment(number, "3fa91c07", stamp, change, before, after));
        yield number;
      }
      case Answer.Refused(var why) -> throw new AssertionError(why);
      case Answer.Overtaken(var why) -> throw new AssertionError(why);
      case Answer.Written written -> throw new AssertionError(written);
    };
  }

  private String refused(Amending amending) {
    return now().answer(amending) instanceof Answer.Refused(var why) ? why : "not refused";
  }

  private Anchor words(String words) {
    String text = machine.article().body().text();
    int at = text.indexOf(words);
    return Anchor.to(null, text, new Span(at, at + words.length()));
  }

  private Stated stated(int number) {
    return now().reading().stated(number).orElseThrow();
  }

  private List<String> tellers(int number) {
    return TargetFinder.tellers(stated(number));
  }

  private long mark(String words) {
    return changed(new Amending.Mark(words(words), LEE, STATED, "2024-03"));
  }

  @Test
  void isTheMachinesWhereNobodyChangedAnything() {
    assertThat(now().reading()).isSameAs(machine);
    assertThat(now().findings()).hasSize(3).noneMatch(AmendedReading.Finding::isPersons);
  }

  @Test
  void numbersWhatPeopleMarkBehindAllOfTheMachines() {
    long first = mark("four swam ashore");
    mark("look at the wreck");
    changed(new Amending.Withdraw(1));
    assertThat(now().reading().numbers()).containsExactlyInAnyOrder(2, 3, 4, 5);
    changed(new Amending.Undo(first));
    assertThat(now().reading().numbers()).containsExactlyInAnyOrder(2, 3, 5);
    assertThat(stated(5).assertion().text()).isEqualTo("look at the wreck");
    assertThat(stated(2).assertion().text()).startsWith("the crew");
  }

  @Test
  void putsWhatPeopleMarkInTextOrder() {
    mark("old ferry sank");
    assertThat(now().reading().numbers()).containsExactly(1, 4, 2, 3);
    assertThat(now().reading().attributions())
        .extracting(Sheet::name)
        .containsExactly("Harbour Board", "Anna Lee", "Reuters", "the captain");
    assertThat(tellers(2)).containsExactly("Reuters", "the captain");
    assertThat(tellers(4)).containsExactly("Anna Lee");
    assertThat(stated(4).chain().getFirst().trace()).isEqualTo(new Attribution.Trace("person", 1));
    assertThat(stated(4).assertion().time())
        .isEqualTo(new Assertion.About("2024-03", stated(4).assertion().content().bounds()));
  }

  @Test
  void survivesItsJson() {
    mark("old ferry sank");
    changed(new Amending.Withdraw(3));
    Outcome.Read outcome = new Outcome.Read(now().reading());
    String line = ReadingJson.write(outcome);
    assertThat(line).contains("\"number\":4");
    assertThat(ReadingJson.read(line)).isEqualTo(outcome);
    assertThat(ReadingJson.write(new Outcome.Read(machine))).doesNotContain("\"number\":1");
  }

  @Test
  void keepsTheMachinesFindingBesideThePersons() {
    changed(new Amending.Attribute(1, new Fix.Hold(1, LEE)));
    AmendedReading.Finding finding = now().finding(1).orElseThrow();
    assertThat(finding.machine()).isEqualTo(machine.stated().getFirst());
    assertThat(finding.now()).isEqualTo(stated(1));
    assertThat(tellers(1)).containsExactly("Anna Lee");
    assertThat(finding.events())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.amendment().before())
              .isEqualTo(
                  "Harbour Board: “the old ferry sank off the pier during the storm” (stated)");
          assertThat(entry.amendment().after()).startsWith("Anna Lee: “the old ferry");
        });
    assertThat(now().reading().attributions())
        .extracting(Sheet::name)
        .doesNotContain("Harbour Board");
  }

  @Test
  void fixesChains() {
    changed(
        new Amending.Attribute(2, new Fix.Hold(1, new Speaker(Holder.Type.OUTLET, "AP", null))));
    assertThat(tellers(2)).containsExactly("AP", "the captain");
    assertThat(stated(2).chain().get(1).parent())
        .isEqualTo(stated(2).assertion().chain().getFirst());
    changed(new Amending.Attribute(2, new Fix.Add(2, LEE)));
    assertThat(tellers(2)).containsExactly("AP", "Anna Lee", "the captain");
    changed(new Amending.Attribute(2, new Fix.End(2)));
    assertThat(tellers(2)).containsExactly("AP", "Anna Lee");
    changed(new Amending.Attribute(2, new Fix.Own()));
    assertThat(stated(2).assertion().isOutletsOwn()).isTrue();
    changed(new Amending.Attribute(2, new Fix.Add(1, LEE)));
    assertThat(tellers(2)).containsExactly("Anna Lee");
    changed(new Amending.Undo(4));
    assertThat(tellers(2)).containsExactly("Anna Lee", "AP", "Anna Lee");
  }

  @Test
  void namesASourceWhereItsWordsStand() {
    Speaker captain = new Speaker(Holder.Type.PERSON, "Jo Hill", words("the captain"));
    changed(new Amending.Mark(words("four swam ashore"), captain, STATED, null));
    String text = machine.article().body().text();
    assertThat(stated(4).chain().getFirst().roles().source().of(text)).isEqualTo("the captain");
  }

  @Test
  void ratesDatesAndLocates() {
    changed(new Amending.Rate(1, new Change.Rating(Certainty.Term.LIKELY, false)));
    changed(new Amending.Date(1, "2024-02-29?"));
    Place.Identity ayr =
        new Place.Identity(null, "GB", new Place.Point(55.5, -4.6), Place.Precision.CITY);
    changed(new Amending.Locate(1, List.of(new Site("Ayr", ayr))));
    assertThat(events.getLast().after())
        .isEqualTo(
            "Harbour Board: “the old ferry sank off the pier during the storm”"
                + " (likely, denied, 2024-02-29?; Ayr)");
    Stated one = stated(1);
    assertThat(one.findings().places().get(one.assertion().places().getFirst()).identity())
        .isEqualTo(ayr);
    changed(new Amending.Locate(1, List.of()));
    changed(new Amending.Date(1, null));
    assertThat(stated(1).assertion().places()).isEmpty();
    assertThat(stated(1).assertion().time()).isNull();
    assertThat(now().reading().places()).isEmpty();
  }

  @Test
  void givesAnAssertionOtherWordsInWhichItIsFoundByLaterChanges() {
    changed(new Amending.Respan(1, words("ferry sank off the pier")));
    changed(new Amending.Rate(1, new Change.Rating(Certainty.Term.POSSIBLE, true)));
    assertThat(stated(1).assertion().text()).isEqualTo("ferry sank off the pier");
    changed(new Amending.Undo(1));
    assertThat(stated(1).assertion().text()).startsWith("the old ferry");
    assertThat(stated(1).assertion().certainty().term()).isEqualTo(Certainty.Term.POSSIBLE);
  }

  @Test
  void anUndoCanBeUndone() {
    long withdrawn = changed(new Amending.Withdraw(1));
    long undo = changed(new Amending.Undo(withdrawn));
    assertThat(now().reading()).isEqualTo(machine);
    assertThat(now().findings()).noneMatch(AmendedReading.Finding::isPersons);
    assertThat(refused(new Amending.Undo(withdrawn))).isEqualTo("change 1 is undone already");
    changed(new Amending.Undo(undo));
    assertThat(now().reading().numbers()).containsExactly(2, 3);
    assertThat(now().finding(1)).get().matches(AmendedReading.Finding::isPersons);
    assertThat(now().history())
        .extracting(AmendedReading.Entry::undone)
        .containsExactly(false, true, false);
    assertThat(now().history()).extracting(AmendedReading.Entry::about).containsExactly(1, 1, 1);
  }

  @Test
  void survivesAnotherTextByItsWordsAndIsAnOrphanWhereTheyAreGone() {
    changed(new Amending.Attribute(2, new Fix.Hold(1, LEE)));
    mark("old ferry sank");
    changed(new Amending.Rate(3, new Change.Rating(Certainty.Term.LIKELY, true)));
    machine =
        Gazette.of("ferry", "Alder Gazette", "2024-03-01")
            .says("an inquiry was opened", "the ministry")
            .says("the crew of four swam ashore before dawn", "Reuters", "the captain")
            .says("the old ferry sank off the pier during the storm", "Harbour Board")
            .reading();
    assertThat(tellers(2)).containsExactly("Anna Lee", "the captain");
    assertThat(stated(4).assertion().text()).isEqualTo("old ferry sank");
    assertThat(now().orphans())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.amendment().number()).isEqualTo(3);
          assertThat(entry.about()).isNull();
        });
    assertThat(stated(1).assertion().certainty().term()).isEqualTo(Certainty.Term.STATED);
  }

  @Test
  void doesNotPutAChainRightThatTheMachineFindsOtherwiseNow() {
    changed(new Amending.Attribute(2, new Fix.Hold(1, LEE)));
    changed(new Amending.Attribute(1, new Fix.Own()));
    machine =
        Gazette.of("ferry", "Alder Gazette", "2024-03-01")
            .says("the old ferry sank off the pier during the storm", "the ministry")
            .says("the crew of four swam ashore before dawn", "the mayor")
            .reading();
    assertThat(tellers(2)).containsExactly("the mayor");
    assertThat(tellers(1)).isEmpty();
    assertThat(now().orphans()).extracting(e -> e.amendment().number()).containsExactly(1L);
    machine =
        Gazette.of("ferry", "Alder Gazette", "2024-03-01")
            .says("the crew of four swam ashore before dawn", "Anna Lee")
            .reading();
    assertThat(now().orphans()).extracting(e -> e.amendment().number()).containsExactly(2L);
  }

  @Test
  void refusesInASentence() {
    assertThat(refused(new Amending.Withdraw(9))).isEqualTo("the article has no assertion 9");
    assertThat(refused(new Amending.Undo(1)))
        .isEqualTo("nobody changed anything in this article with the number 1");
    assertThat(refused(new Amending.Rate(1, STATED))).isEqualTo("that would change nothing");
    assertThat(refused(new Amending.Date(1, null))).isEqualTo("that would change nothing");
    assertThat(refused(new Amending.Attribute(2, new Fix.End(2))))
        .isEqualTo("that would change nothing");
    assertThat(refused(new Amending.Attribute(2, new Fix.End(3))))
        .isEqualTo("the chain of 2 has 2 steps, so there is no step 3");
    assertThat(refused(new Amending.Attribute(3, new Fix.Hold(1, LEE))))
        .isEqualTo("the chain of 3 has no step, so there is no step 1");
    assertThat(refused(new Amending.Respan(1, new Anchor(null, 3, "the moon landed", "", ""))))
        .isEqualTo(
            "these words are not in the text of the article, or more than once and not at that"
                + " place: “the moon landed”");
    assertThat(refused(new Amending.Respan(1, new Anchor("title", 0, "Ferry sank", "", ""))))
        .isEqualTo("the words of 1 stand in another text of the article");
    assertThat(
            refused(
                new Amending.Mark(
                    words("divers will look at the wreck tomorrow"), null, STATED, null)))
        .isEqualTo("an assertion has these words on the same word already: nothing was missed");
    changed(new Amending.Withdraw(1));
    assertThat(refused(new Amending.Withdraw(1)))
        .isEqualTo("assertion 1 was withdrawn; undo that first");
    assertThat(events).hasSize(1);
  }

  @Test
  void keepsShortWhatAnArticleOfHostileLengthSays() {
    String[] tellers = new String[400];
    Arrays.setAll(tellers, i -> ("Board \u0001 " + i + " of the ").repeat(100));
    machine =
        Gazette.of("long", null, null).says("it \u0001 sank ".repeat(5_000), tellers).reading();
    changed(new Amending.Withdraw(1));
    Change change = events.getLast().change();
    assertThat(ChangeJson.read(ChangeJson.write(change))).isEqualTo(change);
    assertThat(events.getLast().before()).hasSizeLessThan(2_000);
    assertThat(now().reading().stated()).isEmpty();
  }

  @Test
  void marksWordsOfTheHeadline() {
    changed(new Amending.Mark(new Anchor("title", 0, "Ferry sank", "", ""), null, STATED, null));
    assertThat(stated(4).inHeadline()).isTrue();
    assertThat(now().reading().headline().assertions()).hasSize(1);
  }
}
