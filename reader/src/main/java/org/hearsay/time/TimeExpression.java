package org.hearsay.time;

import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Words that name a time ("in early May", "July 31", "three weeks").
///
/// - `value`: as TIMEX3 writes it (`2023-07-31`, `2022-11`, `P3W`, `PRESENT_REF`), null where it
///   cannot be settled, for instance a weekday in an article without a date
/// - `edtf`: the interval or day that it covers in EDTF level 1 (`2023-05-01~/2023-05-10~`,
///   `2022-11`), with what the words before it make of that ("since March": `2023-03/..`), null
///   where that is no place on the calendar
/// - `anchor`: what the value was counted from
/// - `rule`: the name of the rule that found it
public record TimeExpression(
    Span span,
    Type type,
    @Nullable String value,
    @Nullable String edtf,
    Anchor anchor,
    String rule) {

  /// The four types of TIMEX3.
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }

  /// What a value is counted from.
  public enum Anchor {
    /// The words say it all ("31 July 2023").
    NONE,
    /// The date of publication ("on Monday").
    PUBLISHED,
    /// The expression before it ("a day earlier").
    PREVIOUS
  }
}
