package org.hearsay.provenance;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.Proposition;
import org.jspecify.annotations.Nullable;

/// Draws the hyperlinks from one article of a claim to another. Lives for one graph.
final class Links {
  private static final double LINKED = 0.9;

  private final Map<String, Node.Article> articles;
  private final Map<String, ArticleFacts> facts;
  private final Drawing drawing;

  Links(Map<String, Node.Article> articles, Map<String, ArticleFacts> facts, Drawing drawing) {
    this.articles = articles;
    this.facts = facts;
    this.drawing = drawing;
  }

  void draw() {
    for (Node.Article from : articles.values()) {
      ArticleFacts known = facts.get(from.article());
      for (Proposition.Link link : known == null ? List.<Proposition.Link>of() : known.links()) {
        for (Node.Article to : articles.values()) {
          ArticleFacts other = facts.get(to.article());
          if (other != null && leadsTo(link.href(), other)) {
            draw(from, to, link);
          }
        }
      }
    }
  }

  private void draw(Node.Article from, Node.Article to, Proposition.Link link) {
    drawing.add(
        new Edge(
            from.id(),
            to.id(),
            Edge.Type.LINKS_TO,
            LINKED,
            false,
            from.name() + " links to the article of " + to.name() + ".",
            List.of(new Edge.Evidence(from.article(), link.passage(), link.words()))));
  }

  /// Whether an address is that of an article, but for scheme, "www.", a fragment and a slash at
  /// the end.
  static boolean leadsTo(String href, ArticleFacts facts) {
    String bare = bare(href);
    return bare != null
        && (bare.equals(bare(facts.addresses().url()))
            || bare.equals(bare(facts.addresses().canonicalUrl())));
  }

  private static @Nullable String bare(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = URI.create(address.strip());
      String host = uri.getHost();
      if (host == null) {
        return null;
      }
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/$", "");
      String query = uri.getRawQuery();
      return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
          + path
          + (query == null || query.startsWith("utm_") ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
