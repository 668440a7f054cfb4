package org.hearsay.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amendment;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Stated;
import org.hearsay.place.Place;
import org.hearsay.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/// One finding of an article, as it is corrected: the machine's and a person's beside each other,
/// and what was changed.
///
/// - `machine`: null where only a person found it; `now`: null where a person withdrew it
/// - `seen`: what its forms bring back, see [Seen]
public record FindingSheet(
    String article,
    @Nullable String title,
    int number,
    @Nullable View machine,
    @Nullable View now,
    List<Past> events,
    String seen) {

  /// What is stated.
  ///
  /// - `chain`: on whose word, outermost first
  public record View(
      String text,
      List<Step> chain,
      String term,
      boolean affirmed,
      String manner,
      String band,
      @Nullable String about,
      List<String> places) {}

  /// A step of the chain; `type` as the register names kinds, null where it is not settled.
  public record Step(String name, @Nullable String type) {}

  /// A change.
  public record Past(
      long event,
      Instant at,
      String by,
      String note,
      String verb,
      String before,
      String after,
      boolean undone,
      boolean orphan) {

    static Past of(AmendedReading.Entry entry) {
      Amendment amendment = entry.amendment();
      return new Past(
          amendment.number(),
          amendment.stamp().at(),
          amendment.stamp().by(),
          amendment.stamp().note(),
          amendment.change().verb(),
          amendment.before(),
          amendment.after(),
          entry.undone(),
          entry.orphan());
    }
  }

  static FindingSheet of(StoredArticle stored, AmendedReading.Finding finding) {
    Stated machine = finding.machine();
    Stated now = finding.now();
    return new FindingSheet(
        stored.line().id(),
        stored.line().title(),
        finding.number(),
        machine == null ? null : view(machine),
        now == null ? null : view(now),
        finding.events().reversed().stream().map(Past::of).toList(),
        Seen.of(stored));
  }

  private static View view(Stated stated) {
    Assertion assertion = stated.assertion();
    Assertion.About about = assertion.time();
    return new View(
        assertion.text(),
        stated.chain().stream()
            .map(step ->
                new Step(
                    ArticleSheet.name(step),
                    step.holder() == null || step.holder().type() == null
                        ? null
                        : Objects.requireNonNull(step.holder().type())
                            .name()
                            .toLowerCase(Locale.ROOT)))
            .toList(),
        assertion.certainty().term().label(),
        assertion.certainty().affirmed(),
        ArticleSheet.manner(assertion),
        Words.band(assertion.certainty().term()),
        about == null ? null : about.edtf(),
        assertion.places().stream()
            .map(stated.findings().places()::get)
            .filter(Place::isLocation)
            .map(Place::name)
            .distinct()
            .toList());
  }
}
