package org.hearsay.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address under which a newsletter stands on the web, where the message says it clearly: in a
/// field of its head, or in a link "view in browser" on the sender's own domain. A link that counts
/// its readers leads to the page too, but is the reader's own and no address of the article.
/// Stateless.
final class WebVersion {
  /// In units: how far into a body the link is looked for.
  private static final int TOP = 1 << 15;

  private static final String WORDS =
      "(?:view|read|open)\\b[^<>\\n]{0,40}\\b(?:browser|online|on the web|website|web version)";
  private static final Pattern IN_PAGE =
      Pattern.compile(
          "<a\\s[^>]{0,400}?href\\s*=\\s*[\"'](https?://[^\"'\\s<>]{4,300})[\"'][^>]{0,1000}>"
              + "\\s{0,40}(?:<(?:span|b|u|font|strong)[^<>]{0,400}>\\s{0,40}){0,3}"
              + WORDS,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_TEXT =
      Pattern.compile(
          WORDS + "[^\\n<>]{0,20}[\\s(<]{1,4}(https?://[^\\s<>)]{4,300})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_HEAD = Pattern.compile("<\\s*(https?://[^<>\\s]{4,500})\\s*>");
  private static final Pattern HOST = Pattern.compile("https?://([^/?#:@]+)(?::\\d+)?(/[^?#]*)?.*");
  private static final Pattern COUNTING =
      Pattern.compile("(?:click|clicks|link|links|track|trk|email|mail|mailer|go|url|t)\\d*\\..*");

  private WebVersion() {}

  /// @param field as it stands, null where the head lacks it
  static @Nullable String inHead(@Nullable String field) {
    Matcher matcher = IN_HEAD.matcher(field == null ? "" : field);
    return matcher.find() ? matcher.group(1) : null;
  }

  static @Nullable String inPage(String html, String from) {
    return clear(IN_PAGE.matcher(html.substring(0, Math.min(html.length(), TOP))), from);
  }

  static @Nullable String inText(String text, String from) {
    return clear(IN_TEXT.matcher(text.substring(0, Math.min(text.length(), TOP))), from);
  }

  private static @Nullable String clear(Matcher link, String from) {
    if (!link.find()) {
      return null;
    }
    String address = link.group(1).replace("&amp;", "&");
    Matcher parts = HOST.matcher(address);
    if (!parts.matches()) {
      return null;
    }
    String host = parts.group(1).toLowerCase(Locale.ROOT);
    String path = parts.group(2);
    boolean own =
        from.toLowerCase(Locale.ROOT)
            .matches("(?s).*[@.]" + Pattern.quote(domain(host)) + "\\s*>?.*");
    return own && path != null && path.length() > 1 && !COUNTING.matcher(host).matches()
        ? address
        : null;
  }

  /// The last two labels of a host, three where the second last is short (`co.uk`).
  private static String domain(String host) {
    String[] labels = host.split("\\.", -1);
    int keep = labels.length > 2 && labels[labels.length - 2].length() <= 3 ? 3 : 2;
    return String.join(
        ".",
        java.util.Arrays.copyOfRange(labels, Math.max(0, labels.length - keep), labels.length));
  }
}
