package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.language.SentenceVector;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.proposition.PropositionJson;
import org.hearsay.proposition.Sense;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The rows that follow from readings and decisions.
final class Derived {
  private static final List<String> TABLES =
      List.of("claim_member", "assertion_pair", "article_copy", "proposition", "article_derived");

  private Derived() {}

  /// Gives an article the next turn: it came, or came to be read otherwise.
  static void turn(Handle handle, String article) {
    handle
        .createUpdate(
            """
            insert into article_turn (article_id, turn)
            select :id, coalesce(max(turn), 0) + 1 from article_turn where true
            on conflict (article_id) do update set turn = excluded.turn
            """)
        .bind("id", article)
        .execute();
  }

  /// The articles of which nothing was derived yet, as they are now, in turn.
  static List<Turn> missing(Handle handle) {
    return handle
        .createQuery(
            """
            select t.article_id, t.turn from article_turn t
              left join article_derived d on d.article_id = t.article_id
            where d.turn is null or d.turn <> t.turn
            order by t.turn
            """)
        .map((row, _) -> turn(row))
        .list();
  }

  /// The articles of which something was derived, with the turns at which it was.
  static Map<String, Long> done(Handle handle) {
    Map<String, Long> done = new HashMap<>();
    handle
        .createQuery("select article_id, turn from article_derived")
        .map((row, _) -> turn(row))
        .forEach(turn -> done.put(turn.article(), turn.number()));
    return done;
  }

  /// All articles with their turns.
  static Map<String, Long> turns(Handle handle) {
    Map<String, Long> turns = new HashMap<>();
    handle
        .createQuery("select article_id, turn from article_turn")
        .map((row, _) -> turn(row))
        .forEach(turn -> turns.put(turn.article(), turn.number()));
    return turns;
  }

  /// How far articles and decisions about sources are.
  static Mark mark(Handle handle) {
    return handle
        .createQuery(
            """
            select
              (select count(*) from article_turn) as articles,
              (select coalesce(max(turn), 0) from article_turn) as turn,
              (select a.read_at from article a join article_turn t on t.article_id = a.id
                where t.turn = (select max(turn) from article_turn)) as read_at,
              (select coalesce(max(number), 0) from source_event) as decisions
            """)
        .map((row, _) -> {
          String readAt = row.getString("read_at");
          return new Mark(
              row.getLong("articles"),
              row.getLong("turn"),
              readAt == null ? null : Instant.parse(readAt),
              row.getLong("decisions"));
        })
        .one();
  }

  static Optional<String> version(Handle handle) {
    return handle.createQuery("select version from derived_state").mapTo(String.class).findFirst();
  }

  static void clear(Handle handle, String version) {
    TABLES.forEach(table -> handle.execute("delete from " + table));
    handle.execute("delete from derived_state");
    handle
        .createUpdate("insert into derived_state (version) values (:version)")
        .bind("version", version)
        .execute();
  }

  /// The propositions of an article, by number.
  static List<Proposed> propositions(Handle handle, String article) {
    return handle
        .createQuery(
            """
            select proposition, vector, senses from proposition where article_id = :id order by ordinal
            """)
        .bind("id", article)
        .map((row, _) -> proposed(row))
        .list();
  }

  /// Those of these that are there.
  static List<Proposed> propositions(Handle handle, Collection<AssertionId> ids) {
    List<Proposed> found = new ArrayList<>();
    for (AssertionId id : ids) {
      handle
          .createQuery(
              """
              select proposition, vector, senses from proposition
              where article_id = :article and ordinal = :number
              """)
          .bind("article", id.article())
          .bind("number", id.number())
          .map((row, _) -> proposed(row))
          .findOne()
          .ifPresent(found::add);
    }
    return found;
  }

  /// The pairs that an assertion has.
  static List<PairRow> pairs(Handle handle, AssertionId id) {
    return handle
        .createQuery(
            """
            select article_id, ordinal, other_article, other_ordinal, relation, score, differences
            from assertion_pair where article_id = :article and ordinal = :number
            union all
            select article_id, ordinal, other_article, other_ordinal, relation, score, differences
            from assertion_pair where other_article = :article and other_ordinal = :number
            """)
        .bind("article", id.article())
        .bind("number", id.number())
        .map((row, _) -> pair(row))
        .list();
  }

  /// All pairs, in order.
  static List<PairRow> pairs(Handle handle) {
    return handle
        .createQuery(
            """
            select article_id, ordinal, other_article, other_ordinal, relation, score, differences
            from assertion_pair order by article_id, ordinal, other_article, other_ordinal
            """)
        .map((row, _) -> pair(row))
        .list();
  }

  /// The facts of an article; empty where nothing was derived from it.
  static Optional<ArticleFacts> facts(Handle handle, String article) {
    return handle
        .createQuery("select facts from article_derived where article_id = :id")
        .bind("id", article)
        .map((row, _) -> PropositionJson.readFacts(row.getString("facts")))
        .findOne();
  }

  /// The facts of all articles that something was derived from, by their ids.
  static List<ArticleFacts> facts(Handle handle) {
    return handle
        .createQuery("select facts from article_derived order by article_id")
        .map((row, _) -> PropositionJson.readFacts(row.getString("facts")))
        .list();
  }

  /// All propositions, in order.
  static List<Proposed> propositions(Handle handle) {
    return handle
        .createQuery(
            "select proposition, vector, senses from proposition order by article_id, ordinal")
        .map((row, _) -> proposed(row))
        .list();
  }

  /// All that articles share with each other, in order.
  static List<CopyRow> copies(Handle handle) {
    return handle
        .createQuery("select article_id, other_article, copy from article_copy order by 1, 2")
        .map((row, _) -> copy(row))
        .list();
  }

