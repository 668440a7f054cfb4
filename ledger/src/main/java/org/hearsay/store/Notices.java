package org.hearsay.store;

import java.util.List;
import org.hearsay.assertion.Reading;
import org.hearsay.source.Notice;
import org.hearsay.source.NoticeJson;
import org.hearsay.source.NoticeReader;
import org.jdbi.v3.core.Handle;

/// The rows of what the articles say about sources, which can be made again from their readings and
/// what people changed in them.
final class Notices {
  private static final int BATCH = 100;

  private Notices() {}

  /// Puts that of a reading in the place of the one that the article has.
  static void write(Handle handle, String article, Reading reading) {
    handle
        .createUpdate(
            """
            insert into article_notice (article_id, notice) values (:id, :notice)
            on conflict (article_id) do update set notice = excluded.notice
            """)
        .bind("id", article)
        .bind("notice", NoticeJson.write(NoticeReader.notice(article, reading)))
        .execute();
  }

  static List<Notice> all(Handle handle) {
    return handle
        .createQuery("select notice from article_notice")
        .map((row, _) -> NoticeJson.read(row.getString("notice")))
        .list();
  }

  /// Whether every article has one, by today's rules.
  static boolean areComplete(Handle handle) {
    return handle
        .createQuery("select version from notice_state")
        .mapTo(Integer.class)
        .list()
        .equals(List.of(NoticeJson.VERSION));
  }

  /// Begins to make them anew, where they are of other rules; goes on, where that was begun.
  static void begin(Handle handle) {
    List<Integer> versions =
        handle.createQuery("select version from notice_state").mapTo(Integer.class).list();
    if (!versions.isEmpty()) {
      handle.execute("delete from article_notice");
      handle.execute("delete from notice_state");
    }
  }

  /// How many articles have none.
  static long missing(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) from article a
            where not exists (select 1 from article_notice n where n.article_id = a.id)
            """)
        .mapTo(Long.class)
        .one();
  }

  /// Makes some of those that are missing.
  ///
  /// @return how many; fewer than asked for if these were the last
  static int make(Handle handle) {
    record Row(String id, String json) {}
    List<Row> rows =
        handle
            .createQuery(
                """
                select a.id, ac.reading from article a
                  join article_capture ac on ac.article_id = a.id
                    and ac.capture_sha256 = a.capture_sha256
                where not exists (select 1 from article_notice n where n.article_id = a.id)
                order by a.id limit :most
                """)
            .bind("most", BATCH)
            .map((row, _) -> new Row(row.getString("id"), row.getString("reading")))
            .list();
    rows.forEach(row ->
        write(
            handle,
            row.id(),
            AmendmentRows.amended(handle, row.id(), StoredArticle.reading(row.json())).reading()));
    return rows.size();
  }

  static void complete(Handle handle) {
    handle
        .createUpdate("insert into notice_state (version) values (:version)")
        .bind("version", NoticeJson.VERSION)
        .execute();
  }
}
