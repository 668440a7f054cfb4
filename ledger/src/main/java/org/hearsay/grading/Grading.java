package org.hearsay.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.independence.Count;
import org.hearsay.independence.Pair;
import org.hearsay.independence.Verdict;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;

/// Proposes a credibility from where a claim comes from and what contradicts it. Whether it is
/// logical, and who is reliable, does not enter: the first is for a person, the second is another
/// scale.
///
/// An origin is *answerable* if it has a name or is an outlet's own reporting; others are no basis
/// for a judgement. A contradiction *weighs* if it has an answerable origin. The first row that
/// holds gives the grade:
///
/// | grade | where |
/// |---|---|
/// | 5 | a contradiction has two or more independent origins, and more than the claim |
/// | 3 | a contradiction weighs, but the claim has two or more independent origins, and more than it |
/// | 4 | a contradiction weighs |
/// | 6 | the claim has no answerable origin |
/// | 1 | it has two or more independent origins, and nothing contradicts it |
/// | 2 | it has two or more answerable origins that are not one voice, and nothing contradicts it |
/// | 3 | it has an answerable origin |
///
/// How many are independent is always the fewest that is shown ("at least"). Several contradictions
/// do not add up, for nothing says that they are independent of each other.
public final class Grading {
  private static final String LOGIC = "Whether it is logical is for a person to judge.";

  private Grading() {}

  /// For a claim.
  ///
  /// @param against the claims that contradict it; none where nothing does
  public static Proposal proposed(Sourcing claim, List<Sourcing> against) {
    List<Sourcing> weighty =
        against.stream().filter(other -> !other.answerable().isEmpty()).toList();
    if (!weighty.isEmpty()) {
      return contradicted(claim, weighty);
    }
    if (claim.answerable().isEmpty()) {
      return baseless(claim);
    }
    return against.isEmpty() ? uncontradicted(claim) : inName(claim, against);
  }

  private static Proposal contradicted(Sourcing claim, List<Sourcing> weighty) {
    Sourcing strongest =
        weighty.stream()
            .max(Comparator.comparingInt(other -> other.independence().atLeast().number()))
            .orElseThrow();
    int mine = independent(claim);
    int its = independent(strongest);
    List<String> reasons = new ArrayList<>();
    List<Edge.Evidence> evidence = new ArrayList<>();
    for (Sourcing other : weighty) {
      reasons.add("It is contradicted on the word of " + Names.of(other.answerable()) + ".");
      evidence.addAll(other.statements());
    }
    reasons.add(compared("For it", claim));
    reasons.add(compared("Against it", strongest));
    evidence.addAll(words(claim.graph().origins()));
    evidence.addAll(words(strongest.graph().origins()));
    Credibility credibility =
        its > 1 && its > mine
            ? Credibility.IMPROBABLE
            : mine > 1 && mine > its ? Credibility.POSSIBLY_TRUE : Credibility.DOUBTFUL;
    return proposal(credibility, reasons, evidence);
  }

  private static String compared(String side, Sourcing sourcing) {
    if (sourcing.answerable().isEmpty()) {
      return side + " there is no origin that somebody could be asked about.";
    }
    Count fewest = sourcing.independence().atLeast();
    return fewest.number() > 1
        ? side
            + ", at least "
            + English.number(fewest.number())
            + " know it independently: "
            + Names.of(fewest.origins())
            + "."
        : side + ", no two origins are shown to know it independently.";
  }

  private static Proposal baseless(Sourcing claim) {
    List<Origin> origins = claim.graph().origins();
    String reason =
        origins.isEmpty()
            ? "Where it comes from cannot be told."
            : "It goes back to nobody who could be asked about it, only to "
                + Names.of(origins)
                + ".";
    return new Proposal(Credibility.CANNOT_BE_JUDGED, List.of(reason), words(origins));
  }

  private static Proposal uncontradicted(Sourcing claim) {
    Count fewest = claim.independence().atLeast();
    List<String> reasons = new ArrayList<>();
    if (independent(claim) > 1) {
      reasons.add(
          English.first(English.number(fewest.number()))
              + " origins know it independently of each other: "
              + Names.of(fewest.origins())
              + ".");
      reasons.add("Nothing contradicts it.");
      return proposal(Credibility.CONFIRMED, reasons, words(fewest.origins()));
    }
    List<Pair> apart =
        claim.independence().pairs().stream()
            .filter(pair -> pair.verdict() == Verdict.NOT_ESTABLISHED)
            .filter(pair -> claim.answerable().containsAll(List.of(pair.one(), pair.other())))
            .toList();
    if (!apart.isEmpty()) {
      List<Origin> several =
          apart.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).distinct().toList();
      reasons.add(
          Names.of(several)
              + " all tell it, but that they know it independently is not established.");
      reasons.set(0, English.first(reasons.getFirst()));
      reasons.add(apart.getFirst().reason());
      reasons.add("Nothing contradicts it.");
      return proposal(Credibility.PROBABLY_TRUE, reasons, words(several));
    }
    List<Origin> alone = claim.answerable();
    reasons.add(
        alone.size() == 1
            ? "It goes back to " + Names.of(alone) + " alone, and nobody confirms it."
            : "It goes back to " + Names.of(alone) + ", which are one voice.");
    reasons.add("Nothing contradicts it.");
    return proposal(Credibility.POSSIBLY_TRUE, reasons, words(alone));
  }

  /// Contradicted by nobody whom one could ask: that is no ground for doubt, but it is not agreed.
  private static Proposal inName(Sourcing claim, List<Sourcing> against) {
    List<String> reasons = new ArrayList<>();
    reasons.add("It goes back to " + Names.of(claim.answerable()) + ".");
    reasons.add(
        "It is contradicted, though by nobody who could be asked about it: "
            + Names.of(against.stream().flatMap(other -> other.graph().origins().stream()).toList())
            + ".");
    List<Edge.Evidence> evidence = new ArrayList<>(words(claim.answerable()));
    against.forEach(other -> evidence.addAll(other.statements()));
    return proposal(Credibility.POSSIBLY_TRUE, reasons, evidence);
  }

  /// How many independent origins are shown; none where nobody could be asked.
  private static int independent(Sourcing sourcing) {
    return sourcing.answerable().isEmpty() ? 0 : sourcing.independence().atLeast().number();
  }

  private static List<Edge.Evidence> words(Collection<Origin> origins) {
    return origins.stream().flatMap(origin -> origin.evidence().stream()).toList();
  }

  private static Proposal proposal(
      Credibility credibility, List<String> reasons, List<Edge.Evidence> evidence) {
    reasons.add(LOGIC);
    return new Proposal(credibility, reasons, evidence.stream().distinct().toList());
  }
}
