package org.hearsay.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A web address as articles are told apart by: `http` and `https` are one, the host is in lower
/// case and without the port that goes without saying, what counts visitors is gone, and so are the
/// fragment and one slash at the end. Nothing else is made equal: a false "another article" is a
/// nuisance, a false "the same" a forgery. Immutable.
///
/// ```
/// address = ("http" | "https") "://" host [":" port] path ["?" query] ["#" fragment]
/// ```
record Address(String host, String path, List<String> query) {
  private static final Pattern URL =
      Pattern.compile(
          "(?i)(https?)://([^/?#@\\s]+?)(?::([0-9]*))?([/][^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern FRONT =
      Pattern.compile(
          "(?i)/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home)(?:\\.\\w+)?)?");

  /// What stands in a path for another dress of the same piece.
  private static final Set<String> DRESSES = Set.of("amp", "print", "printable", "mobile", "m");

  Address {
    query = List.copyOf(query);
  }

  /// Empty for what is no address of the web.
  static Optional<Address> parse(@Nullable String url) {
    Matcher parts = URL.matcher(url == null ? "" : url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String port = parts.group(3);
    String usual = parts.group(1).equalsIgnoreCase("http") ? "80" : "443";
    boolean plain = port == null || port.isEmpty() || port.equals(usual);
    String host = parts.group(2).toLowerCase(Locale.ROOT) + (plain ? "" : ":" + port);
    return Optional.of(new Address(host, path(parts.group(4)), query(parts.group(5))));
  }

  private static String path(@Nullable String written) {
    if (written == null) {
      return "/";
    }
    boolean slashed = written.length() > 2 && written.endsWith("/") && !written.endsWith("//");
    return slashed ? written.substring(0, written.length() - 1) : written;
  }

  private static List<String> query(@Nullable String written) {
    if (written == null) {
      return List.of();
    }
    return Arrays.stream(written.split("&"))
        .filter(pair -> !pair.isEmpty() && !TrackingParameters.holds(pair.split("=", 2)[0]))
        .toList();
  }

  /// As one line, without a scheme.
  String key() {
    return host + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  /// Whether this is where a site, or one of its languages, begins: what stands there today is not
  /// what stood there yesterday. A query makes it something else (`/?p=123`).
  boolean isFrontPage() {
    return query.isEmpty() && FRONT.matcher(path).matches();
  }

  /// Whether a page that was fetched from here may say that it is the page at `canonical`. Pages
  /// lie, and on many a host strangers write beside each other: it may leave out parameters, and
  /// the dress (`/amp`), and that is all.
  boolean mayCallItself(Address canonical) {
    return host.equals(canonical.host)
        && !canonical.isFrontPage()
        && bare(path).equals(bare(canonical.path))
        && new HashSet<>(query).containsAll(canonical.query);
  }

  private static List<String> bare(String path) {
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("/")));
    segments.removeIf(segment -> DRESSES.contains(segment.toLowerCase(Locale.ROOT)));
    return segments;
  }
}
