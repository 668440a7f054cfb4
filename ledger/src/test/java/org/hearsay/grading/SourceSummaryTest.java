package org.hearsay.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.independence.Affair.words;

import java.time.Instant;
import java.util.List;
import org.hearsay.attribution.Access;
import org.hearsay.certainty.Certainty;
import org.hearsay.drift.Change;
import org.hearsay.drift.Drift;
import org.hearsay.drift.Saying;
import org.hearsay.independence.Affair;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.ProvenanceGraph;
import org.hearsay.source.Decision;
import org.hearsay.source.Event;
import org.hearsay.source.Grade;
import org.hearsay.source.Kind;
import org.hearsay.source.Notice;
import org.hearsay.source.Registrar;
import org.hearsay.source.Source;
import org.junit.jupiter.api.Test;

/// What the summary of a claim's sources says.
class SourceSummaryTest {

  private static String summary(Affair affair) {
    return SourceSummary.of(Sourcing.of(affair.graph()), List.of(), List.of(), null).text();
  }

  /// Three articles, of which two rest on a unit of a ministry, and one on its own count.
  private static Affair quay() {
    return new Affair()
        .article(
            "a1",
            "Harbour Times",
            Saying.of("a1", "the quay may have sunk").as(Certainty.Term.POSSIBLE).done())
        .article("a2", "The Post", Saying.of("a2", "the quay has sunk").done())
        .article("a3", "Delta Daily", Saying.of("a3", "the quay sank").done())
        .body("hsu", "Harbour Safety Unit")
        .body("min", "Ministry of Ports")
        .partOf("hsu", "min")
        .cites("a1", "hsu", words("a1", 510, "the unit said"))
        .cites("a2", "a1")
        .origin("hsu", Access.Kind.WITNESSED, words("a1", 510, "the unit measured"))
        .own("a3", words("a3", 500, "our reporter counted"));
  }

  @Test
  void itReadsAsPlainEnglish() {
    assertThat(summary(quay()))
        .isEqualTo(
            "Three articles state it: those of Delta Daily, Harbour Times and The Post."
                + " It goes back to two origins: Harbour Safety Unit and the reporting of Delta"
                + " Daily."
                + " Harbour Safety Unit is a named body, part of Ministry of Ports, and witnessed"
                + " it."
                + " The reporting of Delta Daily is an outlet’s own, from what was witnessed."
                + " At least two know it independently: Harbour Safety Unit and the reporting of"
                + " Delta Daily; at most two may: Harbour Safety Unit and the reporting of Delta"
                + " Daily."
                + " Strength: Harbour Safety Unit and the reporting of Delta Daily know it at"
                + " first hand, as is told."
                + " Most important: Harbour Safety Unit, on which two of the three articles rest,"
                + " those of Harbour Times and The Post."
                + " Harbour Safety Unit and the reporting of Delta Daily corroborate each other."
                + " Nothing contradicts it.");
  }

  @Test
  void everySentenceThatCountsNamesTheNodesThatItCounts() {
    ProvenanceGraph graph = quay().graph();
    SourceSummary summary = SourceSummary.of(Sourcing.of(graph), List.of(), List.of(), null);
    assertThat(summary.sentences().getFirst().nodes()).containsExactly("a:a1", "a:a2", "a:a3");
    assertThat(summary.sentences().getFirst().evidence()).hasSize(3);
    for (Sentence sentence : summary.sentences()) {
      sentence.nodes().forEach(id -> assertThat(graph.node(id)).isPresent());
    }
    Sentence described =
        summary.sentences().stream()
            .filter(of -> of.text().contains("part of"))
            .findFirst()
            .orElseThrow();
    assertThat(described.nodes()).containsExactly("s:hsu", "s:min");
    assertThat(described.evidence())
        .extracting(Edge.Evidence::words)
        .containsExactly("the unit measured", "a part of it");
  }

  @Test
  void oneArticleAndOneOriginAreSingular() {
    assertThat(summary(new Affair().article("a1", "The Post").unrecorded("a1")))
        .isEqualTo(
            "One article states it: that of The Post."
                + " It goes back to one origin: what The Post states without a source."
                + " Weakness: The Post states it and does not say on whose word."
                + " Nothing is shown to corroborate it independently."
                + " Nothing contradicts it.");
  }

  @Test
  void articlesOfOneOutletAreCounted() {
    Affair affair =
        new Affair()
            .article("a1", "The Post")
            .article("a2", "The Post")
            .article("a3", "Delta Daily")
            .unrecorded("a1");
    assertThat(summary(affair))
        .startsWith("Three articles state it: one of Delta Daily and two of The Post.");
  }

