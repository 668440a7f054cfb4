package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The rows of tokens that programs sign in with. Accounts go by their folded names.
public final class TokenTable {
  private final Handle handle;

  TokenTable(Handle handle) {
    this.handle = handle;
  }

  /// A token.
  ///
  /// - `token`: the SHA-256 of it
  /// - `id`: what it is called where tokens are listed; opens nothing
  /// - `usedAt`: when it was used last; null for never
  public record Row(
      String token,
      String id,
      String account,
      String label,
      String role,
      Life life,
      @Nullable Instant usedAt) {}

  /// When a token was made, and from when on it works no longer.
  public record Life(Instant madeAt, Instant expiresAt) {}

  public void add(Row token) {
    Instant usedAt = token.usedAt();
    handle
        .createUpdate(
            """
            insert into account_token
              (token, id, account, label, role, made_at, expires_at, used_at)
            values (:token, :id, :account, :label, :role, :madeAt, :expiresAt, :usedAt)
            """)
        .bind("token", token.token())
        .bind("id", token.id())
        .bind("account", token.account())
        .bind("label", token.label())
        .bind("role", token.role())
        .bind("madeAt", Moments.write(token.life().madeAt()))
        .bind("expiresAt", Moments.write(token.life().expiresAt()))
        .bind("usedAt", usedAt == null ? null : Moments.write(usedAt))
        .execute();
  }

  /// The token with this hash, whether or not it works still.
  public Optional<Row> find(String token) {
    return handle
        .createQuery("select * from account_token where token = :token")
        .bind("token", token)
        .map((row, _) -> token(row))
        .findOne();
  }

  /// The tokens of an account, the newest first.
  public List<Row> of(String account) {
    return handle
        .createQuery(
            "select * from account_token where account = :account order by made_at desc, id")
        .bind("account", account)
        .map((row, _) -> token(row))
        .list();
  }

  /// Notes that it was used; never earlier than it is known to be.
  public void use(String token, Instant at) {
    handle
        .createUpdate(
            """
            update account_token set used_at = :at
            where token = :token and (used_at is null or used_at < :at)
            """)
        .bind("token", token)
        .bind("at", Moments.write(at))
        .execute();
  }

  /// Revokes the token with this hash.
  public void revoke(String token) {
    handle
        .createUpdate("delete from account_token where token = :token")
        .bind("token", token)
        .execute();
  }

  /// Revokes all tokens of an account.
  ///
  /// @return how many there were
  public int revokeAll(String account) {
    return handle
        .createUpdate("delete from account_token where account = :account")
        .bind("account", account)
        .execute();
  }

  private static Row token(ResultSet row) throws SQLException {
    String usedAt = row.getString("used_at");
    return new Row(
        row.getString("token"),
        row.getString("id"),
        row.getString("account"),
        row.getString("label"),
        row.getString("role"),
        new Life(
            Instant.parse(row.getString("made_at")), Instant.parse(row.getString("expires_at"))),
        usedAt == null ? null : Instant.parse(usedAt));
  }
}
