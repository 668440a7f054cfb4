package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The rows of corrections within one question or transaction, see [CorrectionRows]; not to be kept
/// beyond it. One thread at a time.
public final class CorrectionTable {

  private final Handle handle;

  CorrectionTable(Handle handle) {
    this.handle = handle;
  }

  /// The page with the article that the ledger read there last; without one where it has none, and
  /// where a site begins: that is another article every day.
  public Page located(Page page) {
    if (page.address().isFrontPage()) {
      return page.withArticle(null);
    }
    return page.withArticle(
        handle
            .createQuery(
                """
                select a.id from article_address n join article a on a.id = n.article_id
                where n.address in (:key, :url) order by a.read_at desc, a.id limit 1
                """)
            .bind("key", page.key())
            .bind("url", page.url())
            .mapTo(String.class)
            .findOne()
            .orElse(null));
  }

  /// Whether the ledger has an article with this short id in full.
  public boolean hasArticle(String id) {
    return handle
        .createQuery("select count(*) from article where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one()
        .equals(1L);
  }

  /// Who sent something in the last days.
  public CorrectionSenders senders() {
    return new CorrectionSenders(handle);
  }

  /// Whether a correction has this id.
  public boolean hasId(String id) {
    return handle
        .createQuery("select count(*) from correction where id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one()
        .equals(1L);
  }

  /// The groups about the same page whose first correction came after that moment, the last first,
  /// at most `most`; of each only that first one.
  public List<CorrectionGroup> about(Page page, Instant after, int most) {
    return groups(
        "select * from correction_group where place = :place and received_at > :after"
            + " order by number desc limit :most",
        "g.number desc",
        1,
        query ->
            query
                .bind("place", page.place())
                .bind("after", Moments.write(after))
                .bind("most", most));
  }

  /// Adds a correction, and its group where it is the first of it.
  ///
  /// @param tokenSha256 the SHA-256 of what its sender may ask after it with
  public void add(Correction correction, String tokenSha256) {
    if (correction.group().equals(correction.id())) {
      handle
          .createUpdate(
              """
              insert into correction_group (id, number, place, received_at, status, version)
              select :id, coalesce(max(number), 0) + 1, :place, :at, :status, 1
              from correction_group
              """)
          .bind("id", correction.id())
          .bind("place", correction.page().place())
          .bind("at", Moments.write(correction.receivedAt()))
          .bind("status", Ruling.OPEN.status().label())
          .execute();
    }
    Selection selection = correction.selection();
    handle
        .createUpdate(
            """
            insert into correction (id, number, group_id, token_sha256, page, article_id, field,
              exact, prefix, suffix, start, suggestion, comment, language, received_at)
            select :id, coalesce(max(number), 0) + 1, :group, :token, :page, :article, :field,
              :exact, :prefix, :suffix, :start, :suggestion, :comment, :language, :at
            from correction
            """)
        .bind("id", correction.id())
        .bind("group", correction.group())
        .bind("token", tokenSha256)
        .bind("page", correction.page().url())
        .bind("article", correction.page().article())
        .bind("field", selection.field())
        .bind("exact", selection.exact())
        .bind("prefix", selection.prefix())
        .bind("suffix", selection.suffix())
        .bind("start", selection.start())
        .bind("suggestion", correction.remark().suggestion())
        .bind("comment", correction.remark().comment())
        .bind("language", correction.remark().language())
        .bind("at", Moments.write(correction.receivedAt()))
        .execute();
  }

  /// The correction whose sender was given what has this SHA-256.
  public Optional<Correction> withToken(String tokenSha256) {
    return handle
        .createQuery("select * from correction where token_sha256 = :token")
        .bind("token", tokenSha256)
        .map((row, _) -> correction(row))
        .findOne();
  }

  /// The group that the correction with this id belongs to.
  public Optional<CorrectionGroup> group(String correction) {
    return groups(
            "select * from correction_group"
                + " where id = (select group_id from correction where id = :correction)",
            "g.number",
            CorrectionGroup.MOST_SHOWN,
            query -> query.bind("correction", correction))
        .stream()
        .findFirst();
  }

  /// Groups that stand so, the last that came first.
  ///
  /// @param after the group that the page before ended with, null for the first page
  public List<CorrectionGroup> groups(Ruling.Status status, @Nullable String after, int most) {
    String beyond =
        after == null ? "" : "and number < (select number from correction_group where id = :after)";
    return groups(
        "select * from correction_group where status = :status "
            + beyond
            + " order by number desc limit :most",
        "g.number desc",
        CorrectionGroup.MOST_SHOWN,
        query -> {
          query.bind("status", status.label()).bind("most", most);
          bindAfter(query, after);
        });
  }

  /// Groups that are published, the last that was published first; `after` as in
  /// [#groups(Ruling.Status, String, int)].
  public List<CorrectionGroup> published(@Nullable String after, int most) {
    String beyond =
        after == null
            ? ""
            : "and (published_at, number) < "
                + "(select published_at, number from correction_group where id = :after)";
    return published(
        beyond,
        query -> {
          query.bind("most", most);
          bindAfter(query, after);
        });
  }

  /// As [#published(String, int)], behind a group that was published at that moment, whatever
  /// became of it since.
  public List<CorrectionGroup> published(Instant at, String after, int most) {
    return published(
        "and (published_at, number) < "
            + "(:at, (select number from correction_group where id = :after))",
        query -> query.bind("at", Moments.write(at)).bind("after", after).bind("most", most));
  }

  private List<CorrectionGroup> published(String beyond, Binding binding) {
    return groups(
        "select * from correction_group where published_at is not null "
            + beyond
            + " order by published_at desc, number desc limit :most",
        "g.published_at desc, g.number desc",
        CorrectionGroup.MOST_SHOWN,
        binding);
  }

  /// How many groups stand so.
  public long count(Ruling.Status status) {
    return handle
        .createQuery("select count(*) from correction_group where status = :status")
        .bind("status", status.label())
        .mapTo(Long.class)
        .one();
  }

  /// How many groups are published.
  public long countPublished() {
    return handle
        .createQuery("select count(*) from correction_group where published_at is not null")
        .mapTo(Long.class)
        .one();
  }

  /// Writes down what was decided, and that it was.
  ///
  /// @throws IllegalStateException if the group is not at the version before `ruling`
  public void rule(String group, Ruling ruling, CorrectionEvent event) {
    int changed =
        handle
            .createUpdate(
                """
                update correction_group set status = :status, reply = :reply,
                  decided_at = :decidedAt, decided_by = :decidedBy, published_at = :publishedAt,
                  version = :version
                where id = :id and version = :version - 1
                """)
            .bind("status", ruling.status().label())
            .bind("reply", ruling.reply())
            .bind("decidedAt", text(ruling.at()))
            .bind("decidedBy", ruling.by())
            .bind("publishedAt", text(ruling.publishedAt()))
            .bind("version", ruling.version())
            .bind("id", group)
            .execute();
    if (changed != 1) {
      throw new IllegalStateException(group + " is not at version " + (ruling.version() - 1));
    }
    handle
        .createUpdate(
            """
            insert into correction_event
              (number, group_id, decided_at, decided_by, verb, before_words, after_words)
            values (:number, :group, :at, :by, :verb, :before, :after)
            """)
        .bind("number", event.number())
        .bind("group", group)
        .bind("at", Moments.write(event.at()))
        .bind("by", event.by())
        .bind("verb", event.verb())
        .bind("before", event.before())
        .bind("after", event.after())
        .execute();
  }

  /// The number for the next event.
  public long nextEvent() {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from correction_event")
        .mapTo(Long.class)
        .one();
  }

  /// What was decided about a group, in the order in which it was.
  public List<CorrectionEvent> events(String group) {
    return handle
        .createQuery("select * from correction_event where group_id = :group order by number")
        .bind("group", group)
        .map((row, _) ->
            new CorrectionEvent(
                row.getLong("number"),
                row.getString("group_id"),
                Instant.parse(row.getString("decided_at")),
                row.getString("decided_by"),
                row.getString("verb"),
                row.getString("before_words"),
                row.getString("after_words")))
        .list();
  }

  /// Which arguments a question has.
  private interface Binding {
    void to(Query query);
  }

  /// @param which selects the rows of groups
  private List<CorrectionGroup> groups(String which, String order, int shown, Binding binding) {
    Query query =
        handle
            .createQuery(
                """
                select g.status, g.reply, g.decided_at, g.decided_by, g.published_at, g.version, c.*
                from (%s) g
                  join (select n.*,
                      row_number() over (partition by group_id order by number) as place_in,
                      count(*) over (partition by group_id) as size
                    from correction n where group_id in (select id from (%s) l)) c
                  on c.group_id = g.id
                where c.place_in <= :shown
                order by %s, c.number
                """
                    .formatted(which, which, order))
            .bind("shown", shown);
    binding.to(query);
    Map<String, CorrectionGroup> groups = new LinkedHashMap<>();
    query
        .map((row, _) ->
            new CorrectionGroup(
                row.getString("group_id"),
                List.of(correction(row)),
                row.getLong("size"),
                ruling(row)))
        .forEach(one -> groups.merge(one.id(), one, CorrectionTable::together));
    return List.copyOf(groups.values());
  }

  private static CorrectionGroup together(CorrectionGroup group, CorrectionGroup next) {
    List<Correction> all = new ArrayList<>(group.corrections());
    all.addAll(next.corrections());
    return new CorrectionGroup(group.id(), all, group.size(), group.ruling());
  }

  private static void bindAfter(Query query, @Nullable String after) {
    if (after != null) {
      query.bind("after", after);
    }
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    return new Ruling(
        Ruling.Status.of(row.getString("status")),
        row.getString("reply"),
        row.getString("decided_by"),
        moment(row.getString("decided_at")),
        moment(row.getString("published_at")),
        row.getLong("version"));
  }

  private static Correction correction(ResultSet row) throws SQLException {
    long start = row.getLong("start");
    Long known = row.wasNull() ? null : start;
    return new Correction(
        row.getString("id"),
        row.getString("group_id"),
        new Page(row.getString("page"), row.getString("article_id")),
        new Selection(
            row.getString("field"),
            row.getString("exact"),
            row.getString("prefix"),
            row.getString("suffix"),
            known),
        new Remark(
            row.getString("suggestion"), row.getString("comment"), row.getString("language")),
        Instant.parse(row.getString("received_at")));
  }

  private static @Nullable Instant moment(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : Moments.write(moment);
  }
}