  /// What an article shares with others.
  static List<CopyRow> copies(Handle handle, String article) {
    return handle
        .createQuery(
            """
            select article_id, other_article, copy from article_copy
            where article_id = :id or other_article = :id
            order by article_id, other_article
            """)
        .bind("id", article)
        .map((row, _) -> copy(row))
        .list();
  }

  static Optional<String> claim(Handle handle, AssertionId id) {
    return handle
        .createQuery(
            "select claim from claim_member where article_id = :article and ordinal = :number")
        .bind("article", id.article())
        .bind("number", id.number())
        .mapTo(String.class)
        .findOne();
  }

  /// The assertions of a claim, in order.
  static List<AssertionId> members(Handle handle, String claim) {
    return handle
        .createQuery(
            """
            select article_id, ordinal from claim_member where claim = :claim
            order by article_id, ordinal
            """)
        .bind("claim", claim)
        .map((row, _) -> new AssertionId(row.getString("article_id"), row.getInt("ordinal")))
        .list();
  }

  /// All claims with their assertions, both in order.
  static Map<String, List<AssertionId>> claims(Handle handle) {
    Map<String, List<AssertionId>> claims = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select claim, article_id, ordinal from claim_member
            order by claim, article_id, ordinal
            """)
        .map((row, _) ->
            Map.entry(
                row.getString("claim"),
                new AssertionId(row.getString("article_id"), row.getInt("ordinal"))))
        .forEach(member ->
            claims.computeIfAbsent(member.getKey(), _ -> new ArrayList<>()).add(member.getValue()));
    return claims;
  }

  /// Puts what follows from an article in the place of what followed from it before.
  static void write(Handle handle, Derivation derivation) {
    String article = derivation.turn().article();
    forget(handle, article);
    PreparedBatch propositions =
        handle.prepareBatch(
            """
            insert into proposition (article_id, ordinal, proposition, vector, senses)
            values (:id, :ordinal, :proposition, :vector, :senses)
            """);
    for (Proposed proposed : derivation.propositions()) {
      propositions
          .bind("id", article)
          .bind("ordinal", proposed.proposition().at().number())
          .bind("proposition", PropositionJson.write(proposed.proposition()))
          .bind("vector", Base64.getEncoder().encodeToString(proposed.vector().bytes()))
          .bind("senses", Sense.write(proposed.senses()))
          .add();
    }
    execute(propositions);
    PreparedBatch pairs =
        handle.prepareBatch(
            """
            insert into assertion_pair
              (article_id, ordinal, other_article, other_ordinal, relation, score, differences)
            values (:article, :number, :other, :otherNumber, :relation, :score, :differences)
            """);
    for (PairRow pair : derivation.pairs()) {
      pairs
          .bind("article", pair.one().article())
          .bind("number", pair.one().number())
          .bind("other", pair.other().article())
          .bind("otherNumber", pair.other().number())
          .bind("relation", pair.relation())
          .bind("score", pair.score())
          .bind("differences", pair.differences())
          .add();
    }
    execute(pairs);
    PreparedBatch copies =
        handle.prepareBatch(
            """
            insert into article_copy (article_id, other_article, copy)
            values (:article, :other, :copy)
            """);
    for (CopyRow copy : derivation.copies()) {
      copies
          .bind("article", copy.article())
          .bind("other", copy.other())
          .bind("copy", copy.copy())
          .add();
    }
    execute(copies);
    assign(handle, derivation.claims());
    handle
        .createUpdate(
            "insert into article_derived (article_id, turn, facts) values (:id, :turn, :facts)")
        .bind("id", article)
        .bind("turn", derivation.turn().number())
        .bind("facts", PropositionJson.write(derivation.facts()))
        .execute();
  }

  private static void forget(Handle handle, String article) {
    for (String table : TABLES) {
      handle
          .createUpdate("delete from " + table + " where article_id = :id")
          .bind("id", article)
          .execute();
    }
    for (String table : List.of("assertion_pair", "article_copy")) {
      handle
          .createUpdate("delete from " + table + " where other_article = :id")
          .bind("id", article)
          .execute();
    }
  }

  /// Says of assertions to which claim they belong now.
  static void assign(Handle handle, Map<AssertionId, String> claims) {
    PreparedBatch members =
        handle.prepareBatch(
            """
            insert into claim_member (article_id, ordinal, claim) values (:article, :number, :claim)
            on conflict (article_id, ordinal) do update set claim = excluded.claim
            """);
    claims.forEach((id, claim) ->
        members
            .bind("article", id.article())
            .bind("number", id.number())
            .bind("claim", claim)
            .add());
    execute(members);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static Turn turn(ResultSet row) throws SQLException {
    return new Turn(row.getString("article_id"), row.getLong("turn"));
  }

  private static Proposed proposed(ResultSet row) throws SQLException {
    return new Proposed(
        PropositionJson.read(row.getString("proposition")),
        SentenceVector.of(Base64.getDecoder().decode(row.getString("vector"))),
        Sense.read(row.getString("senses")));
  }

  private static CopyRow copy(ResultSet row) throws SQLException {
    return new CopyRow(
        row.getString("article_id"), row.getString("other_article"), row.getString("copy"));
  }

  private static PairRow pair(ResultSet row) throws SQLException {
    return new PairRow(
        new AssertionId(row.getString("article_id"), row.getInt("ordinal")),
        new AssertionId(row.getString("other_article"), row.getInt("other_ordinal")),
        row.getString("relation"),
        row.getInt("score"),
        row.getString("differences"));
  }
}
