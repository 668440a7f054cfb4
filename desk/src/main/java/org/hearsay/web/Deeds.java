package org.hearsay.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import org.hearsay.account.AuditLog;

/// Notes in the audit log what somebody did through a page or the API, if it was done: which form,
/// of what. What the room of accounts does itself it notes itself, in the same transaction.
final class Deeds {
  private final AuditLog log;
  private final Door door;

  Deeds(AuditLog log, Door door) {
    this.log = log;
    this.door = door;
  }

  void note(Context ctx) {
    boolean deed =
        !ctx.method().equals(HandlerType.GET)
            && !ctx.method().equals(HandlerType.HEAD)
            && ctx.attribute("visitor") != null
            && ctx.statusCode() < 400;
    String path = ctx.path();
    if (!deed || isOfAccounts(path)) {
      return;
    }
    // What readers send is kept by itself, and is as much as strangers like.
    if (path.equals("/corrections")) {
      return;
    }
    int verb = path.lastIndexOf('/');
    log.add(door.actor(ctx), verb <= 0 ? path.substring(1) : path.substring(verb + 1), path, "");
  }

  private static boolean isOfAccounts(String path) {
    return path.startsWith("/account")
        || path.startsWith("/api/v1/account")
        || path.startsWith("/log");
  }
}
