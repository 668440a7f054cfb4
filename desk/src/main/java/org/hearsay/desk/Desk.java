package org.hearsay.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Answer;
import org.hearsay.claim.Claim;
import org.hearsay.claim.ClaimDecided;
import org.hearsay.claim.ClaimDeciding;
import org.hearsay.claim.ClaimDecisions;
import org.hearsay.claim.Claims;
import org.hearsay.provenance.Copied;
import org.hearsay.search.Hit;
import org.hearsay.search.TextIndex;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Register;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.Ledger;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.store.Upkeep;
import org.jspecify.annotations.Nullable;

/// A ledger with people at it: what they see, and what they do. Everything that is decided is on
/// the disk when a method returns.
///
/// Threads share it. What goes wrong with the files is a [org.hearsay.store.LedgerException] or
/// [org.hearsay.search.IndexException].
public final class Desk implements AutoCloseable {
  /// So many articles are derived from while somebody waits.
  private static final int MOST_AT_ONCE = 3;

  private final Ledger ledger;
  private final InstantSource clock;
  private final Pen pen;
  private final BoardKeeper keeper;
  private final Errands errands;
  private final TextIndex texts;
  private volatile Roster roster;

  private Desk(
      Ledger ledger,
      Pen pen,
      BoardKeeper keeper,
      Errands errands,
      TextIndex texts,
      InstantSource clock) {
    this.ledger = ledger;
    this.pen = pen;
    this.keeper = keeper;
    this.errands = errands;
    this.texts = texts;
    this.clock = clock;
    this.roster = Roster.of(keeper.board().register());
  }

  /// Who acts, and why; the reason is never blank.
  public record Word(String by, String reason) {

    public Word {
      if (by.isBlank() || reason.isBlank()) {
        throw new IllegalArgumentException("a decision without a person or a reason");
      }
    }
  }

  /// Opens the ledger, makes it where it is not there, and begins to bring its claims up to date.
  ///
  /// @param upkeep is told how far it is where the ledger itself has to be brought up first
  /// @param log is told, in one line, what goes wrong while nobody asks
  public static Desk open(
      Holdings holdings,
      Errands.Means means,
      InstantSource clock,
      Upkeep upkeep,
      Consumer<String> log) {
    Ledger ledger = Ledger.open(holdings.ledger(), upkeep);
    Pen pen = new Pen(ledger, holdings);
    TextIndex texts = TextIndex.open(holdings.textIndex());
    BoardKeeper keeper = new BoardKeeper(ledger, pen, texts, log);
    Errands errands = new Errands(holdings, means, pen, keeper, clock);
    keeper.start();
    return new Desk(ledger, pen, keeper, errands, texts, clock);
  }

  /// What all pages show.
  public Board board() {
    return keeper.board();
  }

  /// The sources of the board.
  public Roster roster() {
    Register register = board().register();
    Roster known = roster;
    if (!known.isOf(register)) {
      known = Roster.of(register);
      roster = known;
    }
    return known;
  }

  /// What is being done in the background; null for nothing.
  public @Nullable Work work() {
    return keeper.work();
  }

  /// Waits until the board shows the ledger as it is; false if the time was over before.
  public boolean settle(Duration patience) {
    return keeper.await(patience);
  }

  /// What is read in.
  public Errands errands() {
    return errands;
  }

  /// The claim that somebody means who types this, as it is now.
  public Lookup<Claim> claim(String typed) {
    return claims().claim(typed);
  }

  /// What people decided about claims.
  public ClaimDecisions decisions() {
    return claims().decisions();
  }

  /// Pairs of claims that may be one, the surest first.
  public List<Claims.Suggestion> suggestions() {
    return claims().suggestions();
  }

  private Claims claims() {
    return new Claims(ledger, () -> board().register());
  }

  /// What has the words that somebody typed, as far as it was put into the index.
  ///
  /// @param kinds which are asked for; empty: all
  /// @param after where an earlier answer left off; null to begin
  public org.hearsay.search.Answer search(
      String typed, Set<Hit.Kind> kinds, int limit, @Nullable String after) {
    return texts.search(typed, kinds, limit, after);
  }

  /// The article that somebody means.
  public Lookup<StoredArticle> article(String typed) {
    return ledger.article(typed);
  }

  /// Its captures, the first seen first.
  public List<ArticleCapture> captures(String article) {
    return ledger.captures(article);
  }

  /// The article in one of its captures.
  public StoredArticle article(String id, ArticleCapture capture) {
    return ledger.article(id, capture);
  }

  /// What it has word for word with others.
  public List<Copied> copies(String article) {
    return ledger.copies(article).stream().map(Copied::of).toList();
  }

  /// The claim that an assertion belongs to.
  public Optional<String> claimOf(String article, int number) {
    return ledger.claim(new org.hearsay.store.AssertionId(article, number));
  }

  /// Decides something about claims. Afterwards the board shows it.
  public ClaimDecided decide(ClaimDeciding deciding, Word word) {
    ClaimDecided decided =
        pen.keep(claims -> claims.decide(deciding, word.by(), word.reason(), clock.instant()));
    keeper.patch();
    return decided;
  }

  /// Decides something about sources. The register shows it at once, the rows of claims soon.
  public Decided decide(Deciding deciding, Word word) {
    Decided decided =
        pen.write(writer -> writer.decide(deciding, word.by(), word.reason(), clock.instant()));
    keeper.refresh();
    return decided;
  }

  /// Changes something in the reading of an article. Unless much else is waiting, claims follow
  /// before it returns.
  ///
  /// @param seen the number of the last change of the article that the person saw; 0 for none
  /// @return the change as it was written, or why there is none
  /// @throws IllegalArgumentException if the name or the note is too long
  public Answer amend(String article, Amending amending, long seen, String by, String note) {
    Answer answer =
        pen.write(writer -> writer.amend(article, amending, seen, by, note, clock.instant()));
    if (answer instanceof Answer.Written && ledger.underived().size() <= MOST_AT_ONCE) {
      pen.keep(claims -> {
        claims.catchUp(Upkeep.QUIET, () -> false);
        return true;
      });
    }
    keeper.nudge();
    return answer;
  }

  /// The ledger under the desk, to be asked; who writes goes through the desk.
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    try (ledger;
        texts;
        pen;
        keeper) {
      errands.close();
    }
  }
}
