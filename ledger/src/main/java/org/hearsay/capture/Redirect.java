package org.hearsay.capture;

import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Where an answer sends whoever asked. Only its head is looked at: a page that sends its readers
/// on by itself (`meta refresh`, a script) is a page.
final class Redirect {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  private Redirect() {}

  /// Whether the answer is meant as a redirect and says where to.
  static boolean isOne(Capture.Http head) {
    return STATUSES.contains(head.status()) && head.first("Location") != null;
  }

  /// The address to go on to; null where there is none that could be fetched by HTTP.
  static @Nullable HttpUrl target(HttpUrl from, Capture.Http head) {
    String location = head.first("Location");
    return isOne(head) && location != null ? from.resolve(location) : null;
  }
}