  @Test
  void weaknessesAreNamed() {
    Affair affair =
        new Affair()
            .article("a1", "The Post")
            .article("a2", "Delta Daily")
            .unnamed("x", "two officials", "a1")
            .person("berg", "Jan Berg")
            .body("hsu", "Harbour Safety Unit")
            .partOf("berg", "hsu")
            .cites("a1", "x")
            .cites("a2", "berg")
            .cites("a1", "a2")
            .cites("a2", "a1")
            .loop("a1", "a2")
            .edge("a1", Edge.Type.CITES, "hsu", true)
            .origin("x", null)
            .origin("berg", Access.Kind.TOLD)
            .origin("hsu", null);
    assertThat(summary(affair))
        .contains(
            "“two officials” has no name and is known to The Post alone",
            "Jan Berg is a named person, of Harbour Safety Unit, and was told it.",
            "No two are shown to know it independently; at most two may:",
            "Weakness: “two officials” has no name.",
            "Weakness: no article says how Harbour Safety Unit knows it.",
            "Weakness: Jan Berg was told it.",
            "do not stand apart. Jan Berg belongs to Harbour Safety Unit.",
            "Weakness: The Post and Delta Daily take it from each other in a circle.",
            "Weakness: one step of the way is a guess: from The Post to Harbour Safety Unit.")
        .doesNotContain("Strength");
  }

  @Test
  void whatConflictsIsTold() {
    Sourcing denial =
        Sourcing.of(
            new Affair()
                .article(
                    "d1", "Port Gazette", Saying.of("d1", "the quay did not sink").not().done())
                .body("port", "Port Authority")
                .cites("d1", "port")
                .origin("port", null)
                .graph());
    SourceSummary summary =
        SourceSummary.of(Sourcing.of(quay().graph()), List.of(), List.of(denial), null);
    assertThat(summary.text())
        .contains(
            "One article contradicts it, that of Port Gazette; that goes back to Port Authority.")
        .doesNotContain("Nothing contradicts");
  }

  @Test
  void driftIsTold() {
    ProvenanceGraph graph = quay().graph();
    List<Change> changes = Drift.along(graph, Saying::differences);
    SourceSummary summary = SourceSummary.of(Sourcing.of(graph), changes, List.of(), null);
    Sentence last = summary.sentences().getLast();
    assertThat(last.text())
        .startsWith("Certainty raised: Harbour Times puts it as possible")
        .contains("The Post states it without a hedge");
    assertThat(last.nodes()).containsExactly("a:a1", "a:a2");
  }

  @Test
  void articlesThatOnlyDifferAreNotCountedAmongThoseThatStateIt() {
    Affair affair =
        new Affair()
            .article("a1", "The Post", Saying.of("a1", "41 dead").done())
            .article("a2", "Delta Daily", List.of(), List.of(Saying.of("a2", "14 dead").done()))
            .unrecorded("a1");
    assertThat(summary(affair))
        .startsWith(
            "One article states it: that of The Post. One article has only something that differs"
                + " from it: that of Delta Daily.");
  }

  @Test
  void reliabilityIsToldBesideAndItsAbsenceToo() {
    Notice.Party post =
        new Notice.Party(
            Kind.OUTLET,
            "The Post",
            true,
            "post.example",
            List.of(new Notice.Form("The Post", 1)),
            List.of(new Notice.Told(null, List.of())));
    List<Notice> notices = List.of(new Notice("a2", null, List.of(post), List.of()));
    Source source = Registrar.register(notices, List.of()).sources().getFirst();
    Event rated =
        new Event(
            1,
            Instant.EPOCH,
            "an editor",
            "years of it",
            new Decision.Rate(source.ref(), Grade.B),
            "F",
            "B");
    ProvenanceGraph graph =
        new Affair()
            .article("a1", "Delta Daily")
            .source(source.id(), Kind.OUTLET, "The Post")
            .cites("a1", source.id())
            .origin(source.id(), null)
            .own("a1")
            .graph();
    SourceSummary summary =
        SourceSummary.of(
            Sourcing.of(graph), List.of(), List.of(), Registrar.register(notices, List.of(rated)));
    assertThat(summary.text())
        .contains("The Post is graded B, usually reliable.")
        .contains("The reliability of Delta Daily has not been judged.")
        .doesNotContain("graded F");
  }
}
