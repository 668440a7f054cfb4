package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnprocessableContentResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.hearsay.account.Actor;
import org.hearsay.account.Bearer;
import org.hearsay.account.Client;
import org.hearsay.account.Csrf;
import org.hearsay.account.Role;
import org.hearsay.account.Session;
import org.hearsay.capture.Sha256;
import org.jspecify.annotations.Nullable;

/// Says who somebody is who asks for a page. Threads share it.
///
/// Where there are no accounts, whoever reaches the desk is its one person and may do everything;
/// such a desk listens on its own machine alone, see [Listening#refusal]. As soon as there is an
/// account everybody has to sign in, or bring a token.
final class Door {
  private static final String BEARER = "Bearer ";

  /// Marks a request that came with a token.
  private static final String TOKEN = "token";

  private final Team team;
  private final Listening listening;
  private final String person;
  private final SecureRandom random;

  /// Of this process: what the token of somebody without session is made with.
  private final String secret;

  private volatile boolean accounts;

  /// @param person under which name the one person of a desk without accounts decides
  Door(Team team, Listening listening, String person, SecureRandom random) {
    this.team = team;
    this.listening = listening;
    this.person = person;
    this.random = random;
    this.secret = fresh();
    this.accounts = team.hasAccounts();
  }

  /// Whether people sign in here. Accounts are never deleted, so that it stays so.
  boolean hasAccounts() {
    if (!accounts && team.hasAccounts()) {
      accounts = true;
    }
    return accounts;
  }

  /// Somebody without a role where nothing is known of the one who asks.
  ///
  /// @throws UnauthorizedResponse if a token was brought that does not work
  Visitor visitor(Context ctx) {
    String authorization = ctx.header("Authorization");
    if (authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && ctx.path().startsWith("/api/")) {
      Optional<Bearer> bearer =
          team.tokens().bearer(authorization.substring(BEARER.length()).strip());
      if (bearer.isEmpty()) {
        ctx.header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        throw new UnauthorizedResponse("The token does not work: it is wrong, over or revoked.");
      }
      ctx.attribute(TOKEN, true);
      return new Visitor(bearer.get().account().name(), access(bearer.get().role()), "", true);
    }
    if (!hasAccounts()) {
      return new Visitor(person, Access.ADMINISTRATOR, hashed(""), false);
    }
    String token = ctx.cookie(sessionCookie());
    if (token != null) {
      Optional<Session> session = team.sessions().session(token);
      if (session.isPresent()) {
        return new Visitor(
            session.get().account().name(),
            access(session.get().account().role()),
            Csrf.of(token),
            true);
      }
    }
    String visit = ctx.cookie(visitCookie());
    return new Visitor("", Access.ANYONE, visit == null ? "" : hashed(visit), false);
  }

  private static Access access(Role role) {
    return switch (role) {
      case READER -> Access.READER;
      case ANALYST -> Access.ANALYST;
      case EDITOR -> Access.EDITOR;
      case ADMINISTRATOR -> Access.ADMINISTRATOR;
    };
  }

  /// Whether it is a program that asks, with a token of its own.
  static boolean isProgram(Context ctx) {
    return Boolean.TRUE.equals(ctx.attribute(TOKEN));
  }

  /// Refuses to programs with a token what lets somebody in: who stole a token would else stay when
  /// it is revoked.
  ///
  /// @throws ForbiddenResponse if a token was brought
  static void checkPerson(Context ctx) {
    if (isProgram(ctx)) {
      throw new ForbiddenResponse(
          "A token cannot do this, so that nobody who stole one stays when it is revoked. It needs"
              + " somebody who is signed in.");
    }
  }

  /// Refuses a first account that is no administrator's: with it the one person of a desk could no
  /// longer keep accounts here.
  ///
  /// @throws UnprocessableContentResponse if it is one
  void checkFirst(Role role) {
    if (role != Role.ADMINISTRATOR && !hasAccounts()) {
      throw new UnprocessableContentResponse(
          "The first account has to be an administrator's, or nobody could make others here.");
    }
  }

  /// The token of the session; null where there is none.
  @Nullable String session(Context ctx) {
    return ctx.cookie(sessionCookie());
  }

  /// Gives somebody who is not signed in what the form for that needs.
  Visitor welcomed(Context ctx) {
    Visitor visitor = visitor(ctx);
    if (visitor.signedIn() || !visitor.csrf().isEmpty()) {
      return visitor;
    }
    String visit = fresh();
    set(ctx, visitCookie(), visit, SameSite.STRICT);
    return new Visitor("", Access.ANYONE, hashed(visit), false);
  }

  /// From now on the browser has this session.
  void open(Context ctx, String token) {
    set(ctx, sessionCookie(), token, SameSite.LAX);
  }

  void close(Context ctx) {
    ctx.removeCookie(sessionCookie(), "/");
  }

  private void set(Context ctx, String name, String value, SameSite site) {
    Cookie cookie = new Cookie(name, value, "/", -1, listening.isSecure(), true, null, site);
    ctx.cookie(cookie);
  }

  private String sessionCookie() {
    return listening.isSecure() ? "__Host-hearsay" : "hearsay";
  }

  private String visitCookie() {
    return listening.isSecure() ? "__Host-hearsay-visit" : "hearsay-visit";
  }

  /// Who does something, for the audit log.
  Actor actor(Context ctx) {
    Visitor visitor = Pages.visitor(ctx);
    return visitor.signedIn()
        ? new Actor(visitor.name(), address(ctx))
        : hasAccounts() ? Actor.reader(address(ctx)) : Actor.LOCAL;
  }

  Client client(Context ctx) {
    String agent = ctx.header("User-Agent");
    return new Client(address(ctx), agent == null ? "" : agent);
  }

  /// The network address that somebody asks from. Behind a proxy it is what the proxy says: the
  /// last entry, which nobody before it can forge.
  String address(Context ctx) {
    if (listening.isProxied()) {
      String forwarded = ctx.header("X-Forwarded-For");
      if (forwarded != null) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
      }
    }
    return ctx.ip();
  }

  private String hashed(String visit) {
    return Sha256.of((secret + visit).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private String fresh() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
