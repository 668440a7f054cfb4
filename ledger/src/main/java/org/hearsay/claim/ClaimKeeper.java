package org.hearsay.claim;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.hearsay.article.Article;
import org.hearsay.language.Embedder;
import org.hearsay.matching.ClaimMaker;
import org.hearsay.matching.Match;
import org.hearsay.matching.MatchRows;
import org.hearsay.proposition.PropositionReader;
import org.hearsay.proposition.SenseReader;
import org.hearsay.provenance.Copied;
import org.hearsay.search.ClaimIndex;
import org.hearsay.store.AssertionId;
import org.hearsay.store.CopyRow;
import org.hearsay.store.Derivation;
import org.hearsay.store.Ledger;
import org.hearsay.store.LedgerWriter;
import org.hearsay.store.Lookup;
import org.hearsay.store.PairRow;
import org.hearsay.store.Proposed;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Turn;
import org.hearsay.store.Upkeep;

/// Keeps claims up to date with the articles of a ledger.
///
/// Articles are taken in their turn, each against those before it; so it does not matter whether
/// they come one by one or all at once, and whoever rebuilds gets the same. Each article is one
/// transaction: killed at any moment, it goes on where it was. One thread at a time; ledger, writer
/// and embedder stay the caller's to close.
public final class ClaimKeeper implements AutoCloseable {
  /// By which rules claims are made; another whenever the same readings may give other claims.
  public static final String VERSION = "claims-4";

  private static final int MOST_ARTICLES = 200;

  /// So many articles between two writes of the index to the disk.
  private static final int BETWEEN_COMMITS = 500;

  private final Ledger ledger;
  private final LedgerWriter writer;
  private final Embedder embedder;
  private final ClaimIndex index;
  private final PropositionReader propositionReader = new PropositionReader();
  private final SenseReader senseReader = new SenseReader();
  private final ClaimMaker claimMaker = new ClaimMaker();
  private final KnownMatches known;
  private final Comparing comparing;
  private final Map<String, Article> articles = Recent.most(MOST_ARTICLES);

  /// Whether the index was held against the ledger: once is enough, as nobody else writes it while
  /// it is open here.
  private boolean reindexed;

  private ClaimKeeper(Ledger ledger, LedgerWriter writer, Embedder embedder, ClaimIndex index) {
    this.ledger = ledger;
    this.writer = writer;
    this.embedder = embedder;
    this.index = index;
    this.known = new KnownMatches(ledger);
    this.comparing = new Comparing(ledger, index);
  }

  /// Opens the index beside the ledger.
  ///
  /// @param folder of the index, which is made where there is none
  /// @throws org.hearsay.search.IndexException if the index cannot be opened
  public static ClaimKeeper open(
      Ledger ledger, LedgerWriter writer, Embedder embedder, Path folder) {
    return new ClaimKeeper(ledger, writer, embedder, ClaimIndex.open(folder));
  }

  /// Whether all that follows from the articles of a ledger was derived, by today's rules.
  public static boolean isUpToDate(Ledger ledger) {
    return ledger.derivedBy().equals(Optional.of(VERSION)) && ledger.underived().isEmpty();
  }

  /// Derives what was not yet, or by other rules.
  ///
  /// @param stop asked between articles; what is left is done next time
  public void catchUp(Upkeep upkeep, BooleanSupplier stop) {
    if (!ledger.derivedBy().equals(Optional.of(VERSION))) {
      clear();
    }
    if (!reindexed) {
      reindex();
      reindexed = true;
    }
    List<Turn> turns = ledger.underived();
    if (turns.isEmpty()) {
      return;
    }
    Docket docket = Docket.of(ledger);
    int done = 0;
    try (Ahead ahead = new Ahead(turns)) {
      while (done < turns.size() && !stop.getAsBoolean()) {
        derive(ahead.next(), docket);
        done++;
        upkeep.step(done, turns.size());
        if (done % BETWEEN_COMMITS == 0) {
          index.commit();
        }
      }
    }
    if (done > 0) {
      index.commit();
    }
  }

  /// Drops all that is derived and derives it anew. Nothing that was captured, read or decided is
  /// touched.
  public void rebuild(Upkeep upkeep, BooleanSupplier stop) {
    clear();
    catchUp(upkeep, stop);
  }

  /// Decides something about claims, in the words in which it was typed; claims are brought up to
  /// date first. The event and the claims that it changes are written together.
  ///
  /// @return the event as it was written, or why there is none
  public ClaimDecided decide(ClaimDeciding deciding, String by, String reason, Instant at) {
    catchUp(Upkeep.QUIET, () -> false);
    Docket docket = Docket.of(ledger);
    return switch (new ClaimResolver(ledger, docket.decisions()).answer(deciding)) {
      case ClaimResolver.Answer.Cannot(String why) -> new ClaimDecided.Refused(why);
      case ClaimResolver.Answer.Can can -> {
        Optional<ClaimChange> change =
            ClaimChange.of(ledger, docket, claimMaker, can, new ClaimChange.Word(by, reason, at));
        if (change.isEmpty()) {
          yield new ClaimDecided.Refused(
              "the article has the same words in the same place twice: they cannot be told apart");
        }
        writer.decide(change.get().event(), change.get().claims());
        yield new ClaimDecided.Written(change.get().event());
      }
    };
  }

