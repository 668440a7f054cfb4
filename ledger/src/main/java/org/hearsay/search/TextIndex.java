package org.hearsay.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.LockObtainFailedException;
import org.hearsay.store.Ledger;
import org.hearsay.store.Upkeep;
import org.jspecify.annotations.Nullable;

/// Finds articles, assertions and sources by the words in them.
///
/// A word finds all its English forms; a phrase in quotation marks is found as it is; `-` before
/// either leaves out what has it; `word*` finds what begins so. All words must fit.
///
/// Derived from a ledger, in a folder of its own, which may be deleted whenever nobody has it open.
/// What is damaged, or of an older form, is made anew. Any number of threads and processes may
/// search; one of them at a time brings it up to date, which nobody has to wait for. What goes
/// wrong with the folder is an [IndexException].
///
/// ```java
/// try (TextIndex index = TextIndex.open(folder)) {
///   index.catchUp(ledger);
///   switch (index.search("ferry -\"Harbour Board\" sink*", Set.of(), 20, null)) { ... }
/// }
/// ```
public final class TextIndex implements AutoCloseable {
  /// So many hits are given at once.
  public static final int MOST = 100;

  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(TextFields.KEY, SortField.Type.STRING));

  private final Path folder;
  private final TextFolder files;
  private final ReentrantLock writing = new ReentrantLock();

  private TextIndex(Path folder, TextFolder files) {
    this.folder = folder;
    this.files = files;
  }

  /// Opens the index in a folder and makes an empty one where there is none.
  ///
  /// @throws IndexException if it cannot be opened
  public static TextIndex open(Path folder) {
    LuceneLog.hush();
    try {
      return new TextIndex(folder, TextFolder.open(folder));
    } catch (LockObtainFailedException e) {
      throw new IndexException(folder, "another process is making it; try again", e);
    } catch (IOException | RuntimeException e) {
      throw new IndexException(folder, "it cannot be opened", e);
    }
  }

  /// As [#catchUp(Ledger, Upkeep, BooleanSupplier)], to the end.
  public boolean catchUp(Ledger ledger) {
    return catchUp(ledger, Upkeep.QUIET, () -> false);
  }

  /// Puts in what came or changed since, and takes out what is gone. Quick where that is nothing,
  /// so it may be asked before every search.
  ///
  /// @param upkeep is told how many of the articles that came or changed are in
  /// @param stop asked between articles; what is left is done next time
  /// @return whether all is in now; false also where another thread or process is at it
  public boolean catchUp(Ledger ledger, Upkeep upkeep, BooleanSupplier stop) {
    return write(ledger, upkeep, stop, false);
  }

  /// Makes it anew. Until that is done, what it was is found.
  ///
  /// @return as [#catchUp]
  public boolean rebuild(Ledger ledger, Upkeep upkeep, BooleanSupplier stop) {
    return write(ledger, upkeep, stop, true);
  }

  private boolean write(Ledger ledger, Upkeep upkeep, BooleanSupplier stop, boolean anew) {
    if (!writing.tryLock()) {
      return false;
    }
    try {
      files.searchers().maybeRefreshBlocking();
      // Taken first: what comes from now on may be in or not, and is looked at next time.
      String mark = ledger.mark().toString();
      if (!anew && mark.equals(mark())) {
        return true;
      }
      boolean whole = put(ledger, mark, upkeep, stop, anew);
      files.searchers().maybeRefreshBlocking();
      return whole;
    } catch (LockObtainFailedException e) {
      return false;
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be brought up to date", e);
    } finally {
      writing.unlock();
    }
  }

  private boolean put(Ledger ledger, String mark, Upkeep upkeep, BooleanSupplier stop, boolean anew)
      throws IOException {
    try (IndexWriter writer = files.writer()) {
      // Another process may have written until now.
      files.searchers().maybeRefreshBlocking();
      CatchingUp catchingUp = new CatchingUp(writer, ledger, upkeep, stop);
      boolean whole = anew ? catchingUp.beginAnew() : ask(catchingUp::goOn);
      if (whole) {
        TextFolder.mark(writer, mark);
      }
      return whole;
    }
  }

  private String mark() throws IOException {
    return ask(searcher -> TextFolder.mark((DirectoryReader) searcher.getIndexReader()));
  }

  /// What has the words that somebody typed.
  ///
  /// @param kinds which are asked for; empty: all
  /// @param limit how many at most, from 1 to [#MOST]
  /// @param after where an earlier answer left off, see [Answer.Hits#next]; null to begin. Where
  ///   the index changed since, some may be missed or come again
  public Answer search(String typed, Set<Hit.Kind> kinds, int limit, @Nullable String after) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("not from 1 to " + MOST + " hits: " + limit);
    }
    Optional<Cursor> from = after == null ? Optional.empty() : Cursor.parse(after);
    if (after != null && from.isEmpty()) {
      return new Answer.Refused("a list cannot go on behind " + after);
    }
    return switch (TextQuery.of(typed)) {
      case TextQuery.Refused(String why) -> new Answer.Refused(why);
      case TextQuery.Asked(Query query) -> {
        try {
          yield ask(searcher -> hits(searcher, of(kinds, query), limit, from));
        } catch (IOException e) {
          throw new IndexException(folder, "it cannot be read", e);
        }
      }
    };
  }

  private static Query of(Set<Hit.Kind> kinds, Query query) {
    if (kinds.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Hit.Kind kind : kinds) {
      any.add(new TermQuery(new Term(TextFields.KIND, kind.label())), BooleanClause.Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(any.build(), BooleanClause.Occur.FILTER)
        .build();
  }

  private static Answer hits(IndexSearcher searcher, Query query, int limit, Optional<Cursor> from)
      throws IOException {
    // One more than asked for tells whether there is more.
    int wanted = limit + 1;
    FieldDoc behind =
        from.map(cursor -> cursor.behind(searcher.getIndexReader().maxDoc())).orElse(null);
    TopFieldDocs top =
        behind == null
            ? searcher.search(query, wanted, BEST_FIRST)
            : (TopFieldDocs) searcher.searchAfter(behind, query, wanted, BEST_FIRST);
    List<ScoreDoc> shown = List.of(top.scoreDocs).subList(0, Math.min(limit, top.scoreDocs.length));
    boolean more = top.scoreDocs.length > limit;
    HitReader reader = new HitReader(searcher, query);
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : shown) {
      hits.add(reader.hit(hit.doc, Cursor.of((FieldDoc) hit).score()));
    }
    return new Answer.Hits(
        hits,
        top.totalHits.value(),
        top.totalHits.relation() == TotalHits.Relation.EQUAL_TO,
        more ? Cursor.of((FieldDoc) shown.getLast()).toString() : null);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be closed", e);
    }
  }

  private interface Question<T> {
    T answer(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    IndexSearcher searcher = files.searchers().acquire();
    try {
      return question.answer(searcher);
    } finally {
      files.searchers().release(searcher);
    }
  }
}
