package org.hearsay.account;

/// Who does something, for the audit log.
///
/// - `name`: that of an account, or `local`, or `reader`
/// - `address`: the network address from which it was asked for, as the server was given it; empty
///   at the machine itself
public record Actor(String name, String address) {
  /// A person at the keyboard of the machine that the ledger lies on.
  public static final Actor LOCAL = new Actor("local", "");

  /// The holder of an account, at that address.
  public static Actor of(Account account, String address) {
    return new Actor(account.name(), address);
  }

  /// Somebody without an account.
  public static Actor reader(String address) {
    return new Actor("reader", address);
  }
}
