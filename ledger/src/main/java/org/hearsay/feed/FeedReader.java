package org.hearsay.feed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.jspecify.annotations.Nullable;

/// Reads feeds. Which kind one is, and whether something is a feed at all, is told from its bytes,
/// never from its name or its media type: a page that only announces a feed is a page.
///
/// XML is read forgivingly, as browsers read HTML: feeds with a stray `&` or an entity of HTML are
/// many. No document type is ever resolved and no entity but those of HTML: a feed that declares
/// entities of its own is refused. Any number of threads may call it.
public final class FeedReader {
  private static final int HEAD = 8192;

  /// What may stand before the root; possessive, so that no input can make the search run away.
  private static final Pattern XML =
      Pattern.compile(
          "(?:<\\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->|<!DOCTYPE[^>\\[]*+(?:\\[[^\\]]*+\\]\\s*+)?+>"
              + "|\\s++)*+<(?:rss|rdf:RDF|(?:[A-Za-z]++:)?feed)[\\s>].*+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OWN_ENTITIES =
      Pattern.compile("<!DOCTYPE[^>\\[]*+\\[|<!ENTITY", Pattern.CASE_INSENSITIVE);

  private static final Pattern JSON =
      Pattern.compile("\"version\"\\s*+:\\s*+\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version");

  private FeedReader() {}

  /// What becomes of the bytes.
  public sealed interface Read {}

  /// They are this feed.
  public record Found(Feed feed) implements Read {}

  /// They are none that can be read.
  public record Unreadable(Failure failure) implements Read {}

  /// Whether the bytes begin as a feed does.
  public static boolean isFeed(byte[] bytes) {
    String head = head(bytes);
    return head.startsWith("{") ? JSON.matcher(head).find() : XML.matcher(head).matches();
  }

  /// Reads a feed.
  ///
  /// @param charset what the transport declared, null if it did not
  /// @param address where the feed was read: its links are relative to that; null for nowhere
  public static Read read(byte[] bytes, @Nullable String charset, @Nullable String address) {
    String head = head(bytes);
    if (head.startsWith("{")) {
      return new JsonFeed(address).read(bytes);
    }
    Matcher matcher = OWN_ENTITIES.matcher(head);
    if (matcher.find()) {
      return unreadable("the feed declares entities of its own, which are not resolved");
    }
    return XmlFeed.read(bytes, charset, address);
  }

  static Read unreadable(String detail) {
    return new Unreadable(new Failure(Reason.SYNTAX, detail));
  }

  /// The beginning, each byte as one character; of UTF-16 every second.
  private static String head(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    String plain = head.replace("\0", "");
    for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
      plain = plain.startsWith(mark) ? plain.substring(mark.length()) : plain;
    }
    return plain.strip();
  }
}
