package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of accounts.
public final class AccountTable {
  private final Handle handle;

  AccountTable(Handle handle) {
    this.handle = handle;
  }

  /// An account.
  ///
  /// - `folded`: its name as it is compared, which no other account has
  /// - `name`: its name as it was given
  /// - `password`: how the password was hashed, and to what
  public record Row(
      String folded, String name, String role, boolean disabled, Instant madeAt, String password) {}

  /// The account whose folded name this is.
  public Optional<Row> find(String folded) {
    return handle
        .createQuery("select * from account where folded = :folded")
        .bind("folded", folded)
        .map((row, _) -> account(row))
        .findOne();
  }

  /// All accounts by name.
  public List<Row> all() {
    return handle
        .createQuery("select * from account order by folded")
        .map((row, _) -> account(row))
        .list();
  }

  /// How many accounts of a role are not disabled.
  public long enabled(String role) {
    return handle
        .createQuery("select count(*) from account where role = :role and disabled = 0")
        .bind("role", role)
        .mapTo(Long.class)
        .one();
  }

  /// Adds an account.
  ///
  /// @throws LedgerException from the transaction, if there is one of that folded name
  public void add(Row account) {
    handle
        .createUpdate(
            """
            insert into account (folded, name, role, disabled, made_at, password)
            values (:folded, :name, :role, :disabled, :madeAt, :password)
            """)
        .bind("folded", account.folded())
        .bind("name", account.name())
        .bind("role", account.role())
        .bind("disabled", account.disabled() ? 1 : 0)
        .bind("madeAt", Moments.write(account.madeAt()))
        .bind("password", account.password())
        .execute();
  }

  public void setRole(String folded, String role) {
    set("role", folded, role);
  }

  public void setPassword(String folded, String password) {
    set("password", folded, password);
  }

  public void setDisabled(String folded, boolean disabled) {
    set("disabled", folded, disabled ? 1 : 0);
  }

  private void set(String column, String folded, Object value) {
    handle
        .createUpdate("update account set <column> = :value where folded = :folded")
        .define("column", column)
        .bind("value", value)
        .bind("folded", folded)
        .execute();
  }

  private static Row account(ResultSet row) throws SQLException {
    return new Row(
        row.getString("folded"),
        row.getString("name"),
        row.getString("role"),
        row.getInt("disabled") == 1,
        Instant.parse(row.getString("made_at")),
        row.getString("password"));
  }
}
