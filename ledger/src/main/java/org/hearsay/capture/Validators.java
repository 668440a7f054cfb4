package org.hearsay.capture;

import org.jspecify.annotations.Nullable;

/// By what a server can tell that an address still has the content that it had: its `ETag` and
/// `Last-Modified`, as it gave them for `url`. They are sent to that very address only. Any may be
/// null, and what is null is not sent. Immutable.
public record Validators(
    @Nullable String url, @Nullable String etag, @Nullable String lastModified) {

  private static final int LONGEST = 1000;

  /// Nothing is known.
  public static final Validators NONE = new Validators(null, null, null);

  /// What the head of this capture gives.
  public static Validators of(Capture capture) {
    Capture.Http http = capture.http();
    return http == null
        ? NONE
        : new Validators(
            capture.url(), sendable(http.first("ETag")), sendable(http.first("Last-Modified")));
  }

  /// A server may give what no request may hold.
  private static @Nullable String sendable(@Nullable String value) {
    boolean plain =
        value != null
            && value.length() <= LONGEST
            && value.chars().allMatch(c -> c >= ' ' && c < '\u007f');
    return plain ? value : null;
  }

  /// Whether they were given for this address and can be sent to it.
  boolean speakOf(String address) {
    return address.equals(url) && (etag != null || lastModified != null);
  }
}
