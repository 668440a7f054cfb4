package org.hearsay.html;

import org.jsoup.nodes.Element;

/// Tells addresses of the web from what else stands where a page links to, and makes relative ones
/// absolute, as many as a page has room for. Lives for one page.
final class Addresses {
  /// In units: a longer one is none that a server would take, and a relative one of such length is
  /// not even made absolute.
  static final int LONGEST = 2_000;

  /// In units: what the base of relative links may add to all of them together.
  private static final int MOST_ADDED = 10_000_000;

  private int added;

  /// Whether it is an absolute address of `http` or `https` without control characters.
  static boolean isOfWeb(String address) {
    return (address.startsWith("https://") || address.startsWith("http://"))
        && Printable.line(address).equals(address);
  }

  /// Where a link leads. Empty for what leads to no page of the web, for what no browser would
  /// take, and where links have been given more of their base, one after the other, than a page has
  /// room for.
  String absolute(Element anchor) {
    String href = anchor.attr("href");
    if (href.length() > LONGEST || added > MOST_ADDED) {
      return "";
    }
    String absolute = anchor.absUrl("href");
    added += Math.max(0, absolute.length() - href.length());
    return isOfWeb(absolute) ? absolute : "";
  }
}
