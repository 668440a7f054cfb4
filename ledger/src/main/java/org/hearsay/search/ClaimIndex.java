package org.hearsay.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;

/// Finds the assertions that may say the same as another, and the articles that may share words
/// with another.
///
/// Derived: whoever opens it holds [#turns] against the ledger and puts in what is missing. What
/// was put in is found at once, and is on the disk after [#commit]. One thread at a time. What goes
/// wrong with the folder is an [IndexException].
public final class ClaimIndex implements AutoCloseable {
  /// So much two assertions must have in common, in the weights of [Terms]: about two rare words,
  /// or a rare word and a number.
  private static final float LEAST = 1.25f;

  /// So much tells of one affair.
  private static final float STRONG = 2.5f;

  /// So many candidates at the most; the likeliest stay.
  private static final int MOST = 100;

  /// Longer queries are told by their heaviest terms.
  private static final int MOST_TERMS = 200;

  /// So many fingerprints of passages two articles share at least.
  private static final float SHARED_PARTS = 3;

  private static final int MOST_ARTICLES = 50;

  /// As many clauses as a query may have.
  private static final int MOST_KEYS = 1000;

  /// So many segments of one size are merged. Each article makes one, and each is asked for every
  /// term of a query, so that few are worth writing more.
  private static final int FEW_SEGMENTS = 4;

  private static final String ID = "id";
  private static final String ARTICLE = "article";
  private static final String TERM = "term";
  private static final String TURN = "turn";
  private static final String KEY = "key";

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Terms terms = new Terms();

  private ClaimIndex(
      Path folder, FSDirectory directory, IndexWriter writer, SearcherManager searchers) {
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  /// Opens the index in a folder and makes it where there is none.
  ///
  /// @throws IndexException if it cannot be opened; then it may be deleted, it is derived
  public static ClaimIndex open(Path folder) {
    LuceneLog.hush();
    try {
      Files.createDirectories(folder);
      FSDirectory directory = FSDirectory.open(folder);
      IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
      // Segments that lie side by side are merged, in order, by the thread that writes: then equal
      // hits come in the order in which they were put in, whenever the index is made.
      LogDocMergePolicy sideBySide = new LogDocMergePolicy();
      sideBySide.setMergeFactor(FEW_SEGMENTS);
      config.setMergePolicy(sideBySide);
      config.setMergeScheduler(new SerialMergeScheduler());
      IndexWriter writer = new IndexWriter(directory, config);
      return new ClaimIndex(folder, directory, writer, new SearcherManager(writer, null));
    } catch (IOException | IllegalArgumentException e) {
      throw new IndexException(folder, "it cannot be opened", e);
    }
  }

  /// The articles that are in it, with the turns at which they were put in.
  public Map<String, Long> turns() {
    return ask(searcher -> {
      Map<String, Long> turns = new HashMap<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit :
          searcher.search(new FieldExistsQuery(TURN), Integer.MAX_VALUE).scoreDocs) {
        Document document = stored.document(hit.doc);
        turns.put(document.get(ARTICLE), Long.valueOf(document.get(TURN)));
      }
      return turns;
    });
  }

  /// Puts an article in, in the place of what it was before.
  ///
  /// @param keys by which articles that share words with it are found
  public void put(String article, long turn, List<Proposed> propositions, Collection<String> keys) {
    List<Document> documents = new ArrayList<>();
    Document marker = new Document();
    marker.add(new StringField(ARTICLE, article, Field.Store.YES));
    marker.add(new StoredField(TURN, Long.toString(turn)));
    marker.add(new org.apache.lucene.document.NumericDocValuesField(TURN, turn));
    keys.forEach(key -> marker.add(new StringField(KEY, key, Field.Store.NO)));
    documents.add(marker);
    for (Proposed proposed : propositions) {
      Document document = new Document();
      document.add(new StringField(ARTICLE, article, Field.Store.NO));
      document.add(new StoredField(ID, proposed.id().toString()));
      terms
          .of(proposed)
          .keySet()
          .forEach(term -> document.add(new StringField(TERM, term, Field.Store.NO)));
      documents.add(document);
    }
    try {
      writer.updateDocuments(new Term(ARTICLE, article), documents);
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexException(folder, "article " + article + " cannot be put in", e);
    }
  }

  /// Takes an article out.
  public void remove(String article) {
    try {
      writer.deleteDocuments(new Term(ARTICLE, article));
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexException(folder, "article " + article + " cannot be taken out", e);
    }
  }

  /// Empties it.
  public void clear() {
    try {
      writer.deleteAll();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be emptied", e);
    }
  }

  /// An assertion that may say the same as another.
  ///
  /// - `strong`: whether they have so much in common that their articles may be of one affair
  public record Candidate(AssertionId id, boolean strong) {}

  /// The assertions that may say the same as this one, the likeliest first; itself is not among
  /// them.
  public List<Candidate> candidates(Proposed proposed) {
    Map<String, Float> wanted = terms.of(proposed);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    wanted.entrySet().stream()
        .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
        .limit(MOST_TERMS)
        .forEach(term ->
            query.add(
                new BoostQuery(
                    new ConstantScoreQuery(new TermQuery(new Term(TERM, term.getKey()))),
                    term.getValue()),
                BooleanClause.Occur.SHOULD));
    return ask(searcher -> {
      List<Candidate> found = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query.build(), new AtLeast.Manager(LEAST, MOST))) {
        AssertionId id = id(stored.document(hit.doc, Set.of(ID)).get(ID));
        if (!id.equals(proposed.id())) {
          found.add(new Candidate(id, hit.score >= STRONG));
        }
      }
      return found;
    });
  }

  /// The articles that share a key of `whole` with these, or several of `parts`, the likeliest
  /// first.
  public List<String> sharing(Collection<String> whole, Collection<String> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    whole.forEach(key -> query.add(key(key, SHARED_PARTS), BooleanClause.Occur.SHOULD));
    parts.stream()
        .sorted()
        .limit(MOST_KEYS - whole.size())
        .forEach(key -> query.add(key(key, 1), BooleanClause.Occur.SHOULD));
    return ask(searcher -> {
      List<String> articles = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit :
          searcher.search(query.build(), new AtLeast.Manager(SHARED_PARTS, MOST_ARTICLES))) {
        articles.add(stored.document(hit.doc, Set.of(ARTICLE)).get(ARTICLE));
      }
      return articles;
    });
  }

  private static Query key(String key, float weight) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(KEY, key))), weight);
  }

  private static AssertionId id(String stored) {
    int dot = stored.lastIndexOf('.');
    return new AssertionId(stored.substring(0, dot), Integer.parseInt(stored.substring(dot + 1)));
  }

  /// Makes sure that all that was put in is on the disk.
  public void commit() {
    try {
      writer.commit();
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be written", e);
    }
  }

  @Override
  public void close() {
    try (directory;
        writer) {
      searchers.close();
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be closed", e);
    }
  }

  private interface Question<T> {
    T answer(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.answer(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new IndexException(folder, "it cannot be read", e);
    }
  }
}
