package org.hearsay.independence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.attribution.Access;
import org.hearsay.provenance.Edge;
import org.hearsay.provenance.Origin;
import org.hearsay.provenance.ProvenanceGraph;
import org.jspecify.annotations.Nullable;

/// Gives two origins their verdict: rules in order, of which the first that speaks decides. First
/// what makes them one voice, then what leaves a doubt; only where none of them speaks are the two
/// independent.
final class Verdicts {
  private final Ways ways;
  private final List<Finding.Rule> rules;

  Verdicts(ProvenanceGraph graph) {
    OneVoice voices = new OneVoice(graph);
    this.ways = new Ways(graph);
    Copying copying = new Copying(graph, new Tellings(graph));
    this.rules =
        List.of(
            voices::find,
            this::took,
            copying::find,
            voices::perhaps,
            this::perhapsTook,
            either(this::noRecord),
            either(this::noName),
            this::sameName,
            either(this::guessed),
            either(this::noAccess));
  }

  Pair of(Origin one, Origin other) {
    for (Finding.Rule rule : rules) {
      Finding found = rule.find(one, other);
      if (found != null) {
        return new Pair(one, other, found.verdict(), found.reason(), found.evidence());
      }
    }
    List<Edge.Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    String reason =
        "Nothing connects "
            + Phrases.of(one)
            + " and "
            + Phrases.of(other)
            + ", and of each an article says how it itself knows.";
    return new Pair(one, other, Verdict.INDEPENDENT, reason, evidence.stream().distinct().toList());
  }

  private @Nullable Finding took(Origin one, Origin other) {
    List<Edge> way = ways.way(one, other, false);
    if (way != null) {
      return Finding.dependent(tookIt(one, other), way);
    }
    List<Edge> back = ways.way(other, one, false);
    return back == null ? null : Finding.dependent(tookIt(other, one), back);
  }

  private static String tookIt(Origin one, Origin other) {
    return Phrases.first(one) + " has it from " + Phrases.of(other) + ".";
  }

  private @Nullable Finding perhapsTook(Origin one, Origin other) {
    List<Edge> way = ways.way(one, other, true);
    List<Edge> back = ways.way(other, one, true);
    if (way == null && back == null) {
      return null;
    }
    return way != null
        ? Finding.doubtful("It seems that it went so: " + tookIt(one, other), way)
        : Finding.doubtful(
            "It seems that it went so: " + tookIt(other, one), back == null ? List.of() : back);
  }

  /// Outlets that the register does not have may be one.
  private @Nullable Finding sameName(Origin one, Origin other) {
    boolean same =
        one.name()
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(other.name().strip().toLowerCase(Locale.ROOT));
    return same
        ? Finding.doubtful("Both are called " + one.name() + ", and may be one.", List.of())
        : null;
  }

  private @Nullable Finding noRecord(Origin origin, Origin other) {
    return origin.kind() == Origin.Kind.NOT_RECORDED
        ? words(
            origin,
            origin.name()
                + " does not say where it has it from; it may be "
                + Phrases.of(other)
                + ".")
        : null;
  }

  private @Nullable Finding noName(Origin origin, Origin other) {
    return origin.kind() == Origin.Kind.UNNAMED
        ? words(
            origin,
            Phrases.first(origin)
                + " has no name: nothing shows that it is apart from "
                + Phrases.of(other)
                + ".")
        : null;
  }

  private @Nullable Finding guessed(Origin origin, Origin other) {
    return ways.leadsTo(origin)
        ? null
        : words(origin, "That the claim goes back to " + Phrases.of(origin) + " is only a guess.");
  }

  private @Nullable Finding noAccess(Origin origin, Origin other) {
    Access.Kind access = origin.access();
    if (access == null) {
      return origin.kind() == Origin.Kind.OWN_REPORTING
          ? null
          : words(origin, "No article says how " + Phrases.of(origin) + " itself knows.");
    }
    return switch (access) {
      case WITNESSED, INDUCED -> null;
      case TOLD ->
          words(origin, Phrases.first(origin) + " was told it, and does not know it itself.");
      case DEDUCED ->
          words(origin, Phrases.first(origin) + " reasoned it out, and did not observe it.");
    };
  }

  private static Finding words(Origin origin, String reason) {
    return new Finding(Verdict.NOT_ESTABLISHED, reason, origin.evidence());
  }

  /// What holds for one of the two, the first of them first.
  private static Finding.Rule either(Finding.Rule rule) {
    return (one, other) -> {
      Finding found = rule.find(one, other);
      return found == null ? rule.find(other, one) : found;
    };
  }
}
