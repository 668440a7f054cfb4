package org.hearsay.account;

import java.time.Instant;
import org.hearsay.store.AccountTable;

/// Somebody who may work at the desk. Accounts are never deleted, only disabled, so that a name in
/// the history of a decision stays the same person's.
///
/// - `name`: 1 to 60 letters, digits, `.`, `_` and `-`, the first of them a letter or digit; no two
///   differ in case alone
/// - `disabled`: it can neither sign in nor use its tokens
public record Account(String name, Role role, boolean disabled, Instant madeAt) {

  static Account of(AccountTable.Row row) {
    return new Account(row.name(), Role.written(row.role()), row.disabled(), row.madeAt());
  }
}
