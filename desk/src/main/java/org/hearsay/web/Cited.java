package org.hearsay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.provenance.Edge;
import org.hearsay.source.Quote;
import org.hearsay.store.ArticleLine;
import org.jspecify.annotations.Nullable;

/// Words of an article, with the address of just these words on its page.
///
/// - `where`: outlet and day, as people read them
public record Cited(String words, String where, String href) {

  /// The address of a passage, `/articles/ID?at=12-40#here`; of the article where there is none.
  static String href(String article, Quote.@Nullable Passage passage) {
    String page = "/articles/" + URLEncoder.encode(article, StandardCharsets.UTF_8);
    if (passage == null) {
      return page;
    }
    return page
        + "?at="
        + passage.start()
        + "-"
        + passage.end()
        + (passage.field() == null ? "" : "&field=" + passage.field())
        + "#here";
  }

  /// What evidence there is, each once.
  static List<Cited> all(List<Edge.Evidence> evidence, Map<String, ArticleFacts> facts) {
    return evidence.stream()
        .map(one ->
            new Cited(
                one.words(),
                where(facts.get(one.article()), one.article()),
                href(one.article(), one.passage())))
        .distinct()
        .toList();
  }

  /// "Alder Gazette, 2026-03-02", of an article in a list.
  static String where(@Nullable ArticleLine line, String article) {
    if (line == null) {
      return article;
    }
    String outlet = line.outlet() == null ? "an article without an outlet" : line.outlet();
    return outlet + (line.published() == null ? ", no date" : ", " + line.published());
  }

  /// "Alder Gazette, 2026-03-02".
  static String where(@Nullable ArticleFacts facts, String article) {
    if (facts == null) {
      return article;
    }
    String outlet = facts.outlet() == null ? "an article without an outlet" : facts.outlet();
    return outlet
        + (facts.appearance().day() == null ? ", no date" : ", " + facts.appearance().day());
  }
}
