package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.certainty.Certainty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The list of assertions.
final class AssertionLines {

  private AssertionLines() {}

  /// A stream that closes its handle when it is closed.
  static Stream<AssertionLine> stream(Supplier<Handle> open, AssertionQuery wanted) {
    List<String> where = new ArrayList<>(List.of("t.article_id = a.id"));
    if (wanted.dossier() != null) {
      where.add(
          """
          exists (select 1 from dossier_article d
            where d.article_id = a.id and d.dossier = :dossier)
          """);
    }
    if (wanted.source() != null) {
      where.add(
          """
          exists (select 1 from assertion_source s
            where s.article_id = t.article_id and s.ordinal = t.ordinal
              and s.folded like :source escape '!')
          """);
    }
    if (wanted.since() != null) {
      where.add("a.day >= :since");
    }
    if (wanted.behind() != null) {
      // The first condition says less than the second; by it the index leads to the place at once.
      where.add(
          """
          a.day <= :day and (a.day < :day or a.id > :article
            or (a.id = :article and t.ordinal > :number))
          """);
    }
    // SQLite keeps the order of a cross join: it walks the articles by day, their assertions by
    // number, and has nothing to sort before the first row.
    Handle handle = open.get();
    try {
      Query query =
          handle.createQuery(
              """
              select a.id, a.outlet, a.title, a.url, a.published, a.read_at,
                t.ordinal, t.text, t.chain, t.term, t.affirmed, t.edtf
              from article a cross join assertion t
              where %s
              order by a.day desc, a.id, t.ordinal
              limit :limit
              """
                  .formatted(String.join(" and ", where)));
      query.bind("limit", wanted.limit());
      bind(query, wanted);
      return query.map((row, _) -> row(row)).stream().onClose(handle::close);
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  static List<AssertionLine> of(Handle handle, List<AssertionId> ids) {
    List<AssertionLine> rows = new ArrayList<>();
    for (AssertionId id : ids) {
      handle
          .createQuery(
              """
              select a.id, a.outlet, a.title, a.url, a.published, a.read_at,
                t.ordinal, t.text, t.chain, t.term, t.affirmed, t.edtf
              from article a join assertion t on t.article_id = a.id
              where a.id = :article and t.ordinal = :number
              """)
          .bind("article", id.article())
          .bind("number", id.number())
          .map((row, _) -> row(row))
          .findOne()
          .ifPresent(rows::add);
    }
    return rows;
  }

  private static void bind(Query query, AssertionQuery wanted) {
    String source = wanted.source();
    LocalDate since = wanted.since();
    if (wanted.dossier() != null) {
      query.bind("dossier", wanted.dossier());
    }
    if (source != null) {
      query.bind("source", Folded.containing(source));
    }
    if (since != null) {
      query.bind("since", since.toString());
    }
    AssertionQuery.Place behind = wanted.behind();
    if (behind != null) {
      query
          .bind("day", behind.day().toString())
          .bind("article", behind.article())
          .bind("number", behind.number());
    }
  }

  private static AssertionLine row(ResultSet row) throws SQLException {
    ArticleLine article = Articles.line(row);
    @Nullable String edtf = row.getString("edtf");
    return new AssertionLine(
        article.id() + "." + row.getInt("ordinal"),
        article,
        row.getString("text"),
        Chain.read(row.getString("chain")),
        Certainty.Term.valueOf(row.getString("term")),
        row.getInt("affirmed") == 1,
        edtf);
  }
}
