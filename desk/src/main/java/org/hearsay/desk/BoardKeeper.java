package org.hearsay.desk;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.hearsay.claim.ClaimKeeper;
import org.hearsay.search.TextIndex;
import org.hearsay.store.Ledger;
import org.hearsay.store.Stamp;
import org.hearsay.store.Upkeep;
import org.jspecify.annotations.Nullable;

/// Keeps the board of a ledger fresh, on a thread of its own: sees when anybody, also in another
/// process, reads something in or decides something, derives claims from what came, and makes the
/// board anew. Until that is done the board is that of before. Threads may share it.
final class BoardKeeper implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Work BEGINNING = new Work("looking through the ledger", 0, 0);

  private final Ledger ledger;
  private final Pen pen;
  private final TextIndex texts;
  private final BoardMaker maker;
  private final Consumer<String> log;
  private final Thread thread;

  /// Held while a board is made of the one before.
  private final ReentrantLock making = new ReentrantLock();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  private volatile Board board;
  private volatile @Nullable Work work;
  private volatile boolean closed;

  /// Counted under the lock, so that none is missed.
  private long nudges;

  /// @param log is told, in one line, what went wrong
  BoardKeeper(Ledger ledger, Pen pen, TextIndex texts, Consumer<String> log) {
    this.ledger = ledger;
    this.pen = pen;
    this.texts = texts;
    this.log = log;
    this.maker = new BoardMaker(ledger);
    this.board = maker.empty();
    this.thread = Thread.ofPlatform().daemon().name("board").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// The newest one.
  Board board() {
    return board;
  }

  /// What is being done to make a newer one; null for nothing. Something always where the board is
  /// not whole: nobody takes one that is still empty for all that there is.
  @Nullable Work work() {
    Work now = work;
    return now == null && !board.whole() ? BEGINNING : now;
  }

  /// After decisions about claims: makes the rows that they change anew before it returns.
  Board patch() {
    making.lock();
    try {
      Stamp now = ledger.stamp();
      Board before = board;
      if (now.hasClaimsOf(before.stamp())) {
        board = maker.patched(before, now);
      }
      return board;
    } finally {
      making.unlock();
      nudge();
    }
  }

  /// After decisions about sources: the register is made anew before it returns, the rows later.
  void refresh() {
    begin();
    nudge();
  }

  /// Lets the thread look now.
  void nudge() {
    lock.lock();
    try {
      nudges++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the board is that of the ledger as it is now, or the time is over; whether it is.
  boolean await(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    nudge();
    lock.lock();
    try {
      while (!isFresh()) {
        long left = until - System.nanoTime();
        if (left <= 0 || closed) {
          return false;
        }
        changed.awaitNanos(Math.min(left, BETWEEN_LOOKS.toNanos()));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean isFresh() {
    Board shown = board;
    return shown.whole() && shown.stamp().equals(ledger.stamp()) && ClaimKeeper.isUpToDate(ledger);
  }

  private void run() {
    while (!closed) {
      try {
        look();
        pause(BETWEEN_LOOKS);
      } catch (RuntimeException | LinkageError e) {
        // A ledger that is locked, an index that is damaged: what is shown stays, and it is tried
        // again.
        if (!closed) {
          log.accept("claims are not brought up to date: " + e.getMessage());
          pause(AFTER_FAILURE);
        }
      } finally {
        work = null;
      }
    }
  }

  private void look() {
    if (!ClaimKeeper.isUpToDate(ledger)) {
      begin();
      work = new Work("putting claims together", 0, 0);
      pen.keep(keeper -> {
        keeper.catchUp(
            (done, total) -> work = new Work("putting claims together", done, total), () -> closed);
        return true;
      });
    }
    if (!board.whole() || !board.stamp().equals(ledger.stamp())) {
      Board begun = begin();
      work = new Work("weighing claims", 0, 0);
      Board made =
          maker.whole(
              begun,
              (done, total) -> work = new Work("weighing claims", done, total),
              () -> closed || !board.isThe(begun));
      making.lock();
      try {
        if (board.isThe(begun)) {
          board = made;
        }
      } finally {
        making.unlock();
      }
    }
    work = null;
    tellThoseWhoWait();
    texts.catchUp(ledger, Upkeep.QUIET, () -> closed);
  }

  private void tellThoseWhoWait() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Board begin() {
    making.lock();
    try {
      board = maker.begun(board);
      return board;
    } finally {
      making.unlock();
    }
  }

  /// Waits a while, or until somebody nudges.
  private void pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      long seen = nudges;
      while (!closed && left > 0 && nudges == seen) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    nudge();
    try {
      thread.join(Duration.ofSeconds(30));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
