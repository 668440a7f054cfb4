package org.hearsay.claim;

import java.util.List;

/// Something that a person wants to decide about claims, in the words in which it was typed.
///
/// A claim may be named by the id of any assertion in it; ids may be shortened.
public sealed interface ClaimDeciding {

  /// Both are one claim.
  record Merge(String one, String other) implements ClaimDeciding {}

  /// These assertions, all of one claim, are a claim of their own.
  record Split(List<String> assertions) implements ClaimDeciding {

    public Split {
      assertions = List.copyOf(assertions);
    }
  }

  /// The two assertions that are most alike, one of each claim, are one claim; an assertion's id
  /// stands for this assertion alone.
  record Confirm(String one, String other) implements ClaimDeciding {}

  /// As [Confirm]; they are not one claim.
  record Reject(String one, String other) implements ClaimDeciding {}

  /// How credible a claim is, from 1 to 6.
  record Grade(String claim, int grade) implements ClaimDeciding {}

  /// That event no longer counts.
  record Undo(long event) implements ClaimDeciding {}
}
