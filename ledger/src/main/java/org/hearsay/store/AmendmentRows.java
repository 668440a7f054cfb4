package org.hearsay.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Amendment;
import org.hearsay.amendment.Answer;
import org.hearsay.amendment.ChangeJson;
import org.hearsay.assertion.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The rows of what people changed in the readings of articles, and the rows that follow from them.
final class AmendmentRows {

  private AmendmentRows() {}

  /// All of them, or those of an article, in the order in which they were made.
  static List<Amendment> of(Handle handle, @Nullable String article) {
    Query query =
        handle.createQuery(
            """
            select number, article_id, made_at, made_by, note, change, before_words, after_words
            from amendment %s order by number
            """
                .formatted(article == null ? "" : "where article_id = :article"));
    if (article != null) {
      query.bind("article", article);
    }
    return query
        .map((row, _) ->
            new Amendment(
                row.getLong("number"),
                row.getString("article_id"),
                new Amendment.Stamp(
                    Instant.parse(row.getString("made_at")),
                    row.getString("made_by"),
                    row.getString("note")),
                ChangeJson.read(row.getString("change")),
                row.getString("before_words"),
                row.getString("after_words")))
        .list();
  }

  /// What people's changes make of a reading of the article.
  static AmendedReading amended(Handle handle, String article, Reading machine) {
    return AmendedReading.of(machine, of(handle, article));
  }

  /// Makes the rows of the article's assertions and of what it says about sources, of this reading
  /// and of what people changed in it.
  static void make(Handle handle, String article, Reading machine) {
    make(handle, article, amended(handle, article, machine));
  }

  private static void make(Handle handle, String article, AmendedReading amended) {
    AssertionRows.write(handle, article, amended.reading());
    Notices.write(handle, article, amended.reading());
  }

  /// Changes something in the reading of an article, or tells why it cannot be.
  static Answer amend(
      Handle handle, String article, Amending amending, long seen, Amendment.Stamp stamp) {
    Optional<AmendedReading> found = found(handle, article);
    if (found.isEmpty()) {
      return new Answer.Refused("no article of the ledger is called " + article);
    }
    AmendedReading now = found.get();
    Answer answer = now.answer(amending, seen);
    if (!(answer instanceof Answer.Proposed(var change, var before, var after))) {
      return answer;
    }
    Amendment amendment = new Amendment(next(handle), article, stamp, change, before, after);
    add(handle, amendment);
    List<Amendment> all =
        new ArrayList<>(now.history().stream().map(AmendedReading.Entry::amendment).toList());
    all.add(amendment);
    AmendedReading then = AmendedReading.of(now.machine(), all);
    if (!then.reading().equals(now.reading())) {
      make(handle, article, then);
      Derived.turn(handle, article);
    }
    return new Answer.Written(amendment, then);
  }

  private static Optional<AmendedReading> found(Handle handle, String article) {
    boolean known =
        handle
            .createQuery("select 1 from article where id = :id")
            .bind("id", article)
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    return known
        ? Optional.of(Articles.article(handle, article, null).amended())
        : Optional.empty();
  }

  private static long next(Handle handle) {
    return handle
        .createQuery("select coalesce(max(number), 0) + 1 from amendment")
        .mapTo(Long.class)
        .one();
  }

  private static void add(Handle handle, Amendment amendment) {
    handle
        .createUpdate(
            """
            insert into amendment
              (number, article_id, made_at, made_by, note, change, before_words, after_words)
            values (:number, :article, :at, :by, :note, :change, :before, :after)
            """)
        .bind("number", amendment.number())
        .bind("article", amendment.article())
        .bind("at", amendment.stamp().at().toString())
        .bind("by", amendment.stamp().by())
        .bind("note", amendment.stamp().note())
        .bind("change", ChangeJson.write(amendment.change()))
        .bind("before", amendment.before())
        .bind("after", amendment.after())
        .execute();
  }
}
