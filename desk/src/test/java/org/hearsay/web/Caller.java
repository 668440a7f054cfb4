package org.hearsay.web;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.account.Actor;
import org.hearsay.account.Role;
import org.hearsay.account.TokenMade;

/// A program that asks the API of a desk of a team: with a token, as a script of somebody who is
/// signed in, or as nobody.
record Caller(SharedDesk desk, List<String> headers) {

  Caller {
    headers = List.copyOf(headers);
  }

  static Caller nobody(SharedDesk desk) {
    return new Caller(desk, List.of());
  }

  /// With the cookie of somebody of this role, and what forms of theirs carry.
  static Caller signedIn(SharedDesk desk, Role role) {
    return new Caller(desk, List.of("Cookie", desk.cookie(role), "X-CSRF-Token", desk.csrf(role)));
  }

  /// With this token.
  static Caller bearing(SharedDesk desk, String secret) {
    return new Caller(desk, List.of("Authorization", "Bearer " + secret));
  }

  /// With a new token of somebody, which may do what that role may.
  static Caller bearing(SharedDesk desk, Role account, Role role) {
    return bearing(desk, token(desk, SharedDesk.name(account), role));
  }

  /// A new token of an account.
  static String token(SharedDesk desk, String account, Role role) {
    TokenMade made =
        desk.team()
            .tokens()
            .make(account, "a program", role, Instant.now().plus(Duration.ofDays(1)), Actor.LOCAL);
    if (made instanceof TokenMade.Made(_, String secret)) {
      return secret;
    }
    throw new AssertionError(made);
  }

  /// The same with more headers: names and values in turn.
  Caller with(String... more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(more));
    return new Caller(desk, all);
  }

  AskedDesk.Answer get(String path) {
    return send(path, request -> request.GET());
  }

  /// Sends JSON.
  AskedDesk.Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /// Sends nothing but that it is to be done.
  AskedDesk.Answer post(String path) {
    return send(path, request -> request.POST(HttpRequest.BodyPublishers.noBody()));
  }

  private interface Method {
    HttpRequest.Builder of(HttpRequest.Builder request);
  }

  private AskedDesk.Answer send(String path, Method method) {
    return new AskedDesk.Answer(
        desk.send(method.of(desk.request(path, headers.toArray(String[]::new)))));
  }
}
