package org.hearsay.reuse;

import java.util.Optional;
import org.hearsay.article.Link;
import org.hearsay.article.Syndicator;
import org.hearsay.reuse.Direction.Ground;
import org.hearsay.reuse.Direction.Marker;
import org.hearsay.reuse.Pairing.Party;

/// What the addresses of two articles say of their order.
final class AddressRules {
  private AddressRules() {}

  /// A page that names another's address as the canonical one is a reprint of that.
  static Optional<Ground> canonical(Party from, Party to) {
    String url = to.article().publication().url();
    String canonical = to.article().publication().canonicalUrl();
    String original = from.article().publication().url();
    if (url == null || canonical == null || original == null) {
      return Optional.empty();
    }
    if (!from.standsAt(canonical) || Pairing.hostOf(url).equals(Pairing.hostOf(canonical))) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            "canonical address",
            to.shown() + " gives the address of " + from.shown() + " as that of the original.",
            0.95,
            false,
            new Marker(to.article().id(), Credit.Field.PUBLICATION, null, canonical)));
  }

  /// The feed names the other outlet, or an address at its host, as the source.
  static Optional<Ground> syndicator(Party from, Party to) {
    Syndicator syndicator = to.syndicator();
    if (syndicator == null) {
      return Optional.empty();
    }
    String name = syndicator.name();
    String url = syndicator.url();
    String host = from.host();
    boolean named = name != null && from.isCalled(name);
    boolean atHost = url != null && host != null && Pairing.hostOf(url).equals(host);
    if (!named && (!atHost || host == null || host.equals(to.host()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Ground(
            "syndicated",
            "The feed of " + to.shown() + " says that it took this over from " + from.shown() + ".",
            0.95,
            false,
            new Marker(
                to.article().id(),
                Credit.Field.PUBLICATION,
                null,
                name != null ? name : String.valueOf(url))));
  }

  /// A link in the text leads to the other article.
  static Optional<Ground> link(Party from, Party to) {
    for (Link link : to.article().body().links()) {
      if (from.standsAt(link.href())) {
        String words = link.span().of(to.article().body().text());
        return Optional.of(
            new Ground(
                "link",
                to.shown() + " links to the article of " + from.shown() + ".",
                0.9,
                false,
                new Marker(to.article().id(), Credit.Field.BODY, link.span(), words)));
      }
    }
    return Optional.empty();
  }
}
