package org.hearsay.desk;

import java.util.List;
import org.hearsay.source.Register;

/// The sources of a register as rows, those first that most rests on. Made once for a register;
/// immutable, threads share it.
public final class Roster {
  private final Register register;
  private final List<SourceRow> rows;

  private Roster(Register register, List<SourceRow> rows) {
    this.register = register;
    this.rows = rows;
  }

  static Roster of(Register register) {
    return new Roster(
        register,
        register.sources().stream().map(SourceRow::of).sorted(SourceRow.MOST_FIRST).toList());
  }

  /// Whether it was made of this very register.
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(Register other) {
    return register == other;
  }

  /// The sources that fit, those first that most rests on.
  public List<SourceRow> sources(SourceQuery query) {
    return rows.stream().filter(query::fits).toList();
  }
}
