package org.hearsay.account;

/// What became of a change to an account.
public sealed interface AccountChange {

  /// Why it was refused.
  enum Reason {
    /// It can be no name.
    NAME,
    /// Another account has that name.
    NAME_TAKEN,
    /// It can be no password.
    PASSWORD,
    /// There is no such account.
    UNKNOWN,
    /// It would leave no administrator who can sign in.
    LAST_ADMINISTRATOR,
    /// Too many passwords are being hashed at this moment; try again.
    BUSY
  }

  /// It is done, or was so before; the account as it is now.
  record Done(Account account) implements AccountChange {}

  /// It is not done; `why` is a sentence.
  record Refused(Reason reason, String why) implements AccountChange {}
}
