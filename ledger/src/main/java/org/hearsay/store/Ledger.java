package org.hearsay.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.amendment.Amendment;
import org.hearsay.proposition.ArticleFacts;
import org.hearsay.source.Register;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// What was captured and read, in one SQLite file.
///
/// Reading from it never waits for a writer, in this process or another; each question sees the
/// ledger as it was at one moment. Writing goes through the one [LedgerWriter]. Any number of
/// threads may share a ledger. What goes wrong with the file is a [LedgerException].
///
/// ```java
/// try (Ledger ledger = Ledger.open(file);
///     Stream<AssertionLine> rows = ledger.assertions(AssertionQuery.ALL.withSource("harbour board"))) {
///   rows.forEach(...);
/// }
/// ```
public final class Ledger implements AutoCloseable {
  private final Database database;
  private final Readers connections;
  private final Jdbi readers;

  /// Never asked anything: while one connection is open, SQLite keeps its write-ahead log and does
  /// not fold it into the file after every question.
  private final Connection kept;

  private final ShortWrites shortWrites;

  private Ledger(Database database) {
    this.database = database;
    this.connections = database.readers();
    this.readers = Jdbi.create(connections);
    this.kept = database.connect();
    this.shortWrites = new ShortWrites(database);
  }

  /// Opens a ledger; makes the file and its folder where they are not there, and brings the schema
  /// of an older ledger up to date.
  ///
  /// @throws LedgerException if it is no ledger, if a newer Hearsay wrote it, or if its schema has
  ///   to be changed while another process writes
  public static Ledger open(Path file) {
    return open(file, Upkeep.QUIET);
  }

  /// As [#open(Path)], and says how far it is where that takes longer.
  public static Ledger open(Path file, Upkeep upkeep) {
    return new Ledger(Database.open(file, upkeep));
  }

  /// The right to write, until it is closed. Waits for some seconds where another has it.
  ///
  /// @throws LedgerException if this or another process holds one for longer
  public LedgerWriter writer() {
    return LedgerWriter.open(database);
  }

