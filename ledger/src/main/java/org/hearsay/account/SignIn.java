package org.hearsay.account;

import java.time.Instant;

/// What became of signing in.
public sealed interface SignIn {

  /// A session. `token` is what the browser is to bring along from now on; it is told only here.
  record Opened(Session session, String token) implements SignIn {

    /// Without the token: this may end in a log.
    @Override
    public String toString() {
      return "Opened[" + session + "]";
    }
  }

  /// There is no such account, or it has another password, or it is disabled. Which of them is not
  /// said.
  record Wrong() implements SignIn {}

  /// It was tried too often; not before that moment.
  record Later(Instant again) implements SignIn {}

  /// Too many are signing in at this moment; at once again.
  record Busy() implements SignIn {}
}