  private void clear() {
    writer.underive(VERSION);
    index.clear();
    index.commit();
    comparing.clear();
    known.clear();
    articles.clear();
  }

  /// Puts into the index what the ledger has and it lacks, and takes out what the ledger lacks.
  private void reindex() {
    Map<String, Long> wanted = ledger.derived();
    Map<String, Long> there = index.turns();
    there.keySet().stream().filter(id -> !wanted.containsKey(id)).sorted().forEach(index::remove);
    Map<Long, String> missing = new TreeMap<>();
    wanted.forEach((id, turn) -> {
      if (!turn.equals(there.get(id))) {
        missing.put(turn, id);
      }
    });
    missing.forEach((turn, id) -> {
      article(id)
          .ifPresent(article ->
              index.put(
                  id,
                  turn,
                  ledger.propositions(id),
                  org.hearsay.reuse.Signature.of(article).keys()));
    });
    if (!missing.isEmpty()) {
      index.commit();
    }
  }

  private void derive(Prepared prepared, Docket docket) {
    String id = prepared.turn().article();
    Set<AssertionId> partners = forget(id);
    Set<AssertionId> touched = new HashSet<>(partners);
    index.put(id, prepared.turn().number(), prepared.propositions(), prepared.signature().keys());
    articles.put(id, prepared.article());
    prepared.propositions().forEach(one -> touched.add(one.id()));
    Collection<Match> found = comparing.matches(prepared);
    docket.read(id, prepared.propositions().stream().map(Proposed::proposition).toList()).stream()
        .filter(one -> !one.article().equals(id))
        .forEach(touched::add);
    Map<AssertionId, List<Match>> fresh = new HashMap<>();
    for (Match match : found) {
      fresh.computeIfAbsent(match.one(), _ -> new ArrayList<>()).add(match);
      fresh.computeIfAbsent(match.other(), _ -> new ArrayList<>()).add(match);
    }
    Map<AssertionId, String> claims =
        claimMaker.claims(touched, one -> matches(one, id, fresh), docket.decisions().rulings());
    writer.derive(
        new Derivation(
            prepared.turn(),
            prepared.facts(),
            prepared.propositions(),
            found.stream().map(MatchRows::row).toList(),
            copies(prepared),
            claims));
    // What was asked for while this went on may have matches with what the article said before.
    partners.forEach(known::forget);
    known.add(found);
  }

  /// Those of other articles that had to do with what the article said before.
  private Set<AssertionId> forget(String article) {
    Set<AssertionId> touched = new HashSet<>();
    for (Proposed before : ledger.propositions(article)) {
      comparing.forget(before.id());
      known.forget(before.id());
      for (PairRow pair : ledger.pairs(before.id())) {
        AssertionId partner = pair.partner(before.id());
        if (!partner.article().equals(article)) {
          touched.add(partner);
        }
      }
    }
    return touched;
  }

  /// The matches of an assertion: those that the ledger has, without those of the article that is
  /// being derived, and the fresh ones.
  private List<Match> matches(AssertionId id, String article, Map<AssertionId, List<Match>> fresh) {
    List<Match> matches = new ArrayList<>(fresh.getOrDefault(id, List.of()));
    if (!id.article().equals(article)) {
      for (Match match : known.of(id)) {
        if (!match.partner(id).article().equals(article)) {
          matches.add(match);
        }
      }
    }
    return matches;
  }

  private List<CopyRow> copies(Prepared prepared) {
    List<CopyRow> copies = new ArrayList<>();
    String id = prepared.turn().article();
    for (String other :
        index.sharing(prepared.signature().whole(), prepared.signature().passages())) {
      if (!other.equals(id)) {
        article(other)
            .flatMap(article -> Copied.between(prepared.article(), article))
            .ifPresent(copied -> copies.add(copied.row()));
      }
    }
    return copies;
  }

  private Optional<Article> article(String id) {
    Article known = articles.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    if (ledger.article(id) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
      Article article = Prepared.named(id, stored.reading().article());
      articles.put(id, article);
      return Optional.of(article);
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    index.close();
  }

  /// Prepares articles on all processors but the one that derives those before; gives them in turn.
  private final class Ahead implements AutoCloseable {
    private final ExecutorService threads;
    private final Deque<Turn> waiting;
    private final Deque<Future<Prepared>> begun = new ArrayDeque<>();
    private final int most;

    Ahead(List<Turn> turns) {
      waiting = new ArrayDeque<>(turns);
      int others = Runtime.getRuntime().availableProcessors() - 1;
      int processors = Math.max(1, Math.min(turns.size(), others));
      threads = Executors.newFixedThreadPool(processors);
      most = processors * 8;
    }

    Prepared next() {
      while (begun.size() < most && !waiting.isEmpty()) {
        Turn turn = waiting.remove();
        begun.add(threads.submit(() -> prepared(turn)));
      }
      try {
        return begun.remove().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException("cannot be derived", e.getCause());
      }
    }

    private Prepared prepared(Turn turn) {
      return switch (ledger.article(turn.article())) {
        case Lookup.Found<StoredArticle>(StoredArticle stored) ->
            Prepared.of(turn, stored, propositionReader, senseReader, embedder);
        case Lookup.Unknown<StoredArticle> _, Lookup.Ambiguous<StoredArticle> _ ->
            throw new IllegalStateException("no article " + turn);
      };
    }

    @Override
    public void close() {
      threads.shutdownNow();
      threads.close();
    }
  }
}
