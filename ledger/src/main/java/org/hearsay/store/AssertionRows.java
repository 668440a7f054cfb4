package org.hearsay.store;

import java.util.List;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Stated;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of an article's assertions, and of the names that they are found by. They are those of
/// its current capture.
final class AssertionRows {

  private AssertionRows() {}

  /// Puts the assertions of a reading in the place of those that the article has.
  static void write(Handle handle, Entry entry, String id) {
    handle.createUpdate("delete from assertion where article_id = :id").bind("id", id).execute();
    List<Stated> all = entry.reading().stated();
    if (all.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into assertion
              (article_id, ordinal, text, chain, deepest, term, band, affirmed, edtf)
            values
              (:id, :ordinal, :text, :chain, :deepest, :term, :band, :affirmed, :edtf)
            """);
    PreparedBatch sources =
        handle.prepareBatch(
            """
            insert into assertion_source (article_id, ordinal, position, name, folded)
            values (:id, :ordinal, :position, :name, :folded)
            """);
    String outlet = Filer.outlet(entry.reading().article().publication());
    for (int i = 0; i < all.size(); i++) {
      Assertion assertion = all.get(i).assertion();
      List<Teller> chain = Chain.of(all.get(i));
      Assertion.About time = assertion.time();
      rows.bind("id", id)
          .bind("ordinal", i + 1)
          .bind("text", assertion.text())
          .bind("chain", Chain.write(chain))
          .bind("deepest", chain.isEmpty() ? null : chain.getLast().name())
          .bind("term", assertion.certainty().term().name())
          .bind("band", assertion.certainty().term().band())
          .bind("affirmed", assertion.certainty().affirmed() ? 1 : 0)
          .bind("edtf", time == null ? null : time.edtf())
          .add();
      if (chain.isEmpty()) {
        addSource(sources, id, i + 1, 0, outlet);
      }
      for (int link = 0; link < chain.size(); link++) {
        addSource(sources, id, i + 1, link + 1, chain.get(link).name());
      }
    }
    rows.execute();
    if (sources.size() > 0) {
      sources.execute();
    }
  }

  private static void addSource(
      PreparedBatch sources, String id, int ordinal, int position, @Nullable String name) {
    if (name != null) {
      sources
          .bind("id", id)
          .bind("ordinal", ordinal)
          .bind("position", position)
          .bind("name", name)
          .bind("folded", Folded.of(name))
          .add();
    }
  }
}
