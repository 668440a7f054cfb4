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
import org.hearsay.store.TokenTable;
import org.jspecify.annotations.Nullable;

/// Tokens for programs: `hsy_`, 256 random bits, and a checksum by which a mistyped one is told,
/// and a lost one is found by those who look for them in published code. The ledger has their
/// hashes alone; each is shown once. Threads may share it.
public final class Tokens {
  /// The most characters (code points) of a label.
  public static final int LONGEST_LABEL = 100;

  /// A token works so long at the most.
  public static final Duration LONGEST_LIFE = Duration.ofDays(366);

  /// An account has so many that work, at the most.
  public static final int MOST = 100;

  /// When a token was used is written down so often at the most.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final AccountRows rows;
  private final SecureRandom random;
  private final InstantSource clock;

  public Tokens(Ledger ledger, SecureRandom random, InstantSource clock) {
    this.rows = ledger.accounts();
    this.random = random;
    this.clock = clock;
  }

  /// Makes a token.
  ///
  /// @param label what its owner calls it, 1 to [#LONGEST_LABEL] characters
  /// @param role what it may do, not more than the account; null for what the account may
  /// @param expiresAt from when on it works no longer, within [#LONGEST_LIFE]
  public TokenMade make(
      String account, String label, @Nullable Role role, Instant expiresAt, Actor actor) {
    Instant now = clock.instant();
    Optional<String> misfit = misfit(label, expiresAt, now);
    if (misfit.isPresent()) {
      return new TokenMade.Refused(misfit.get());
    }
    return rows.write(
        "the token",
        tables -> {
          Optional<AccountTable.Row> found = tables.accounts().find(Names.folded(account));
          if (found.isEmpty()) {
            return new TokenMade.Refused("there is no account " + Names.kept(account));
          }
          AccountTable.Row owner = found.get();
          Role most = Role.written(owner.role());
          Role asked = role == null ? most : role;
          Optional<String> why = unable(tables, owner, asked, now);
          if (why.isPresent()) {
            return new TokenMade.Refused(why.get());
          }
          String secret = TokenForm.of(Secrets.token(random));
          TokenTable.Row row =
              new TokenTable.Row(
                  Secrets.sha256(secret),
                  Secrets.id(random),
                  owner.folded(),
                  label,
                  asked.label(),
                  new TokenTable.Life(now, expiresAt),
                  null);
          tables.tokens().add(row);
          AuditLog.add(
              tables,
              now,
              actor,
              "make-token",
              owner.name(),
              "token " + row.id() + ", " + asked + ", until " + expiresAt + ": " + label);
          return new TokenMade.Made(Token.of(row, owner.name()), secret);
        });
  }

  /// Who brought along this token, which counts as used now. Empty if there is none, or it has
  /// expired, or its account is disabled.
  public Optional<Bearer> bearer(String secret) {
    if (!TokenForm.fits(secret)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    String hash = Secrets.sha256(secret);
    return rows.read(tables ->
            tables
                .tokens()
                .find(hash)
                .flatMap(row -> tables.accounts().find(row.account()).map(owner -> of(row, owner))))
        .filter(bearer -> !bearer.account().disabled() && !bearer.token().isOver(now))
        .map(bearer -> {
          noteUse(hash, bearer.token(), now);
          return bearer;
        });
  }

  /// The tokens of an account, the newest first, those that have expired too.
  public List<Token> of(String account) {
    return rows.read(tables ->
        tables.accounts().find(Names.folded(account)).stream()
            .flatMap(owner ->
                tables.tokens().of(owner.folded()).stream().map(row -> Token.of(row, owner.name())))
            .toList());
  }

  /// Revokes a token of an account by its id.
  ///
  /// @return whether that account has such a token
  public boolean revoke(String account, String id, Actor actor) {
    Instant now = clock.instant();
    String folded = Names.folded(account);
    return rows.write(
        "the token",
        tables -> {
          Optional<TokenTable.Row> token =
              tables.tokens().of(folded).stream().filter(row -> row.id().equals(id)).findFirst();
          token.ifPresent(row -> {
            tables.tokens().revoke(row.token());
            String detail = "token " + id + ": " + row.label();
            AuditLog.add(tables, now, actor, "revoke-token", Names.kept(account), detail);
          });
          return token.isPresent();
        });
  }

  private static Optional<String> misfit(String label, Instant expiresAt, Instant now) {
    int length = label.codePointCount(0, label.length());
    if (label.isBlank() || length > LONGEST_LABEL || !label.codePoints().allMatch(Plain::isPlain)) {
      return Optional.of(
          "a label has 1 to " + LONGEST_LABEL + " characters in one line, this has " + length);
    }
    if (!expiresAt.isAfter(now)) {
      return Optional.of("a token cannot expire in the past: " + expiresAt);
    }
    if (expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
      return Optional.of(
          "a token works for "
              + LONGEST_LIFE.toDays()
              + " days at the most, not until "
              + expiresAt);
    }
    return Optional.empty();
  }

  private static Optional<String> unable(
      AccountRows.Tables tables, AccountTable.Row owner, Role asked, Instant now) {
    if (owner.disabled()) {
      return Optional.of(owner.name() + " is disabled");
    }
    if (!Role.written(owner.role()).covers(asked)) {
      return Optional.of(
          "a token of "
              + owner.name()
              + " may do what the role "
              + owner.role()
              + " may at the most, not "
              + asked);
    }
    long working =
        tables.tokens().of(owner.folded()).stream()
            .filter(row -> now.isBefore(row.life().expiresAt()))
            .count();
    if (working >= MOST) {
      return Optional.of(
          owner.name() + " has " + working + " tokens that work; revoke one of them first");
    }
    return Optional.empty();
  }

  private static Bearer of(TokenTable.Row row, AccountTable.Row owner) {
    Account account = Account.of(owner);
    Token token = Token.of(row, owner.name());
    return new Bearer(account, token.role().lower(account.role()), token);
  }

  private void noteUse(String hash, Token token, Instant now) {
    Instant usedAt = token.usedAt();
    if (usedAt != null && usedAt.plus(NOTED).isAfter(now)) {
      return;
    }
    try {
      rows.write(
          "the token",
          tables -> {
            tables.tokens().use(hash, now);
            return hash;
          });
    } catch (LedgerException _) {
      // Somebody writes for long, or the disk is full. Reading goes on; the next use is noted.
    }
  }
}
