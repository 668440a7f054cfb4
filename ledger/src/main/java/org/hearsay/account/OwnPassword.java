package org.hearsay.account;

import java.time.Instant;

/// What became of changing one's own password.
public sealed interface OwnPassword {

  /// It is changed: all sessions of the account are ended and its tokens revoked, and here is a new
  /// session for the one who did it.
  record Changed(SignIn.Opened opened) implements OwnPassword {}

  /// The password until now was another.
  record Wrong() implements OwnPassword {}

  /// The new one can be no password; `why` is a sentence.
  record Unfit(String why) implements OwnPassword {}

  /// Wrong passwords were tried too often; not before that moment.
  record Later(Instant again) implements OwnPassword {}

  /// Too many passwords are being checked at this moment; at once again.
  record Busy() implements OwnPassword {}

  /// The session is over.
  record SignedOut() implements OwnPassword {}
}
