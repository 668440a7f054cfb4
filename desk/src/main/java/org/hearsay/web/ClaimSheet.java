package org.hearsay.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.desk.ClaimRow;
import org.hearsay.grading.Credibility;
import org.hearsay.grading.SourceSummary;
import org.hearsay.independence.Count;
import org.hearsay.independence.Pair;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.hearsay.source.Register;
import org.jspecify.annotations.Nullable;

/// A claim as its page shows it: everything in words, each with the words of the articles that it
/// rests on.
public record ClaimSheet(
    String id,
    String statement,
    int articles,
    Counted counted,
    List<Start> origins,
    List<Step> way,
    List<Changed> drift,
    List<Said> says,
    List<Kin> kin,
    Graded graded,
    List<Told> summary,
    List<Past> history) {

  /// "At least N, at most M", who was counted, and what is between any two.
  public record Counted(
      int atLeast,
      int atMost,
      List<String> atLeastOf,
      List<String> atMostOf,
      boolean exact,
      List<Between> pairs) {}

  /// Two origins, and the verdict with its reason.
  public record Between(
      String one, String other, String verdict, String reason, List<Cited> evidence) {}

  /// An origin: `how` it knows, `href` of its source in the register, null where it has none.
  public record Start(String name, String how, @Nullable String href, List<Cited> evidence) {}

  /// An edge of the graph.
  public record Step(
      String from, String to, String kind, boolean guessed, String reason, List<Cited> evidence) {}

  /// What changed on the way.
  public record Changed(String kind, String sentence, boolean guessed, Cited before, Cited after) {}

  /// One of its assertions.
  ///
  /// - `chain`: on whose word, outermost first; empty where the outlet speaks itself
  /// - `said`: when the deepest source said it, EDTF; `about`: when it is said to happen, EDTF;
  ///   null where the text does not tell
  public record Said(
      String assertion,
      String article,
      String where,
      @Nullable LocalDate day,
      boolean headline,
      String text,
      String manner,
      String band,
      List<String> chain,
      @Nullable String said,
      @Nullable String about,
      String href) {}

  /// Another claim that has to do with this one: `relation` is `contradiction`, `variant` or
  /// `suggested`.
  public record Kin(
      String claim,
      String statement,
      String relation,
      List<String> differences,
      String own,
      String other) {}

  /// The credibility: proposed, with reasons, and what a person gave.
  public record Graded(
      String proposed,
      List<String> reasons,
      List<Cited> evidence,
      @Nullable String given,
      @Nullable String by,
      @Nullable String why) {}

  /// A sentence of the summary.
  public record Told(String sentence, List<Cited> evidence) {}

  /// A decision about it.
  public record Past(
      long event,
      Instant at,
      String by,
      String verb,
      String before,
      String after,
      String reason,
      boolean undone,
      boolean orphan) {}

  static ClaimSheet of(Claim claim, ClaimDecisions decisions, Register register) {
    return new Maker(claim, decisions, register).sheet();
  }

  /// Of one claim.
  private record Maker(Claim claim, ClaimDecisions decisions, Register register) {

    ClaimSheet sheet() {
      return new ClaimSheet(
          claim.id(),
          claim.statement(),
          (int) claim.says().stream().map(says -> says.at().article()).distinct().count(),
          counted(),
          claim.graph().origins().stream().map(this::start).toList(),
          claim.graph().edges().stream().map(this::step).toList(),
          claim.drift().stream()
              .map(change ->
                  new Changed(
                      change.kind().label(),
                      change.sentence(),
                      change.guessed(),
                      cited(change.before().evidence()),
                      cited(change.after().evidence())))
              .toList(),
          says(),
          kin(),
          graded(),
          SourceSummary.of(claim.sourcing(), claim.drift(), claim.against(), register)
              .sentences()
              .stream()
              .map(sentence -> new Told(sentence.text(), cited(sentence.evidence())))
              .toList(),
          history());
    }

    private List<Cited> cited(List<Edge.Evidence> evidence) {
      return Cited.all(evidence, claim.facts());
    }

    private Cited cited(Edge.Evidence evidence) {
      return cited(List.of(evidence)).getFirst();
    }

    private Counted counted() {
      Count fewest = claim.independence().atLeast();
      Count most = claim.independence().atMost();
      return new Counted(
          fewest.number(),
          most.number(),
          fewest.origins().stream().map(Maker::name).toList(),
          most.origins().stream().map(Maker::name).toList(),
          fewest.exact() && most.exact(),
          claim.independence().pairs().stream().map(this::between).toList());
    }

    private Between between(Pair pair) {
      return new Between(
          name(pair.one()),
          name(pair.other()),
          pair.verdict().label(),
          pair.reason(),
          cited(pair.evidence()));
    }

    private static String name(Origin origin) {
      return Words.origin(origin.name(), origin.kind());
    }

    private Start start(Origin origin) {
      return new Start(
          name(origin),
          Words.knows(origin.kind(), origin.access()),
          claim.graph().node(origin.node()).map(Maker::href).orElse(null),
          cited(origin.evidence()));
    }

    /// Of a node's page.
    static @Nullable String href(Node node) {
      return switch (node) {
        case Node.Article article -> Cited.href(article.article(), null);
        case Node.Source source -> source.source() == null ? null : "/sources/" + source.source();
      };
    }

    private Step step(Edge edge) {
      return new Step(
          label(edge.from()),
          label(edge.to()),
          Words.edge(edge.type()),
          edge.guessed(),
          edge.reason(),
          cited(edge.evidence()));
    }

    private String label(String node) {
      return claim.graph().node(node).map(Maker::label).orElse(node);
    }

    private static String label(Node node) {
      return switch (node) {
        case Node.Article article ->
            article.name() + (article.day() == null ? ", no date" : ", " + article.day());
        case Node.Source source -> source.named() ? source.name() : "“" + source.name() + "”";
      };
    }

    private List<Said> says() {
      List<Said> said = new ArrayList<>();
      for (Proposition says : claim.says()) {
        ArticleFacts facts = claim.facts().get(says.at().article());
        Proposition.Period period = says.gist().period();
        said.add(
            new Said(
                says.id(),
                says.at().article(),
                Cited.where(facts, says.at().article()),
                facts == null ? null : facts.appearance().day(),
                says.at().inHeadline(),
                says.text(),
                Words.manner(says.manner()),
                Words.band(says.manner().term()),
                says.chain().stream()
                    .map(step -> step.name().isEmpty() ? step.words() : step.name())
                    .toList(),
                says.chain().isEmpty() ? null : says.chain().getLast().said(),
                period == null ? null : period.edtf(),
                Cited.href(says.at().article(), says.at().passage())));
      }
      said.sort(
          Comparator.comparing(
              (Said one) -> one.day(), Comparator.nullsLast(Comparator.naturalOrder())));
      return said;
    }

    private List<Kin> kin() {
      return claim.related().stream()
          .map(related ->
              new Kin(
                  related.claim(),
                  related.statement(),
                  related.relation() == Relation.SUGGESTED
                      ? "suggested"
                      : ClaimRow.contradicts(related) ? "contradiction" : "variant",
                  related.differences().stream().map(Maker::difference).toList(),
                  related.own(),
                  related.other()))
          .toList();
    }

    private static String difference(Difference difference) {
      return difference.kind().label()
          + ": “"
          + difference.before()
          + "” here, “"
          + difference.after()
          + "” there";
    }

    private Graded graded() {
      Credibility proposed = claim.proposal().credibility();
      ClaimDecisions.@Nullable Graded given = decisions.grade(claim.assertions()).orElse(null);
      return new Graded(
          Words.credibility(proposed),
          claim.proposal().reasons(),
          cited(claim.proposal().evidence()),
          given == null ? null : Words.grade(given.grade()),
          given == null ? null : given.event().by(),
          given == null ? null : given.event().reason());
    }

    private List<Past> history() {
      return decisions.history(claim.assertions()).reversed().stream()
          .map(entry ->
              new Past(
                  entry.event().number(),
                  entry.event().at(),
                  entry.event().by(),
                  entry.decision().verb(),
                  entry.event().before(),
                  entry.event().after(),
                  entry.event().reason(),
                  entry.undone(),
                  entry.orphan()))
          .toList();
    }
  }
}
