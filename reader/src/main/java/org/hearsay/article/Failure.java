package org.hearsay.article;

/// Why an input could not be read, as data: it stands beside the articles that could, and the run
/// goes on. `detail` is a sentence for the person who gave the input; it never repeats the input's
/// bytes.
public record Failure(Reason reason, String detail) {

  /// What the world did wrong.
  public enum Reason {
    /// No bytes, or nothing but white space.
    EMPTY,
    /// Bytes that are no text: an image, an archive, a program.
    BINARY,
    /// More bytes than the limit.
    TOO_LARGE,
    /// Bytes that do not fit the character set that they claim.
    CHARSET,
    /// A compressed or counted input that ends before its end.
    TRUNCATED,
    /// A line of JSON that is none, or lacks what an article needs.
    SYNTAX,
    /// The file, folder or address is not there.
    NOT_FOUND,
    /// The file is there and cannot be opened.
    UNREADABLE,
    /// A kind of input that Hearsay does not read.
    UNSUPPORTED,
    /// An address that must not be fetched: private, loopback, link-local, no http(s).
    FORBIDDEN_ADDRESS,
    /// The host's robots.txt asks programs like this one to stay away.
    ROBOTS,
    /// Redirects without end.
    REDIRECTS,
    /// The server answered with an error.
    HTTP,
    /// No answer in time, or the connection broke.
    NETWORK,
    /// A page without an article in it.
    NO_ARTICLE,
    /// Our own fault: please report it.
    INTERNAL;

    /// As JSON and messages write it: `too-large`.
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
