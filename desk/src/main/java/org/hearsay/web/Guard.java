package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands before every page: which names the server answers to, what a page may load and run,
/// who may have which page, and that a form was sent by a page of the desk.
///
/// Threads share it.
final class Guard {
  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Set<String> hosts;
  private final boolean secure;
  private final Door door;
  private final String policy;

  /// Name and port by which people know a desk behind a proxy; null where there is none.
  private final @Nullable String known;

  /// @param tiles the origin that a map's pictures come from; null for none
  Guard(Listening listening, Door door, @Nullable String tiles) {
    this.hosts = listening.hosts();
    this.secure = listening.isSecure();
    this.door = door;
    this.known = listening.publicUrl() == null ? null : listening.publicUrl().getRawAuthority();
    // No script but files of the desk, none inside a page, nothing from elsewhere, no frame around
    // it.
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
            + (tiles == null ? "" : " " + tiles)
            + "; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";
  }

  /// Before anything else, also where there is no such page.
  void greet(Context ctx) {
    ctx.header("Content-Security-Policy", policy);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    ctx.header("Cache-Control", "no-store");
    if (secure) {
      ctx.header("Strict-Transport-Security", "max-age=31536000");
    }
    if (!hosts.contains(name(ctx.host()))) {
      ctx.status(HttpStatus.MISDIRECTED_REQUEST);
      ctx.result("This desk does not answer to that name.");
      ctx.skipRemainingHandlers();
    }
  }

  /// Before a page that there is.
  void admit(Context ctx) {
    Visitor visitor = door.visitor(ctx);
    ctx.attribute("visitor", visitor);
    Access needed = needed(ctx);
    if (!visitor.may(needed)) {
      if (visitor.access() == Access.ANYONE) {
        throw new UnauthorizedResponse("Sign in to see this.");
      }
      throw new ForbiddenResponse(
          "This needs the role "
              + needed.name().toLowerCase(Locale.ROOT)
              + "; you have the role "
              + visitor.access().name().toLowerCase(Locale.ROOT)
              + ".");
    }
    if (Uploads.isSentBy(ctx.contentType())) {
      Uploads.check(ctx);
    }
    if (!SAFE.contains(ctx.method()) && !isOpenToOthers(ctx)) {
      checkOrigin(ctx);
      checkToken(ctx, visitor);
    }
  }

  /// An address without a stated role is for administrators: what somebody forgot is closed.
  private static Access needed(Context ctx) {
    Access needed = Access.ADMINISTRATOR;
    boolean stated = false;
    for (Object role : ctx.routeRoles()) {
      if (role instanceof Access access) {
        needed = !stated || access.compareTo(needed) < 0 ? access : needed;
        stated = true;
      }
    }
    return needed;
  }

  /// What other sites' pages may send without a token: corrections of their readers, which nobody
  /// is signed in for; and what programs send with a token of their own.
  private static boolean isOpenToOthers(Context ctx) {
    return ctx.path().equals("/corrections") || Door.isProgram(ctx);
  }

  private void checkOrigin(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ForbiddenResponse("This was sent from another site.");
    }
    String origin = ctx.header("Origin");
    if (origin != null && !origin.equals("null")) {
      String host = origin.substring(origin.indexOf("://") + 3);
      // A proxy may have put its own name for the desk in the place of the one that people use.
      if (!host.equalsIgnoreCase(ctx.host()) && !host.equalsIgnoreCase(known)) {
        throw new ForbiddenResponse("This was sent from another site.");
      }
    }
  }

  private static void checkToken(Context ctx, Visitor visitor) {
    String sent = ctx.header("X-CSRF-Token");
    if (sent == null && isForm(ctx)) {
      sent = ctx.formParam("csrf");
    }
    if (sent == null || !isSame(sent, visitor.csrf())) {
      throw new ForbiddenResponse(
          ctx.path().startsWith("/api/")
              ? "Send a token of an account, or, as X-CSRF-Token, the csrf that GET /api/v1 says."
              : "The page that sent this is too old, or is not one of this desk. Load it again.");
    }
  }

  private static boolean isForm(Context ctx) {
    String type = ctx.contentType();
    return type != null
        && (type.startsWith("application/x-www-form-urlencoded") || Uploads.isSentBy(type));
  }

  /// In a time that does not tell how much of it is right.
  static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(@Nullable String host) {
    if (host == null) {
      return "";
    }
    String lower = host.toLowerCase(Locale.ROOT);
    int port = lower.lastIndexOf(':');
    return port > lower.lastIndexOf(']') ? lower.substring(0, port) : lower;
  }
}
