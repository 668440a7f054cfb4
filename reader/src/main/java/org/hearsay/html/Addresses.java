package org.hearsay.html;

/// Tells addresses of the web from what else stands where a page links to. Stateless.
final class Addresses {
  /// In units: a longer one is none that a server would take, and a relative one of such length is
  /// not even made absolute.
  static final int LONGEST = 2_000;

  private Addresses() {}

  /// Whether it is an absolute address of `http` or `https` without control characters.
  static boolean isOfWeb(String address) {
    return (address.startsWith("https://") || address.startsWith("http://"))
        && Printable.line(address).equals(address);
  }
}
