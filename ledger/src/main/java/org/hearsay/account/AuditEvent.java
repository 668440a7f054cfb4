package org.hearsay.account;

import java.time.Instant;
import org.hearsay.store.AuditTable;

/// What somebody did, as the audit log has it.
///
/// - `number`: counts from 1 in the order in which things were done
/// - `what`: a verb, such as `sign-in` or `set-role`
/// - `about`: the id of what it was done to: the name of an account, mostly
/// - `detail`: more of it in words; may be empty
public record AuditEvent(
    long number, Instant at, Actor actor, String what, String about, String detail) {

  static AuditEvent of(AuditTable.Row row) {
    return new AuditEvent(
        row.number(),
        row.at(),
        new Actor(row.by(), row.address()),
        row.what(),
        row.about(),
        row.detail());
  }
}
