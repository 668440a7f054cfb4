package org.hearsay.store;

import java.util.List;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The rows of an article's assertions, and of the names that they are found by. They are those of
/// its current capture, with what people changed.
final class AssertionRows {

  private AssertionRows() {}

  /// Puts the assertions of a reading in the place of those that the article has.
  static void write(Handle handle, String id, Reading reading) {
    handle.createUpdate("delete from assertion where article_id = :id").bind("id", id).execute();
    List<Stated> all = reading.stated();
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
    String outlet = Filer.outlet(reading.article().publication());
    for (Stated stated : all) {
      int number = stated.number();
      Assertion assertion = stated.assertion();
      List<Teller> chain = Chain.of(stated);
      Assertion.About time = assertion.time();
      rows.bind("id", id)
          .bind("ordinal", number)
          .bind("text", assertion.text())
          .bind("chain", Chain.write(chain))
          .bind("deepest", chain.isEmpty() ? null : chain.getLast().name())
          .bind("term", assertion.certainty().term().name())
          .bind("band", assertion.certainty().term().band())
          .bind("affirmed", assertion.certainty().affirmed() ? 1 : 0)
          .bind("edtf", time == null ? null : time.edtf())
          .add();
      if (chain.isEmpty()) {
        addSource(sources, id, number, 0, outlet);
      }
      for (int link = 0; link < chain.size(); link++) {
        addSource(sources, id, number, link + 1, chain.get(link).name());
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
