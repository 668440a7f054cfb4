package org.hearsay.account;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hearsay.store.AccountRows;
import org.hearsay.store.AccountTable;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerException;
import org.hearsay.store.SessionTable;
import org.jspecify.annotations.Nullable;

/// Who is signed in. A session goes by a random token that the browser keeps; the ledger has its
/// hash alone. Whoever signs in gets a new token, whatever the browser brought along, so that a
/// token that somebody else planted there opens nothing (OWASP, Session Management Cheat Sheet).
///
/// One for a process: wrong passwords are counted in its memory, see the source of `Throttle` for
/// how many are one too many. Threads may share it.
public final class Sessions {
  /// When a session was used is written down so often at the most.
  private static final Duration NOTED = Duration.ofMinutes(1);

  /// An account has so many at the most; one more ends the one that was not used for longest.
  private static final int MOST = 50;

  private final AccountRows rows;
  private final Passwords passwords;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Throttle throttle = new Throttle();

  public Sessions(Ledger ledger, Passwords passwords, SecureRandom random, InstantSource clock) {
    this.rows = ledger.accounts();
    this.passwords = passwords;
    this.random = random;
    this.clock = clock;
  }

  /// A session with the account that it is of.
  private record Live(SessionTable.Row row, AccountTable.Row owner) {}

  /// Signs in.
  ///
  /// @param replaced the token that the browser brought along; null if none. Its session ends.
  public SignIn signIn(String name, String password, Client client, @Nullable String replaced) {
    String folded = Names.folded(name);
    Instant now = clock.instant();
    Optional<Instant> again = throttle.begin(folded, client.address(), now);
    if (again.isPresent()) {
      return new SignIn.Later(again.get());
    }
    Optional<AccountTable.Row> owner =
        rows.read(tables -> tables.accounts().find(folded)).filter(row -> !row.disabled());
    // Hashes in any case, so that the time tells nobody which names there are.
    Passwords.Check check =
        owner
            .map(row -> passwords.check(password, row.password()))
            .orElseGet(passwords::checkNobody);
    return switch (check) {
      case Passwords.Check.Busy _ -> {
        throttle.forget(folded, client.address(), now);
        yield new SignIn.Busy();
      }
      case Passwords.Check.Wrong _ -> {
        noteThrottled(name, folded, client, now);
        yield new SignIn.Wrong();
      }
      case Passwords.Check.Right(String rehashed) -> {
        Optional<SignIn.Opened> opened = open(owner.orElseThrow(), rehashed, client, replaced, now);
        if (opened.isEmpty()) {
          yield new SignIn.Wrong();
        }
        throttle.forgive(folded, client.address(), now);
        yield opened.get();
      }
    };
  }

  /// The session with this token, which counts as used now. Empty if there is none, or it is over,
  /// or its account is disabled.
  public Optional<Session> session(String token) {
    Instant now = clock.instant();
    Optional<Live> live = find(token, now);
    live.ifPresent(found -> noteUse(found.row(), now));
    return live.map(Sessions::session);
  }

  /// Gives a session another token, which is to be done whenever its holder comes to may more. The
  /// old one opens nothing any more. Empty if there is no such session.
  public Optional<SignIn.Opened> renew(String token, String address) {
    Instant now = clock.instant();
    String next = Secrets.token(random);
    return rows.write(
        "the session",
        tables ->
            live(tables, token, now)
                .map(found -> {
                  tables.sessions().rotate(found.row().token(), Secrets.sha256(next));
                  note(tables, now, found, address, "renew-session");
                  return new SignIn.Opened(session(found), next);
                }));
  }

  /// Ends the session with this token, if there is one.
  public void signOut(String token, String address) {
    Instant now = clock.instant();
    rows.write(
        "the session",
        tables -> {
          Optional<Live> live = live(tables, token, now);
          live.ifPresent(found -> {
            tables.sessions().end(found.row().token());
            note(tables, now, found, address, "sign-out");
          });
          return live;
        });
  }

  /// The sessions of an account, the one used last first.
  public List<Session> of(String account) {
    Instant now = clock.instant();
    return rows.read(tables ->
        tables.accounts().find(Names.folded(account)).stream()
            .flatMap(owner ->
                tables.sessions().of(owner.folded()).stream()
                    .map(row -> session(new Live(row, owner))))
            .filter(session -> !session.isOver(now))
            .toList());
  }

  /// Ends a session of an account by its id.
  ///
  /// @return whether that account has such a session
  public boolean end(String account, String id, Actor actor) {
    Instant now = clock.instant();
    String folded = Names.folded(account);
    return rows.write(
        "the session",
        tables -> {
          Optional<SessionTable.Row> session =
              tables.sessions().of(folded).stream().filter(row -> row.id().equals(id)).findFirst();
          session.ifPresent(row -> {
            tables.sessions().end(row.token());
            AuditLog.add(tables, now, actor, "end-session", Names.kept(account), "session " + id);
          });
          return session.isPresent();
        });
  }

