package org.hearsay.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.hearsay.article.Failure;

/// Tells which addresses must not be fetched, so that a link in somebody's article cannot make
/// Hearsay read from the network that it stands in: everything but http and https, names and
/// passwords in the address, and every host that is not on the public internet, in whatever
/// spelling.
///
/// It never asks the network. A host name can only be judged by the addresses that it leads to: the
/// caller resolves it, asks [#refusal(String, InetAddress)] about each, and connects to those very
/// addresses. Immutable, threads may share it.
public final class AddressGuard {
  private static final List<AddressBlock> SPECIAL = AddressBlock.special();
  private static final Pattern SCHEME =
      Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

  /// A host whose last label is a number, in any base: meant as an IPv4 address, says the WHATWG
  /// URL standard ("ends in a number").
  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

  private static final Pattern LOCALHOST = Pattern.compile("(.*\\.)?localhost\\.?");

  private static final Pattern FOUR_DECIMALS =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private final Predicate<String> allowPrivate;

  /// @param allowPrivate the hosts, as an address spells them in lower case, that may be fetched
  ///   wherever they are
  public AddressGuard(Predicate<String> allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /// Allows the public internet and nothing else.
  public static AddressGuard strict() {
    return new AddressGuard(host -> false);
  }

  /// Whether the user named this host as one that may be fetched wherever it is.
  boolean isAllowedByName(String host) {
    return allowPrivate.test(host);
  }

  /// Why `url` must not be fetched; empty if nothing in its letters speaks against it.
  public Optional<Failure> refusal(String url) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed != null) {
      return refusal(parsed);
    }
    var scheme = SCHEME.matcher(url);
    if (scheme.matches() && !scheme.group(1).toLowerCase(Locale.ROOT).matches("https?")) {
      return forbidden("only http and https are fetched, not " + scheme.group(1));
    }
    return forbidden("this is not an address that can be fetched");
  }

  Optional<Failure> refusal(HttpUrl url) {
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      return forbidden("an address with a user name or password in it is not fetched");
    }
    // OkHttp has folded case, width and punycode, so that one host has one spelling.
    String host = url.host();
    if (allowPrivate.test(host)) {
      return Optional.empty();
    }
    if (LOCALHOST.matcher(host).matches()) {
      return forbidden(host + " is this machine");
    }
    if (host.indexOf(':') >= 0 || FOUR_DECIMALS.matcher(host).matches()) {
      return refusal(host, InetAddress.ofLiteral(host));
    }
    if (NUMBER_AT_END.matcher(host).matches()) {
      return forbidden(host + " is an unusual spelling of a numeric address");
    }
    return Optional.empty();
  }

  /// Why the host must not be connected to at `address`; empty if it may.
  public Optional<Failure> refusal(String host, InetAddress address) {
    if (allowPrivate.test(host)) {
      return Optional.empty();
    }
    return use(address.getAddress())
        .flatMap(use -> {
          String where = address.getHostAddress();
          String leads = where.equals(host) ? host : host + " leads to " + where + ", which";
          return forbidden(leads + " is not on the public internet (" + use + ")");
        });
  }

  private static Optional<String> use(byte[] address) {
    if (address.length == 16) {
      Optional<byte[]> inner = embedded(address);
      if (inner.isPresent()) {
        return use(inner.get());
      }
      // RFC 5214: ISATAP's IPv4 address stands behind any prefix, so both have to be public.
      boolean isatap = (word(address, 8) & 0xfdff) == 0 && word(address, 10) == 0x5efe;
      Optional<String> host = isatap ? use(last4(address)) : Optional.empty();
      if (host.isPresent()) {
        return host;
      }
    }
    Optional<String> special =
        SPECIAL.stream().filter(b -> b.contains(address)).map(AddressBlock::use).findFirst();
    if (special.isPresent() || address.length == 4) {
      return special;
    }
    boolean global = (address[0] & 0xe0) == 0x20;
    return global ? Optional.empty() : Optional.of("unassigned");
  }

  /// The IPv4 address inside an IPv6 one: mapped, compatible, translated (RFC 6052), 6to4 (RFC
  /// 3056), Teredo (RFC 4380, the client's, inverted).
  private static Optional<byte[]> embedded(byte[] a) {
    boolean zeros = zero(a, 0, 10);
    boolean mapped = zeros && ((a[10] & a[11]) == -1 || (a[10] | a[11]) == 0);
    if (mapped && !zero(a, 10, 15)) {
      return Optional.of(last4(a));
    }
    if (word(a, 0) == 0x64 && word(a, 2) == 0xff9b && zero(a, 4, 12)) {
      return Optional.of(last4(a));
    }
    if (word(a, 0) == 0x2002) {
      return Optional.of(Arrays.copyOfRange(a, 2, 6));
    }
    if (word(a, 0) == 0x2001 && word(a, 2) == 0) {
      byte[] client = last4(a);
      for (int i = 0; i < 4; i++) {
        client[i] = (byte) ~client[i];
      }
      return Optional.of(client);
    }
    return Optional.empty();
  }

  private static byte[] last4(byte[] address) {
    return Arrays.copyOfRange(address, 12, 16);
  }

  private static int word(byte[] address, int at) {
    return (address[at] & 0xff) << 8 | (address[at + 1] & 0xff);
  }

  private static boolean zero(byte[] address, int from, int to) {
    for (int i = from; i < to; i++) {
      if (address[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Failure> forbidden(String detail) {
    return Optional.of(new Failure(Failure.Reason.FORBIDDEN_ADDRESS, detail));
  }

  /// Carries a refusal through OkHttp's name resolution.
  static final class Refused extends UnknownHostException {
    private final Failure failure;

    Refused(Failure failure) {
      super(failure.detail());
      this.failure = failure;
    }

    Failure failure() {
      return failure;
    }
  }
}
