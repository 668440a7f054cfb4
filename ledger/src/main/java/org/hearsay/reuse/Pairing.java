package org.hearsay.reuse;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.Syndicator;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Two articles that share words, as the rules of direction see them: each with its credits, its
/// names and addresses, and when it appeared. Immutable.
record Pairing(Party one, Party other, Copies copies) {
  private static final CreditFinder CREDITS = new CreditFinder();
  private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z]+://(?:www\\.|m\\.|amp\\.)?");
  private static final Pattern TRACKING = Pattern.compile("[?&]utm_|#");

  Pairing(Article one, Article other, Copies copies) {
    this(
        Party.of(one, copies.one(), copies.passages().stream().map(CopiedPassage::one).toList()),
        Party.of(
            other, copies.other(), copies.passages().stream().map(CopiedPassage::other).toList()),
        copies);
    if (!copies.one().article().equals(one.id()) || !copies.other().article().equals(other.id())) {
      throw new IllegalArgumentException(
          "copies of "
              + copies.one().article()
              + " and "
              + copies.other().article()
              + ", not of "
              + one.id()
              + " and "
              + other.id());
    }
  }

  /// One of the two: the article, what of it is copied, its credits and the passages.
  record Party(Article article, Copies.Extent extent, List<Span> passages, List<Credit> credits) {

    private static Party of(Article article, Copies.Extent extent, List<Span> passages) {
      return new Party(article, extent, passages, CREDITS.credits(article));
    }

    /// How a reader knows it: its outlet, else its address, else its id.
    String shown() {
      Outlet outlet = article.publication().outlet();
      String url = article.publication().url();
      return outlet != null
          ? outlet.name()
          : url != null ? address(url) : "article " + article.id();
    }

    Appeared appeared() {
      return new Appeared(article.publication().published());
    }

    /// Whether `name` is the outlet's.
    boolean isCalled(String name) {
      Outlet outlet = article.publication().outlet();
      return outlet != null && CreditFinder.isNamed(name, outlet);
    }

    /// Whether `credit` names its outlet.
    boolean isCredited(Credit credit) {
      Outlet outlet = article.publication().outlet();
      return outlet != null && credit.isOf(outlet.name());
    }

    /// Whether `url` is where this article stands.
    boolean standsAt(String url) {
      String asked = address(url);
      Publication publication = article.publication();
      return asked.contains("/")
          && Stream.of(publication.url(), publication.canonicalUrl())
              .filter(Objects::nonNull)
              .anyMatch(own -> address(own).equals(asked));
    }

    /// The host of its address; null where that is not known.
    @Nullable String host() {
      String url = article.publication().url();
      return url == null ? null : hostOf(url);
    }

    @Nullable Syndicator syndicator() {
      return article.publication().syndicatedFrom();
    }
  }

  static String hostOf(String url) {
    return address(url).replaceFirst("[/:?].*$", "").toLowerCase(Locale.ROOT);
  }

  /// An address as two are compared: without its scheme, what tracks its readers, and slashes at
  /// its end.
  private static String address(String url) {
    String bare = SCHEME.matcher(url.strip()).replaceFirst("");
    Matcher tracking = TRACKING.matcher(bare);
    int end = tracking.find() ? tracking.start() : bare.length();
    while (end > 0 && bare.charAt(end - 1) == '/') {
      end--;
    }
    return bare.substring(0, end);
  }
}