  /// The assertions that fit, article by article, the last published first, in the order of their
  /// numbers within an article. They come as they are asked for, so that a large ledger fits a
  /// small memory: close the stream.
  public Stream<AssertionLine> assertions(AssertionQuery query) {
    try {
      return AssertionLines.stream(this::handle, query);
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "it cannot be read", e);
    }
  }

  /// The article with this short id, this given id, or whose id begins so.
  public Lookup<StoredArticle> article(String id) {
    return ask(handle -> Articles.find(handle, id));
  }

  /// The assertion with this id, see [AssertionLine]; its part before the full stop may be
  /// shortened.
  public Lookup<StoredAssertion> assertion(String id) {
    return ask(handle -> Articles.findAssertion(handle, id));
  }

  /// The articles of a dossier, of the whole ledger if `dossier` is null; the last published first.
  public List<ArticleLine> articles(@Nullable String dossier) {
    return ask(handle -> Articles.list(handle, dossier));
  }

  /// All dossiers by name.
  public List<DossierLine> dossiers() {
    return ask(Articles::dossiers);
  }

  /// The capture of the bytes with this SHA-256, empty if the evidence has none that is known here.
  public Optional<Evidenced> evidence(String sha256) {
    return ask(handle -> Captures.find(handle, sha256));
  }

  /// Where the record stands that lies last in the evidence; what follows it there was never
  /// acknowledged.
  public Optional<Evidenced.Location> lastEvidence() {
    return ask(Captures::last);
  }

  /// The names of the files that the evidence has, as far as is known here, in order.
  public List<String> evidenceFiles() {
    return ask(Captures::files);
  }

  /// The records that the evidence has in a file, as far as is known here, in their order there.
  public List<RecordLine> records(String file) {
    return ask(handle -> Captures.records(handle, file));
  }

  /// The short ids of the articles that were read in the bytes with this SHA-256, whether or not
  /// that is their current capture.
  public List<String> readIn(String sha256) {
    return ask(handle -> Captures.articles(handle, sha256));
  }

  /// The short ids of the articles that were read in captures that the ledger does not know, by the
  /// SHA-256 of the capture. None, unless somebody changed the ledger by hand.
  public Map<String, List<String>> readInNothing() {
    return ask(Captures::orphans);
  }

  /// Whether it is known that these bytes came from `url` at that moment; false where it is null.
  public boolean isKnown(String sha256, @Nullable String url, Instant at) {
    return ask(handle -> Captures.isKnown(handle, sha256, url, at));
  }

  /// The captures of the article with this short id in full, the first seen first; empty if there
  /// is no such article.
  public List<ArticleCapture> captures(String article) {
    return ask(handle -> History.of(handle, article));
  }

  /// An article as it was read in one of its captures.
  ///
  /// @throws IllegalStateException if the article has no such capture
  public StoredArticle article(String id, ArticleCapture capture) {
    return ask(handle -> Articles.article(handle, id, capture.capture().sha256()));
  }

  /// The sources of all articles as they are known at this moment, with what was decided about
  /// them. Made anew at each call, in a time that grows with the ledger: ask once and keep it.
  public Register register() {
    return ask(Registers::of);
  }

  /// Assertions by the short ids of their articles and their numbers, in the order asked for;
  /// without those that are there no more.
  public List<AssertionLine> assertions(List<AssertionId> ids) {
    return ask(handle -> AssertionLines.of(handle, ids));
  }

  /// What the ledger is at this moment. Takes next to no time.
  public Stamp stamp() {
    return ask(Stamp::of);
  }

  /// The short ids of the articles of each dossier, by its name.
  public Map<String, Set<String>> collections() {
    return ask(Articles::collections);
  }

  /// The articles that nothing was derived from yet, as they are now, in the order in which they
  /// came.
  public List<Turn> underived() {
    return ask(Derived::missing);
  }

  /// The articles that everything was derived from, with the turns at which it was.
  public Map<String, Long> derived() {
    return ask(Derived::done);
  }

  /// All articles, with the turns at which they came, or last came to be read otherwise.
  public Map<String, Long> turns() {
    return ask(Derived::turns);
  }

  /// How far the ledger is with articles and with decisions about sources; quick.
  public Mark mark() {
    return ask(Derived::mark);
  }

  /// By which rules what is derived was made; empty where nothing was.
  public Optional<String> derivedBy() {
    return ask(Derived::version);
  }

  /// The assertions of an article apart from it, by number; empty where they were not derived yet.
  public List<Proposed> propositions(String article) {
    return ask(handle -> Derived.propositions(handle, article));
  }

  /// Assertions apart from their articles, in the order asked for; without those that are not
  /// there.
  public List<Proposed> propositions(Collection<AssertionId> ids) {
    return ask(handle -> Derived.propositions(handle, ids));
  }

  /// All assertions apart from their articles, in order.
  public List<Proposed> propositions() {
    return ask(Derived::propositions);
  }

  /// The facts of an article that lie in none of its assertions; empty where nothing was derived
  /// from it.
  public Optional<ArticleFacts> facts(String article) {
    return ask(handle -> Derived.facts(handle, article));
  }

  /// The facts of all articles that something was derived from, by id.
  public List<ArticleFacts> facts() {
    return ask(Derived::facts);
  }

  /// The assertions that have to do with this one.
  public List<PairRow> pairs(AssertionId id) {
    return ask(handle -> Derived.pairs(handle, id));
  }

  /// All pairs of assertions that have to do with each other, in order.
  public List<PairRow> pairs() {
    return ask(Derived::pairs);
  }

  /// What the article with this short id in full shares with others word for word.
  public List<CopyRow> copies(String article) {
    return ask(handle -> Derived.copies(handle, article));
  }

  /// All that articles share with each other word for word, in order.
  public List<CopyRow> copies() {
    return ask(Derived::copies);
  }

  /// The claim that an assertion belongs to; empty where none was derived yet.
  public Optional<String> claim(AssertionId id) {
    return ask(handle -> Derived.claim(handle, id));
  }

  /// The assertions of a claim, in order; empty if there is no such claim.
  public List<AssertionId> members(String claim) {
    return ask(handle -> Derived.members(handle, claim));
  }

  /// All claims with their assertions, both in order.
  public Map<String, List<AssertionId>> claims() {
    return ask(Derived::claims);
  }

  /// What people decided about claims, in the order in which they did.
  public List<ClaimEvent> claimEvents() {
    return ask(ClaimEvents::all);
  }

  /// All feeds that are watched, by address.
  public List<WatchedFeed> feeds() {
    return ask(WatchedFeeds::all);
  }

  /// The rows of accounts, sessions, tokens and the audit log, to be read and written.
  public AccountRows accounts() {
    return new AccountRows(this, shortWrites);
  }

  /// What people changed in the readings of articles, in the order in which they did; what became
  /// of it is told by [StoredArticle#amended].
  ///
  /// @param article the short id of one in full, null for all
  public List<Amendment> amendments(@Nullable String article) {
    return ask(handle -> AmendmentRows.of(handle, article));
  }

  /// What is remembered of the feed at this address.
  public Optional<WatchedFeed> feed(String address) {
    return ask(handle -> WatchedFeeds.find(handle, address));
  }

  /// The entries of a feed that were read or given up, by the ids that the feed gives them.
  public Set<String> settledEntries(String feed) {
    return ask(handle -> WatchedFeeds.settled(handle, feed));
  }

  /// The corrections that readers sent.
  public CorrectionRows corrections() {
    return new CorrectionRows(this, shortWrites);
  }

  @Override
  public void close() {
    try (kept;
        shortWrites) {
      connections.close();
    } catch (SQLException e) {
      throw new LedgerException(database.file(), "it cannot be closed", e);
    }
  }

  <T> T ask(Function<Handle, T> question) {
    try (Handle handle = handle()) {
      return question.apply(handle);
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "it cannot be read", e);
    }
  }

  private Handle handle() {
    try {
      return readers.open();
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "it cannot be opened", e);
    }
  }
}
