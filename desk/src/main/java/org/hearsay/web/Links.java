package org.hearsay.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Parts of addresses.
public final class Links {
  private static final int MOST_WORDS = 30;
  private static final int NAMED = 8;

  private Links() {}

  /// The address of words on the page that published them, as browsers find them: a text fragment
  /// (https://wicg.github.io/scroll-to-text-fragment/). Of many words the first and the last are
  /// named.
  ///
  /// @param words in one stretch of the page, from a beginning to an end of words
  static String toWords(String url, String words) {
    String[] each = words.strip().split("\\s+");
    String directive =
        each.length <= MOST_WORDS
            ? directive(each, 0, each.length)
            : directive(each, 0, NAMED) + "," + directive(each, each.length - NAMED, each.length);
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + directive;
  }

  /// A hyphen has a meaning there.
  private static String directive(String[] words, int from, int to) {
    return part(String.join(" ", Arrays.copyOfRange(words, from, to))).replace("-", "%2D");
  }

  /// A name as a part of a path or of a question.
  public static String part(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
