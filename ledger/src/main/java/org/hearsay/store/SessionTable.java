package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The rows of sessions. Accounts go by their folded names.
public final class SessionTable {
  private final Handle handle;

  SessionTable(Handle handle) {
    this.handle = handle;
  }

  /// A session.
  ///
  /// - `token`: the SHA-256 of the token that the browser holds
  /// - `id`: what it is called where sessions are listed; opens nothing
  /// - `address`, `agent`: from where it was opened, and with what program
  public record Row(
      String token,
      String id,
      String account,
      Instant signedInAt,
      Instant usedAt,
      String address,
      String agent) {}

  public void add(Row session) {
    handle
        .createUpdate(
            """
            insert into account_session (token, id, account, signed_in_at, used_at, address, agent)
            values (:token, :id, :account, :signedInAt, :usedAt, :address, :agent)
            """)
        .bind("token", session.token())
        .bind("id", session.id())
        .bind("account", session.account())
        .bind("signedInAt", Moments.write(session.signedInAt()))
        .bind("usedAt", Moments.write(session.usedAt()))
        .bind("address", session.address())
        .bind("agent", session.agent())
        .execute();
  }

  /// The session with this hash of a token, however old it is.
  public Optional<Row> find(String token) {
    return handle
        .createQuery("select * from account_session where token = :token")
        .bind("token", token)
        .map((row, _) -> session(row))
        .findOne();
  }

  /// The sessions of an account, the one used last first.
  public List<Row> of(String account) {
    return handle
        .createQuery(
            """
            select * from account_session where account = :account order by used_at desc, id
            """)
        .bind("account", account)
        .map((row, _) -> session(row))
        .list();
  }

  /// Notes that it was used; never earlier than it is known to be.
  public void use(String token, Instant at) {
    handle
        .createUpdate(
            "update account_session set used_at = :at where token = :token and used_at < :at")
        .bind("token", token)
        .bind("at", Moments.write(at))
        .execute();
  }

  /// Gives a session another token; the old one opens nothing any more.
  public void rotate(String token, String next) {
    handle
        .createUpdate("update account_session set token = :next where token = :token")
        .bind("token", token)
        .bind("next", next)
        .execute();
  }

  /// Ends the session with this hash of a token.
  public void end(String token) {
    handle
        .createUpdate("delete from account_session where token = :token")
        .bind("token", token)
        .execute();
  }

  /// Ends all sessions of an account.
  ///
  /// @return how many there were
  public int endAll(String account) {
    return handle
        .createUpdate("delete from account_session where account = :account")
        .bind("account", account)
        .execute();
  }

  /// Drops the sessions, of all accounts, that were not used since one moment or were opened before
  /// the other.
  public void drop(Instant usedBefore, Instant signedInBefore) {
    handle
        .createUpdate(
            """
            delete from account_session
            where used_at <= :usedBefore or signed_in_at <= :signedInBefore
            """)
        .bind("usedBefore", Moments.write(usedBefore))
        .bind("signedInBefore", Moments.write(signedInBefore))
        .execute();
  }

  private static Row session(ResultSet row) throws SQLException {
    return new Row(
        row.getString("token"),
        row.getString("id"),
        row.getString("account"),
        Instant.parse(row.getString("signed_in_at")),
        Instant.parse(row.getString("used_at")),
        row.getString("address"),
        row.getString("agent"));
  }
}
