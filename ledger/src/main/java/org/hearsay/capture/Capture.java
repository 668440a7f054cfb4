package org.hearsay.capture;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes as they came, when, and from where. What is kept of an input before anything reads it.
///
/// - `bytes`: of a file the file's; of a line of JSON the line's without its end; of an HTTP answer
///   its content, the transfer and content codings undone (see [Fetcher])
/// - `url`: the address that gave the bytes, after redirects; null where none was asked
/// - `mediaType`: as declared, parameters included (`text/html; charset=utf-8`); null where nothing
///   declared it
/// - `http`: null where the bytes were not fetched by HTTP
///
/// Immutable but for the bytes, which nobody writes to.
@SuppressWarnings(
    "ArrayRecordComponent") // read only, large, never compared: sha256 stands for them
public record Capture(
    Sha256 sha256,
    byte[] bytes,
    Instant time,
    @Nullable String url,
    @Nullable String mediaType,
    @Nullable Http http) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  public Capture {
    if (!sha256.equals(Sha256.of(bytes))) {
      throw new IllegalArgumentException("not the SHA-256 of the bytes: " + sha256);
    }
    requireOneLine(url);
    requireOneLine(mediaType);
  }

  /// Bytes that were not fetched: a file, a line of one, standard input.
  public static Capture of(byte[] bytes, Instant time, @Nullable String mediaType) {
    return new Capture(Sha256.of(bytes), bytes, time, null, mediaType, null);
  }

  /// The content of an HTTP answer from `url`; its media type is what the headers declare.
  public static Capture of(byte[] bytes, Instant time, String url, Http http) {
    return new Capture(Sha256.of(bytes), bytes, time, url, http.first(Http.CONTENT_TYPE), http);
  }

  /// The kind of thing that the media type declares, in lower case (`text/html`); empty where none
  /// is declared.
  public String kind() {
    return mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /// The character set that the media type declares, as it spells it; null if it does not.
  public @Nullable String charset() {
    Matcher matcher = CHARSET.matcher(mediaType == null ? "" : mediaType);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static void requireOneLine(@Nullable String value) {
    if (value != null && value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a control character in: " + value);
    }
  }

  /// The head of an HTTP answer, without control characters. `headers` are found by name in upper
  /// or lower case, the values of one name in the order in which they came.
  public record Http(int status, Map<String, List<String>> headers) {
    static final String CONTENT_TYPE = "Content-Type";

    /// A token of RFC 9110.
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    public Http {
      headers.forEach((name, values) -> {
        if (!isName(name)) {
          throw new IllegalArgumentException("not the name of a header: " + name);
        }
        values.forEach(Capture::requireOneLine);
      });
      Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
      headers = Collections.unmodifiableMap(copy);
    }

    static boolean isName(String name) {
      return NAME.matcher(name).matches();
    }

    /// The first value of the header `name`, null if there is none.
    public @Nullable String first(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? null : values.getFirst();
    }
  }
}
