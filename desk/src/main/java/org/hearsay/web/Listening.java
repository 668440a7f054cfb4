package org.hearsay.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a server listens, and under which names it answers.
///
/// - `host`: a name or address of this machine; `port`: 0 for any that is free
/// - `publicUrl`: under which address people know it, where a proxy stands before it and speaks
///   TLS; null for none. The proxy's word on who asks (X-Forwarded-For, its last entry) is taken
///   then
/// - `tls`: for a server that speaks TLS itself; null for none
public record Listening(String host, int port, @Nullable URI publicUrl, @Nullable Tls tls) {

  /// A key and its certificates in a file of the form PKCS 12.
  public record Tls(Path keyStore, String password) {

    @Override
    public String toString() {
      return "Tls[" + keyStore + "]";
    }
  }

  /// On this machine alone.
  public static Listening onLoopback(int port) {
    return new Listening("127.0.0.1", port, null, null);
  }

  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  public boolean isProxied() {
    return publicUrl != null;
  }

  /// Whether people reach it over TLS, so that cookies may be kept to that.
  public boolean isSecure() {
    return tls != null || (publicUrl != null && "https".equals(publicUrl.getScheme()));
  }

  /// Why it must not listen so; null where it may.
  ///
  /// @param accounts whether there are any
  public @Nullable String refusal(boolean accounts) {
    if (isLoopback() && !isProxied()) {
      return null;
    }
    if (!accounts) {
      return "to listen on "
          + host
          + " there must be accounts, or anybody could read and change the ledger; make the first"
          + " with: hearsay account add NAME --role administrator";
    }
    if (!isSecure()) {
      return "to listen on "
          + host
          + " passwords and sessions need TLS: give --tls FILE.p12 --tls-password-file FILE, or,"
          + " behind a proxy that speaks TLS, --public-url https://…";
    }
    return null;
  }

  /// The origin that the desk is known under, as browsers write it: `https://desk.example`.
  ///
  /// @param host by which name it was asked, with the port; counts where no other address is known
  String origin(@Nullable String host) {
    URI known = publicUrl;
    String scheme = known != null ? known.getScheme() : tls == null ? "http" : "https";
    String place = known != null ? known.getAuthority() : Objects.requireNonNullElse(host, "");
    String usual = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
    String shown =
        place.endsWith(usual) ? place.substring(0, place.length() - usual.length()) : place;
    return (scheme + "://" + shown).toLowerCase(Locale.ROOT);
  }

  /// The values of the header Host that are answered: others are somebody's attempt to reach the
  /// desk under a name of his own.
  Set<String> hosts() {
    Set<String> hosts = new HashSet<>();
    if (publicUrl != null && publicUrl.getHost() != null) {
      hosts.add(publicUrl.getHost().toLowerCase(Locale.ROOT));
    }
    hosts.add(host.toLowerCase(Locale.ROOT));
    if (isLoopback()) {
      hosts.addAll(Set.of("localhost", "127.0.0.1", "[::1]"));
    }
    return hosts;
  }
}
