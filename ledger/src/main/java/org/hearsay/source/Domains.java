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
    String domain = EffectiveTldFinder.getAssignedDomain(host, false, false);
    String known = domain == null || domain.isEmpty() ? null : domain.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(known).filter(d -> !PLATFORMS.contains(d));
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
