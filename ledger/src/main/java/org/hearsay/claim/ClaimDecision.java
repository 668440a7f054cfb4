package org.hearsay.claim;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/// What a person decided about claims. Claims come and go as they are made anew; so a decision
/// speaks of assertions, and of these by their words.
public sealed interface ClaimDecision {

  /// An assertion as a decision knows it, so that it is found in whatever reading comes later.
  ///
  /// - `article`: its short id in the ledger
  /// - `field`: null for the body, `title` for the headline
  /// - `start`: where the words begin, in code points of that text
  record Ref(String article, @Nullable String field, int start, String text) {

    /// To this assertion.
    static Ref to(Proposition proposition) {
      Proposition.At at = proposition.at();
      return new Ref(at.article(), at.passage().field(), at.passage().start(), proposition.text());
    }
  }

  /// The claims that these assertions were are one. It holds as long as one of each is left.
  record Merge(List<Ref> one, List<Ref> other) implements ClaimDecision {

    public Merge {
      one = List.copyOf(one);
      other = List.copyOf(other);
    }
  }

  /// Out of the claim that all of these were, `part` is taken; it is a claim of its own.
  record Split(List<Ref> part, List<Ref> rest) implements ClaimDecision {

    public Split {
      part = List.copyOf(part);
      rest = List.copyOf(rest);
    }
  }

  /// These two, which were suggested, are one claim.
  record Confirm(Ref one, Ref other) implements ClaimDecision {}

  /// These two, which were suggested or held to be one claim, are not.
  record Reject(Ref one, Ref other) implements ClaimDecision {}

  /// How credible the claim is that these assertions were: 1, confirmed by other sources, to 5,
  /// improbable; 6, cannot be judged. The grade goes with the first of them that is left.
  record Grade(List<Ref> claim, int grade) implements ClaimDecision {

    public Grade {
      claim = List.copyOf(claim);
      if (grade < 1 || grade > 6) {
        throw new IllegalArgumentException("not a credibility from 1 to 6: " + grade);
      }
    }
  }

  /// That event no longer counts. An undo can be undone.
  record Undo(long event) implements ClaimDecision {}

  /// One word for it: `merge`.
  default String verb() {
    return switch (this) {
      case Merge _ -> "merge";
      case Split _ -> "split";
      case Confirm _ -> "confirm";
      case Reject _ -> "reject";
      case Grade _ -> "grade";
      case Undo _ -> "undo";
    };
  }

  /// The assertions that it is about: one list, or two that are held against each other; none for
  /// an undo. Where each has one that is left, the decision means something.
  default List<List<Ref>> about() {
    return switch (this) {
      case Merge merge -> List.of(merge.one(), merge.other());
      case Split split -> List.of(split.part(), split.rest());
      case Confirm confirm -> List.of(List.of(confirm.one()), List.of(confirm.other()));
      case Reject reject -> List.of(List.of(reject.one()), List.of(reject.other()));
      case Grade grade -> List.of(grade.claim());
      case Undo _ -> List.of();
    };
  }

  /// All of them in a row.
  default Stream<Ref> refs() {
    return about().stream().flatMap(List::stream);
  }
}
