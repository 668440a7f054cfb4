package org.hearsay.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.hearsay.source.Source;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Upkeep;

/// Brings the index up to date with a ledger, once: articles by their turns, sources by what is
/// shown of them.
final class CatchingUp {
  /// So many articles between two writes to the disk.
  private static final int BETWEEN_COMMITS = 2000;

  private final IndexWriter writer;
  private final Ledger ledger;
  private final Upkeep upkeep;
  private final BooleanSupplier stop;

  CatchingUp(IndexWriter writer, Ledger ledger, Upkeep upkeep, BooleanSupplier stop) {
    this.writer = writer;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.stop = stop;
  }

  /// Puts in what `before` has not, takes out what the ledger has not. What is in when it is
  /// stopped is kept, and is not put in again.
  ///
  /// @return whether it was not stopped
  boolean goOn(IndexSearcher before) throws IOException {
    return articles(turns(before), true) && sources(sources(before));
  }

  /// Puts all in anew; nothing is kept of it when it is stopped, or fails.
  ///
  /// @return whether it was not stopped
  boolean beginAnew() throws IOException {
    boolean whole = false;
    try {
      writer.deleteAll();
      whole = articles(Map.of(), false) && sources(Map.of());
      return whole;
    } finally {
      if (!whole) {
        writer.rollback();
      }
    }
  }

  private boolean articles(Map<String, Long> there, boolean inParts) throws IOException {
    Map<String, Long> wanted = ledger.turns();
    for (String id : there.keySet()) {
      if (!wanted.containsKey(id)) {
        writer.deleteDocuments(new Term(TextFields.ARTICLE, id));
      }
    }
    Map<Long, String> missing = new TreeMap<>();
    wanted.forEach((id, turn) -> {
      if (!turn.equals(there.get(id))) {
        missing.put(turn, id);
      }
    });
    long done = 0;
    for (Map.Entry<Long, String> next : missing.entrySet()) {
      if (stop.getAsBoolean()) {
        return false;
      }
      article(next.getValue(), next.getKey());
      upkeep.step(++done, missing.size());
      if (inParts && done % BETWEEN_COMMITS == 0) {
        writer.commit();
      }
    }
    return true;
  }

  private void article(String id, long turn) throws IOException {
    Term article = new Term(TextFields.ARTICLE, id);
    if (ledger.article(id) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
      writer.updateDocuments(article, TextFields.of(stored, turn));
    } else {
      writer.deleteDocuments(article);
    }
  }

  private boolean sources(Map<String, Document> there) throws IOException {
    Map<String, Document> gone = new HashMap<>(there);
    for (Source source : ledger.register().sources()) {
      Document document = TextFields.of(source);
      Document before = gone.remove(source.id());
      if (before == null || !TextFields.areAlike(before, document)) {
        writer.updateDocument(key(source.id()), document);
      }
    }
    for (String id : gone.keySet()) {
      writer.deleteDocuments(key(id));
    }
    return true;
  }

  private static Term key(String source) {
    return new Term(TextFields.KEY, Hit.Kind.SOURCE.label() + "/" + source);
  }

  /// The articles that are in it, with the turns at which they were put in.
  private static Map<String, Long> turns(IndexSearcher searcher) throws IOException {
    Map<String, Long> turns = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues turn = leaf.reader().getNumericDocValues(TextFields.TURN);
      SortedDocValues key = leaf.reader().getSortedDocValues(TextFields.KEY);
      Bits living = leaf.reader().getLiveDocs();
      if (turn == null || key == null) {
        continue;
      }
      while (turn.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if ((living == null || living.get(turn.docID())) && key.advanceExact(turn.docID())) {
          String name = key.lookupOrd(key.ordValue()).utf8ToString();
          turns.put(name.substring(name.indexOf('/') + 1), turn.longValue());
        }
      }
    }
    return turns;
  }

  /// The sources that are in it, by id, as they were put in.
  private static Map<String, Document> sources(IndexSearcher searcher) throws IOException {
    Map<String, Document> sources = new HashMap<>();
    StoredFields stored = searcher.storedFields();
    Query all = new TermQuery(new Term(TextFields.KIND, Hit.Kind.SOURCE.label()));
    for (ScoreDoc hit : searcher.search(all, Integer.MAX_VALUE).scoreDocs) {
      Document document = stored.document(hit.doc);
      sources.put(document.get(TextFields.SHOWN_ID), document);
    }
    return sources;
  }
}