  /// Changes the password of who is signed in with this token.
  public OwnPassword changePassword(String token, String current, String next, Client client) {
    Instant now = clock.instant();
    Optional<Live> live = find(token, now);
    if (live.isEmpty()) {
      return new OwnPassword.SignedOut();
    }
    Optional<String> misfit = Passwords.misfit(next);
    if (misfit.isPresent()) {
      return new OwnPassword.Unfit(misfit.get());
    }
    AccountTable.Row owner = live.get().owner();
    Optional<Instant> again = throttle.begin(owner.folded(), client.address(), now);
    if (again.isPresent()) {
      return new OwnPassword.Later(again.get());
    }
    return switch (passwords.check(current, owner.password())) {
      case Passwords.Check.Wrong _ -> {
        noteThrottled(owner.name(), owner.folded(), client, now);
        yield new OwnPassword.Wrong();
      }
      case Passwords.Check.Busy _ -> {
        throttle.forget(owner.folded(), client.address(), now);
        yield new OwnPassword.Busy();
      }
      case Passwords.Check.Right _ -> {
        throttle.forgive(owner.folded(), client.address(), now);
        yield passwords
            .hash(next)
            .map(hashed -> changed(token, owner, hashed, client, now))
            .orElseGet(OwnPassword.Busy::new);
      }
    };
  }

  private OwnPassword changed(
      String token, AccountTable.Row checked, String hashed, Client client, Instant now) {
    return rows.write(
        "the password",
        tables -> {
          Optional<Live> live = live(tables, token, now);
          if (live.isEmpty() || !live.get().owner().equals(checked)) {
            return new OwnPassword.SignedOut();
          }
          String ended = Accounts.setPassword(tables, checked, hashed);
          Actor actor = new Actor(checked.name(), client.address());
          AuditLog.add(tables, now, actor, "set-password", checked.name(), ended);
          return new OwnPassword.Changed(open(tables, checked, client, now));
        });
  }

  /// Opens a session, unless the account is not any more as it was when its password was checked.
  private Optional<SignIn.Opened> open(
      AccountTable.Row checked,
      String rehashed,
      Client client,
      @Nullable String replaced,
      Instant now) {
    return rows.write(
        "the session",
        tables -> {
          Optional<AccountTable.Row> current = tables.accounts().find(checked.folded());
          if (!current.equals(Optional.of(checked))) {
            return Optional.empty();
          }
          if (replaced != null) {
            tables.sessions().end(Secrets.sha256(replaced));
          }
          if (!rehashed.equals(checked.password())) {
            tables.accounts().setPassword(checked.folded(), rehashed);
          }
          return Optional.of(open(tables, checked, client, now));
        });
  }

  private SignIn.Opened open(
      AccountRows.Tables tables, AccountTable.Row owner, Client client, Instant now) {
    SessionTable sessions = tables.sessions();
    sessions.drop(now.minus(Session.IDLE), now.minus(Session.LONGEST));
    sessions.of(owner.folded()).stream().skip(MOST - 1).forEach(row -> sessions.end(row.token()));
    String token = Secrets.token(random);
    SessionTable.Row row =
        new SessionTable.Row(
            Secrets.sha256(token),
            Secrets.id(random),
            owner.folded(),
            now,
            now,
            client.address(),
            client.agent());
    sessions.add(row);
    Live live = new Live(row, owner);
    note(tables, now, live, client.address(), "sign-in");
    return new SignIn.Opened(session(live), token);
  }

  private Optional<Live> find(String token, Instant now) {
    return rows.read(tables -> live(tables, token, now));
  }

  private static Optional<Live> live(AccountRows.Tables tables, String token, Instant now) {
    if (token.length() != Secrets.LENGTH) {
      return Optional.empty();
    }
    return tables
        .sessions()
        .find(Secrets.sha256(token))
        .flatMap(row -> tables.accounts().find(row.account()).map(owner -> new Live(row, owner)))
        .filter(live -> !live.owner().disabled() && !session(live).isOver(now));
  }

  private static Session session(Live live) {
    return Session.of(live.row(), Account.of(live.owner()));
  }

  private void noteUse(SessionTable.Row row, Instant now) {
    if (row.usedAt().plus(NOTED).isAfter(now)) {
      return;
    }
    try {
      rows.write(
          "the session",
          tables -> {
            tables.sessions().use(row.token(), now);
            return row;
          });
    } catch (LedgerException _) {
      // Somebody writes for long, or the disk is full. Reading goes on; the next use is noted.
    }
  }

  private static void note(
      AccountRows.Tables tables, Instant now, Live live, String address, String what) {
    Actor actor = new Actor(live.owner().name(), address);
    AuditLog.add(tables, now, actor, what, live.owner().name(), "session " + live.row().id());
  }

  /// The try that is the last for now goes into the log; each of them would let a stranger fill it.
  private void noteThrottled(String name, String folded, Client client, Instant now) {
    throttle
        .until(folded, client.address(), now)
        .ifPresent(until ->
            rows.write(
                "the audit log",
                tables -> {
                  AuditLog.add(
                      tables,
                      now,
                      Actor.reader(client.address()),
                      "refuse-sign-in",
                      Names.kept(name),
                      "wrong password too often; refused until " + until);
                  return until;
                }));
  }
}
