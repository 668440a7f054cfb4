package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hearsay.amendment.Amending;
import org.hearsay.amendment.Amendment;
import org.hearsay.amendment.Answer;
import org.hearsay.source.Decided;
import org.hearsay.source.Deciding;
import org.hearsay.source.Decision;
import org.hearsay.source.Event;
import org.hearsay.source.Register;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The one writer of a ledger. Threads may share it: they take turns. When a method returns, what
/// it wrote is on the disk, all of it; when it throws, or the process ends before it returns,
/// nothing is.
public final class LedgerWriter implements AutoCloseable {
  /// The desk writes for a moment each time: who begins in that moment waits until it is over.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final WriteLock lock;
  private final Connection connection;
  private final Jdbi jdbi;
  private final ReentrantLock turn = new ReentrantLock();

  /// When an entry is given up: at a try that is not the first, nor before the `tries`th, nor
  /// before `age` has passed since the first. Tries alone say little: an entry counts as tried also
  /// where nobody was asked, because its host wants to be left alone for a while.
  public record Patience(int tries, Duration age) {}

  private LedgerWriter(Database database, WriteLock lock, Connection connection) {
    this.database = database;
    this.lock = lock;
    this.connection = connection;
    this.jdbi = Jdbi.create(connection);
  }

  static LedgerWriter open(Database database) {
    WriteLock lock = WriteLock.await(database.file(), PATIENCE);
    try {
      return new LedgerWriter(database, lock, database.connect());
    } catch (LedgerException e) {
      lock.close();
      throw e;
    }
  }

  /// Writes a reading, in one transaction.
  ///
  /// The same article is one that was fetched from the same address and is plausibly the same
  /// piece; of what was not fetched, one with the same given id in the same capture, or with the
  /// same given id and the same text in whatever capture. Anything else is another article: ids
  /// that two files gave by chance alike, or a page that calls itself another's, never overwrite
  /// anything.
  public Filing file(Entry entry) {
    turn.lock();
    try {
      return jdbi.inTransaction(handle -> new Filer(handle).file(entry));
    } catch (JdbiException e) {
      throw new LedgerException(
          database.file(), "not written: " + entry.reading().article().id(), e);
    } finally {
      turn.unlock();
    }
  }

  /// Writes down that bytes lie in the evidence and were met, without a reading: nothing could be
  /// read in them. Does nothing if all of that is known.
  public void keep(Evidenced capture, Sighting sighting) {
    turn.lock();
    try {
      jdbi.useTransaction(handle -> Captures.write(handle, capture, sighting));
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "not written: " + capture.sha256(), e);
    } finally {
      turn.unlock();
    }
  }

  /// Decides something about sources: `deciding` is given the register as it is and says what is to
  /// be decided, or refuses.
  ///
  /// @return the event as it was written, or why there is none
  public Decided decide(Deciding deciding, String by, String reason, Instant at) {
    turn.lock();
    try {
      return jdbi.inTransaction(handle -> {
        Register register = Registers.of(handle);
        Decided decided = deciding.decided(register);
        if (!(decided instanceof Decided.Proposed proposed)) {
          return decided;
        }
        long number =
            register.history().isEmpty() ? 1 : register.history().getLast().event().number() + 1;
        Event event = proposed.event(number, at, by, reason);
        SourceEvents.add(handle, event);
        if (event.decision() instanceof Decision.Split split && isIdle(handle, number)) {
          handle.rollback();
          return new Decided.Refused(
              "nothing would be left of "
                  + split.source().id()
                  + ": each of its articles has that name too; say which with --article");
        }
        return new Decided.Written(event);
      });
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "the decision was not written", e);
    } finally {
      turn.unlock();
    }
  }

  /// Whether a split changes nothing. What a name takes out can only be told by doing it: an
  /// article goes with each of the names that it has for somebody.
  private static boolean isIdle(Handle handle, long event) {
    return Registers.of(handle).event(event).map(Register.Entry::orphan).orElse(true);
  }

  /// Writes down what follows from an article, in the place of what followed from it before.
  public void derive(Derivation derivation) {
    turn.lock();
    try {
      jdbi.useTransaction(handle -> Derived.write(handle, derivation));
    } catch (JdbiException e) {
      throw new LedgerException(
          database.file(), "what follows from " + derivation.turn() + " was not written", e);
    } finally {
      turn.unlock();
    }
  }

  /// Drops all that is derived; from now on it is made by the rules of that version. Nothing that
  /// was captured, read or decided is touched.
  public void underive(String version) {
    turn.lock();
    try {
      jdbi.useTransaction(handle -> Derived.clear(handle, version));
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "what is derived could not be dropped", e);
    } finally {
      turn.unlock();
    }
  }

  /// Writes down what a person decided about claims, and which claims some assertions belong to
  /// because of it, in one transaction.
  ///
  /// @throws LedgerException also if another event has that number
  public void decide(ClaimEvent event, Map<AssertionId, String> claims) {
    turn.lock();
    try {
      jdbi.useTransaction(handle -> {
        ClaimEvents.add(handle, event);
        Derived.assign(handle, claims);
      });
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "the decision was not written", e);
    } finally {
      turn.unlock();
    }
  }

  /// Changes something in the reading of the article with this short id in full, and makes anew
  /// what the ledger says of its assertions and sources, in one transaction. Claims follow when
  /// they are next brought up to date.
  ///
  /// @param by who changes it; `note`: why, empty where nobody says
  /// @return the event as it was written, or why there is none; never only proposed
  /// @throws IllegalArgumentException if nobody changes it, or the name or the note is too long
  public Answer amend(String article, Amending amending, String by, String note, Instant at) {
    return amend(article, amending, Long.MAX_VALUE, by, note, at);
  }

  /// The same for somebody who has the reading before them as it was some time ago: refused where
  /// another changed the same assertion since.
  ///
  /// @param seen the number of the last event of the article that they saw, 0 for none
  public Answer amend(
      String article, Amending amending, long seen, String by, String note, Instant at) {
    Amendment.Stamp stamp = new Amendment.Stamp(at, by, note);
    turn.lock();
    try {
      return jdbi.inTransaction(
          handle -> AmendmentRows.amend(handle, article, amending, seen, stamp));
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "the change was not written", e);
    } finally {
      turn.unlock();
    }
  }

  /// Remembers this of a feed, in the place of what was remembered of it before; its entries stay.
  public void remember(WatchedFeed feed) {
    turn.lock();
    try {
      jdbi.useTransaction(handle -> WatchedFeeds.write(handle, feed));
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "not written: " + feed.address(), e);
    } finally {
      turn.unlock();
    }
  }

  /// Notes that an entry of a feed, which is remembered already, was taken up.
  ///
  /// @param settled whether it needs no other try
  /// @param patience when it is given up
  /// @return whether it is settled now
  public boolean meet(String feed, String entry, boolean settled, Patience patience, Instant at) {
    turn.lock();
    try {
      return jdbi.inTransaction(
          handle -> WatchedFeeds.meet(handle, feed, entry, settled, patience, at));
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), "not written: " + entry, e);
    } finally {
      turn.unlock();
    }
  }

  /// Ends writing and lets another begin.
  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new LedgerException(database.file(), "it cannot be closed", e);
    } finally {
      lock.close();
      turn.unlock();
    }
  }
}
