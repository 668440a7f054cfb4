package org.hearsay.place;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an article says of where it comes from: its address and its outlet's name.
public record Origin(@Nullable String url, @Nullable String outlet) {
  /// Nothing is known of it.
  public static final Origin UNKNOWN = new Origin(null, null);

  /// Shorter names stand in hosts by chance.
  private static final int SHORTEST_NAME = 5;

  /// The country of the host's last label ("cambridge-news.example.uk": GB), null where it is none.
  @Nullable String country() {
    String host = host();
    String last = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return last.equals("UK") ? "GB" : last.length() == 2 ? last : null;
  }

  /// Whether the outlet is named after a place of this key, in its name or its host:
  /// "richmondregister.example".
  boolean names(String key) {
    String run = key.replace(" ", "");
    return run.length() >= SHORTEST_NAME
        && (host().replace("-", "").contains(run)
            || (outlet != null && PlaceKey.of(outlet).replace(" ", "").contains(run)));
  }

  private String host() {
    if (url == null) {
      return "";
    }
    String rest = url.substring(url.indexOf("//") + 1).replaceFirst("^/+", "");
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
