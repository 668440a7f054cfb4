package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.demo.DemoDossier;

/// Articles about piers at a desk, and what a program says and changes of their findings. An
/// article is known by its address in the API.
record Piers(AskedDesk desk) {

  /// Reads an article in, and gives its address. Three things are stated on the Harbour Board's
  /// word; that the lamp was dark is missed.
  String article(String name) {
    return article(name, "sank by 40 centimetres");
  }

  /// The same with another first sentence; another capture, where the article is there already.
  String article(String name, String sank) {
    String url = "https://post.example/" + name;
    desk.file(
        List.of(
            new DemoDossier.Page(
                url,
                """
                <!doctype html><html lang="en"><head><title>The %1$s pier</title>
                <meta property="article:published_time" content="2026-03-03T08:00:00Z"></head>
                <body><article><h1>The %1$s pier</h1>
                <p>🌊🌊 The %1$s pier %2$s, the Harbour Board said on Monday. Its lamp, dark
                since the storm? 🌊</p>
                <p>According to the Harbour Board, nine boats of %1$s were moored at the pier. The
                %1$s ferry was late by two hours, the Harbour Board said.</p>
                </article></body></html>
                """
                    .formatted(name, sank)
                    .getBytes(StandardCharsets.UTF_8))),
        "Piers");
    desk.settle();
    for (JsonNode item :
        desk.get("/api/v1/articles?dossier=Piers&limit=200").json().path("items")) {
      if (item.path("url").asText().equals(url)) {
        return "/api/v1/articles/" + item.path("id").asText();
      }
    }
    throw new AssertionError("not read: " + url);
  }

  /// @param headers names and values in turn
  AskedDesk.Answer amend(String article, String body, String... headers) {
    return desk.post(article + "/amendments", body, headers);
  }

  /// A change that has to be taken.
  JsonNode done(String article, String body) {
    AskedDesk.Answer answer = amend(article, body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json();
  }

  JsonNode finding(String article, int number) {
    return desk.get(article + "/findings/" + number).json();
  }

  JsonNode amendments(String article) {
    return desk.get(article + "/amendments").json();
  }

  String text(String article) {
    return desk.get(article).json().path("reading").path("article").path("text").asText();
  }

  /// A body's `content`: these words, counted as the API counts.
  String content(String article, String words) {
    String text = text(article);
    int start = text.codePointCount(0, text.indexOf(words));
    return "{\"span\":["
        + start
        + ","
        + (start + words.codePointCount(0, words.length()))
        + "],\"words\":\""
        + words
        + "\"}";
  }
}
