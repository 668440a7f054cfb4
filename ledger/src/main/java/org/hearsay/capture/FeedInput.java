package org.hearsay.capture;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hearsay.article.ArticleId;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;
import org.hearsay.article.Known;
import org.hearsay.article.Manuscript;
import org.hearsay.feed.Feed;
import org.hearsay.feed.FeedEntry;
import org.hearsay.feed.FeedReader;
import org.jspecify.annotations.Nullable;

/// Articles out of feeds. An entry's link is fetched and read as any page; what the feed states of
/// it fills what the page leaves open, and from where it was taken over is known from the feed
/// alone. Where the link cannot be had and the feed carries the whole article, that is read, with
/// the feed as the capture. An entry that leads to an address that must not be fetched is refused
/// all the same, and one that leads to another feed is not followed.
///
/// Threads may share it.
public final class FeedInput {
  private static final Failure NO_LINK =
      new Failure(Reason.SYNTAX, "the feed's entry has neither an address nor content");

  private final Fetcher fetcher;
  private final Known otherwise;

  /// @param otherwise what the options of the command say of every article
  public FeedInput(Fetcher fetcher, Known otherwise) {
    this.fetcher = fetcher;
    this.otherwise = otherwise;
  }

  /// What becomes of asking for a feed.
  public sealed interface Polled {}

  /// It was had.
  public record Listed(Capture capture, Feed feed) implements Polled {}

  /// It is what it was.
  public record Unchanged(Capture.Http http) implements Polled {}

  /// It could not be had, or is no feed. `retryAfter`: how long the server asks to wait, null where
  /// it does not say.
  public record Failed(Failure failure, @Nullable Duration retryAfter) implements Polled {}

  /// Asks for a feed.
  public Polled poll(String address, Validators known) {
    return switch (fetcher.fetch(address, known)) {
      case Fetcher.Failed(Failure failure, var retryAfter) -> new Failed(failure, retryAfter);
      case Fetcher.Unchanged(Capture.Http http) -> new Unchanged(http);
      case Fetcher.Fetched(Capture capture) when !isFeed(capture) ->
          new Failed(
              new Failure(Reason.UNSUPPORTED, "this is no feed: neither RSS, Atom nor JSON Feed"),
              null);
      case Fetcher.Fetched(Capture capture) ->
          switch (read(capture)) {
            case FeedReader.Found(Feed feed) -> new Listed(capture, feed);
            case FeedReader.Unreadable(Failure failure) -> new Failed(failure, null);
          };
    };
  }

  static boolean isFeed(Capture capture) {
    return FeedReader.isFeed(capture.bytes());
  }

  static FeedReader.Read read(Capture capture) {
    return FeedReader.read(capture.bytes(), capture.charset(), capture.url());
  }

  /// The article of an entry; fetches it.
  ///
  /// @param listing the feed that the entry stands in
  /// @param name what the user calls that feed
  public Taken taken(Capture listing, FeedEntry entry, String name) {
    String link = entry.link();
    if (link == null) {
      return content(listing, entry, name + " (" + entry.id() + ")", NO_LINK);
    }
    return switch (fetcher.fetch(link)) {
      case Fetcher.Failed failed -> content(listing, entry, link, failed.failure());
      case Fetcher.Unchanged _ -> throw new IllegalStateException("nothing was known: " + link);
      case Fetcher.Fetched(Capture capture) ->
          switch (page(capture, entry, link)) {
            case Taken.Ready ready -> ready.listedIn(listing);
            case Taken.Refused refused -> content(listing, entry, link, refused.failure());
          };
    };
  }

  private Taken page(Capture capture, FeedEntry entry, String link) {
    Manuscripts manuscripts = new Manuscripts(entry.known().or(otherwise));
    if (isFeed(capture) || manuscripts.isJsonLines(capture)) {
      return new Taken.Refused(
          new ArticleId(link),
          link,
          new Failure(Reason.UNSUPPORTED, "the feed's entry leads to no single article"));
    }
    return manuscripts.sniffed(capture, link);
  }

  /// What the feed itself carries of the article, in the place of what failed.
  private Taken content(Capture listing, FeedEntry entry, String input, Failure failure) {
    String content = entry.content();
    if (content == null || failure.reason() == Reason.FORBIDDEN_ADDRESS) {
      return new Taken.Refused(new ArticleId(input), input, failure);
    }
    byte[] page = ("<article>" + content + "</article>").getBytes(StandardCharsets.UTF_8);
    Manuscript manuscript =
        new Manuscript(
            new ArticleId(entry.id()),
            new Manuscript.Form.Html(page, "UTF-8"),
            entry.known(),
            otherwise);
    return new Taken.Ready(listing, manuscript, input);
  }
}
