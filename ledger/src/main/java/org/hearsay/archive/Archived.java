package org.hearsay.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Failure;
import org.jspecify.annotations.Nullable;

/// One thing that an archive holds: a page as it was captured, or what is wrong in its place.
/// Immutable but for the bytes, which nobody writes to.
public sealed interface Archived {

  /// A page.
  ///
  /// - `url`: what was asked for
  /// - `time`: when it was captured
  /// - `head`: null where it was not captured over HTTP
  /// - `mediaType`: as declared, null where nothing declares it
  /// - `bytes`: the transfer coding undone, the content coding (`Content-Encoding`) not
  /// - `title`: what the archive's own list of pages calls it, null where there is none
  @SuppressWarnings("ArrayRecordComponent") // read only, large, never compared
  record Page(
      String url,
      Instant time,
      @Nullable Head head,
      @Nullable String mediaType,
      byte[] bytes,
      @Nullable String title)
      implements Archived {

    Page titled(@Nullable String newTitle) {
      return new Page(url, time, head, mediaType, bytes, newTitle);
    }
  }

  /// The head of an HTTP answer, values as bytes in ISO 8859-1.
  record Head(int status, Map<String, List<String>> headers) {

    public Head {
      headers = Map.copyOf(headers);
    }
  }

  /// A record, or a stretch of the file, that cannot be read. `url` is null where it is not known.
  record Broken(@Nullable String url, Failure failure) implements Archived {

    static Broken of(@Nullable String url, Failure.Reason reason, String detail) {
      return new Broken(url, new Failure(reason, detail));
    }
  }
}
