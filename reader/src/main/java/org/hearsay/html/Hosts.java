package org.hearsay.html;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a page's address tells before the page is read: the country that it is made for, and with
/// it how it writes days in figures, and the word that its site goes by. Stateless.
final class Hosts {
  /// Countries where the month stands first (CLDR), as subtags of a language and as ends of a host.
  private static final Set<String> MONTH_FIRST = Set.of("us", "ph");

  private Hosts() {}

  /// Whether the month stands first in `3/4/2023`; null where the page does not tell.
  static @Nullable Boolean monthFirst(@Nullable String language, @Nullable String url) {
    String[] tag = (language == null ? "" : language).toLowerCase(Locale.ROOT).split("[-_]", -1);
    if (!tag[0].isEmpty() && !tag[0].equals("en")) {
      return false;
    }
    if (tag.length > 1) {
      return MONTH_FIRST.contains(tag[tag.length - 1]);
    }
    String host = host(url);
    String country = host.substring(host.lastIndexOf('.') + 1);
    return country.length() == 2 ? MONTH_FIRST.contains(country) : null;
  }

  /// The longest word of the host's name, null where there is no host.
  static @Nullable String site(@Nullable String url) {
    String site = "";
    for (String word : host(url).split("\\.", -1)) {
      site = word.length() > site.length() ? word : site;
    }
    return site.isEmpty() ? null : site;
  }

  /// Whether an address leads further than to the front page of its site.
  static boolean hasPath(String url) {
    int host = url.indexOf("//") + 2;
    int path = url.indexOf('/', host);
    return path > 0 && path < url.length() - 1;
  }

  private static String host(@Nullable String url) {
    try {
      String host = url == null ? null : URI.create(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }
}
