package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The feeds that are watched, and the entries that were met in them.
final class WatchedFeeds {

  private WatchedFeeds() {}

  static List<WatchedFeed> all(Handle handle) {
    return handle
        .createQuery("select * from feed order by address")
        .map((row, _) -> feed(row))
        .list();
  }

  static Optional<WatchedFeed> find(Handle handle, String address) {
    return handle
        .createQuery("select * from feed where address = :address")
        .bind("address", address)
        .map((row, _) -> feed(row))
        .findOne();
  }

  static Set<String> settled(Handle handle, String feed) {
    return handle
        .createQuery("select entry from feed_entry where feed = :feed and settled = 1")
        .bind("feed", feed)
        .mapTo(String.class)
        .collect(Collectors.toSet());
  }

  static void write(Handle handle, WatchedFeed feed) {
    handle
        .createUpdate(
            """
            insert into feed
              (address, title, answered_at, etag, last_modified, heard_at, not_before)
            values
              (:address, :title, :answeredAt, :etag, :lastModified, :heardAt, :notBefore)
            on conflict (address) do update set
              title = excluded.title, answered_at = excluded.answered_at, etag = excluded.etag,
              last_modified = excluded.last_modified, heard_at = excluded.heard_at,
              not_before = excluded.not_before
            """)
        .bind("address", feed.address())
        .bind("title", feed.title())
        .bind("answeredAt", feed.answeredAt())
        .bind("etag", feed.etag())
        .bind("lastModified", feed.lastModified())
        .bind("heardAt", feed.heardAt().toString())
        .bind("notBefore", text(feed.notBefore()))
        .execute();
  }

  static boolean meet(
      Handle handle,
      String feed,
      String entry,
      boolean settled,
      LedgerWriter.Patience patience,
      Instant at) {
    handle
        .createUpdate(
            """
            insert into feed_entry (feed, entry, tries, settled, met_at)
            values (:feed, :entry, 1, :settled, :at)
            on conflict (feed, entry) do update set
              tries = feed_entry.tries + 1,
              settled = case
                when excluded.settled = 1 then 1
                when feed_entry.tries + 1 >= :tries and feed_entry.met_at <= :old then 1
                else 0 end
            """)
        .bind("feed", feed)
        .bind("entry", entry)
        .bind("settled", settled ? 1 : 0)
        .bind("at", Moments.write(at))
        .bind("tries", patience.tries())
        .bind("old", Moments.write(at.minus(patience.age())))
        .execute();
    return handle
            .createQuery("select settled from feed_entry where feed = :feed and entry = :entry")
            .bind("feed", feed)
            .bind("entry", entry)
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  private static WatchedFeed feed(ResultSet row) throws SQLException {
    String notBefore = row.getString("not_before");
    return new WatchedFeed(
        row.getString("address"),
        row.getString("title"),
        row.getString("answered_at"),
        row.getString("etag"),
        row.getString("last_modified"),
        Instant.parse(row.getString("heard_at")),
        notBefore == null ? null : Instant.parse(notBefore));
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
