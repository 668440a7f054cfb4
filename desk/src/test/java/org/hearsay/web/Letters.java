package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.web.SharedDesk.ORIGIN;
import static org.hearsay.web.SharedDesk.first;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.account.Role;

/// Corrections as readers of any site send them to a desk of a team, each from an address of its
/// own, and what tests ask of them. The desk has one article.
record Letters(SharedDesk desk, String article) {
  static final String GAZETTE = "https://gazette.example/2026/ferry";
  static final String SCRIPT = "<script>alert(1)</script>";

  private static final JsonMapper JSON = new JsonMapper();
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  static Letters open(Path home) {
    SharedDesk desk = SharedDesk.open(home);
    return new Letters(
        desk,
        desk.read(
            GAZETTE,
            "The ferry sank",
            "The Harbour Board said that the ferry carried forty passengers.\n\nThe pier is closed,"
                + " the Harbour Board said."));
  }

  String stranger() {
    return "198.51.100." + ADDRESSES.incrementAndGet();
  }

  /// About words of a page; what else is said of it is put in.
  static ObjectNode letter(String page, String exact) {
    return JSON.createObjectNode().put("page", page).put("exact", exact);
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  HttpRequest.Builder mail(String body, String... headers) {
    return desk.request("/corrections", headers).POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpResponse<String> post(ObjectNode letter, String from) {
    return desk.send(
        mail(letter.toString(), "Content-Type", "application/json", "X-Forwarded-For", from));
  }

  /// Sends it, and gives the path of the private link.
  String sent(ObjectNode letter) {
    HttpResponse<String> answer = post(letter, stranger());
    assertThat(answer.statusCode()).isEqualTo(201);
    String link = json(answer).path("link").textValue();
    assertThat(link).startsWith(ORIGIN + "/corrections/mine/");
    return link.substring(ORIGIN.length());
  }

  /// The id of the correction of this page, which waits for a decision.
  String waiting(String page) {
    String list = desk.getAs(Role.READER, "/corrections").body();
    int at = list.indexOf("href=\"" + page + "\"");
    assertThat(at).isPositive();
    String before = list.substring(0, at);
    return first(
        before.substring(before.lastIndexOf("<article")), "href=\"/corrections/([0-9a-z]{10})\"");
  }
}
