package org.hearsay.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.attribution.Access;
import org.hearsay.certainty.Certainty;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.grading.Credibility;
import org.hearsay.matching.Difference;
import org.hearsay.matching.Relation;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.hearsay.provenance.Node;
import org.hearsay.provenance.Origin;
import org.jspecify.annotations.Nullable;

/// A claim as a row of a table. Derived; immutable. Its words are strangers' text.
///
/// - `articles`: the short ids of those that state it, in their order
/// - `weight`: on how many independent origins it rests, and how credible it is
/// - `days`: from the first to the last article, and what it is about
/// - `marks`: what to look at
/// - `terms`: how surely it is put, in any of its articles
/// - `names`: who is on its way, outlets and sources, as people read them
/// - `places`: where it is
/// - `text`: all its statements in lower case, to be searched
public record ClaimRow(
    String id,
    String statement,
    List<String> articles,
    Weight weight,
    Days days,
    Set<Mark> marks,
    Set<Certainty.Term> terms,
    Names names,
    List<Located> places,
    String text) {

  /// Those that rest on least first, and what only one article states behind all others.
  public static final Comparator<ClaimRow> LEAST_FIRST =
      Comparator.comparing(ClaimRow::rank, ClaimRank.LEAST_FIRST);

  /// Those that were told last first.
  public static final Comparator<ClaimRow> NEWEST_FIRST =
      Comparator.comparing(ClaimRow::rank, ClaimRank.NEWEST_FIRST);

  /// Those that were told most often first.
  public static final Comparator<ClaimRow> FURTHEST_FIRST =
      Comparator.comparing(ClaimRow::rank, ClaimRank.FURTHEST_FIRST);

  /// - `atLeast`, `atMost`: how many independent origins
  /// - `proposed`: what that supports
  /// - `given`: the grade that a person gave, 1 to 6; null where nobody did
  public record Weight(int atLeast, int atMost, Credibility proposed, @Nullable Integer given) {

    /// "1–3", or "2" where it is no more and no less.
    public String origins() {
      return atLeast == atMost ? Integer.toString(atLeast) : atLeast + "–" + atMost;
    }
  }

  /// Each null where nothing tells, or that end is open.
  ///
  /// - `first`, `last`: days of the articles
  /// - `from`, `to`: when the thing is said to happen
  public record Days(
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /// `outlets` of the articles that state it, `sources` that they or others have it from, `origins`
  /// that it goes back to.
  public record Names(List<String> outlets, List<String> sources, List<From> origins) {

    public Names {
      outlets = List.copyOf(outlets);
      sources = List.copyOf(sources);
      origins = List.copyOf(origins);
    }
  }

  /// An origin, and how it knows; null where no article says so.
  public record From(String name, Origin.Kind kind, Access.@Nullable Kind access) {}

  /// What a person should look at.
  public enum Mark {
    LOOP,
    CONTRADICTED,
    VARIANTS,
    DRIFT,
    /// It may be one with another claim, which a person has to decide.
    SUGGESTED;

    /// As people read it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public ClaimRow {
    articles = List.copyOf(articles);
    marks = Set.copyOf(marks);
    terms = Set.copyOf(terms);
    places = List.copyOf(places);
  }

  /// By what it is sorted.
  public ClaimRank rank() {
    return new ClaimRank(
        articles.size() == 1, weight.atLeast(), weight.atMost(), articles.size(), days.last(), id);
  }

  /// Of a claim, with what people decided about it.
  public static ClaimRow of(Claim claim, ClaimDecisions decisions) {
    Set<String> articles = new LinkedHashSet<>();
    EnumSet<Certainty.Term> terms = EnumSet.noneOf(Certainty.Term.class);
    StringBuilder text = new StringBuilder();
    for (Proposition says : claim.says()) {
      articles.add(says.at().article());
      terms.add(says.manner().term());
      text.append(says.text().toLowerCase(Locale.ROOT)).append('\n');
    }
    return new ClaimRow(
        claim.id(),
        claim.statement(),
        List.copyOf(articles),
        new Weight(
            claim.independence().atLeast().number(),
            claim.independence().atMost().number(),
            claim.proposal().credibility(),
            decisions.grade(claim.assertions()).map(ClaimDecisions.Graded::grade).orElse(null)),
        days(claim),
        marks(claim),
        terms,
        names(claim),
        Located.of(claim.says()),
        text.toString());
  }

  private static Set<Mark> marks(Claim claim) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    if (!claim.graph().loops().isEmpty()) {
      marks.add(Mark.LOOP);
    }
    if (!claim.drift().isEmpty()) {
      marks.add(Mark.DRIFT);
    }
    for (Claim.Related related : claim.related()) {
      if (related.relation() == Relation.SUGGESTED) {
        marks.add(Mark.SUGGESTED);
      } else {
        marks.add(contradicts(related) ? Mark.CONTRADICTED : Mark.VARIANTS);
      }
    }
    return marks;
  }

  /// Whether the other says that it is not so.
  public static boolean contradicts(Claim.Related other) {
    return other.differences().stream()
        .anyMatch(difference -> difference.kind() == Difference.Kind.CONTRADICTION);
  }

  private static Days days(Claim claim) {
    @Nullable LocalDate first = null;
    @Nullable LocalDate last = null;
    @Nullable LocalDate from = null;
    @Nullable LocalDate to = null;
    for (Proposition says : claim.says()) {
      ArticleFacts facts = claim.facts().get(says.at().article());
      LocalDate day = facts == null ? null : facts.appearance().day();
      first = earlier(first, day);
      last = later(last, day);
      Proposition.Period period = says.gist().period();
      if (period != null) {
        from = earlier(from, period.first());
        to = later(to, period.last());
      }
    }
    return new Days(first, last, from, to);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static Names names(Claim claim) {
    Set<String> outlets = new LinkedHashSet<>();
    for (Proposition says : claim.says()) {
      ArticleFacts facts = claim.facts().get(says.at().article());
      if (facts != null && facts.outlet() != null) {
        outlets.add(facts.outlet());
      }
    }
    Set<String> sources = new LinkedHashSet<>();
    for (Node node : claim.graph().nodes()) {
      if (node instanceof Node.Source source) {
        sources.add(source.name());
      }
    }
    List<From> origins =
        claim.graph().origins().stream()
            .map(origin -> new From(origin.name(), origin.kind(), origin.access()))
            .distinct()
            .toList();
    return new Names(new ArrayList<>(outlets), new ArrayList<>(sources), origins);
  }
}
