package org.hearsay.account;

import java.time.Duration;
import java.time.Instant;
import org.hearsay.store.SessionTable;

/// Somebody who is signed in, with a browser.
///
/// - `id`: what it is called where sessions are listed; opens nothing
/// - `usedAt`: when it was used last, to the minute
public record Session(
    String id, Account account, Instant signedInAt, Instant usedAt, Client client) {
  /// It ends when it was not used for so long, and so long after signing in.
  public static final Duration IDLE = Duration.ofHours(12);

  public static final Duration LONGEST = Duration.ofDays(7);

  static Session of(SessionTable.Row row, Account account) {
    return new Session(
        row.id(), account, row.signedInAt(), row.usedAt(), new Client(row.address(), row.agent()));
  }

  /// When it ends unless it is used before; from this moment on it is no session any more.
  public Instant until() {
    Instant idle = usedAt.plus(IDLE);
    Instant longest = signedInAt.plus(LONGEST);
    return idle.isBefore(longest) ? idle : longest;
  }

  boolean isOver(Instant now) {
    return !now.isBefore(until());
  }
}
