package org.hearsay.account;

import java.time.Instant;
import org.hearsay.store.TokenTable;
import org.jspecify.annotations.Nullable;

/// What a program signs in with, without the secret.
///
/// - `id`: what it is called where tokens are listed; opens nothing
/// - `label`: what its owner calls it
/// - `role`: what it may do at the most; never more than its account may
/// - `life`: when it was made, and from when on it works no longer
/// - `usedAt`: when it was used last, to the minute; null if it never was
public record Token(
    String id,
    String account,
    String label,
    Role role,
    TokenTable.Life life,
    @Nullable Instant usedAt) {

  static Token of(TokenTable.Row row, String account) {
    return new Token(
        row.id(), account, row.label(), Role.written(row.role()), row.life(), row.usedAt());
  }

  boolean isOver(Instant now) {
    return !now.isBefore(life.expiresAt());
  }
}
