package org.hearsay.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The domain that an outlet registered, by the public suffix list: `kyivpost.example` for
/// `www.kyivpost.example` and `amp.kyivpost.example`.
final class Domains {
  private static final Set<String> PLATFORMS = Lines.words("platforms.txt");
  private static final int LONGEST_HOST = 253;

  private Domains() {}

  /// The registered domain of an address; empty if it has no host with a name, or one of a platform
  /// under which many publish.
  static Optional<String> of(@Nullable String url) {
    String host = url == null ? null : host(url);
    if (host == null || host.length() > LONGEST_HOST || !host.matches("[a-z0-9.-]*[a-z]")) {
      return Optional.empty();
    }
    return Optional.ofNullable(registered(host)).filter(domain -> !PLATFORMS.contains(domain));
  }

  private static @Nullable String registered(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null && !domain.isEmpty()) {
      return domain.toLowerCase(Locale.ROOT);
    }
    int last = host.lastIndexOf('.');
    if (last < 1 || EffectiveTldFinder.getEffectiveTLD(host.substring(last + 1)) != null) {
      return null;
    }
    // The list's rule for what it does not have: one name below the last.
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  private static @Nullable String host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
