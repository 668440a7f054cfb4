package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Short transactions beside the one [LedgerWriter]: of rows that no reading, claim or source
/// depends on, such as accounts and sessions. They do not wait until another process has done all
/// its writing, only for the transaction that it is at.
///
/// Threads may share it: they take turns. When a method returns, what it wrote is on the disk.
final class ShortWrites implements AutoCloseable {
  private final Database database;
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable Connection connection;

  ShortWrites(Database database) {
    this.database = database;
  }

  /// Does it in one transaction, which has the right to write from its beginning.
  ///
  /// @param what is written, for the message where it cannot be: "the session"
  <T> T write(String what, Function<Handle, T> work) {
    turn.lock();
    try {
      Connection open = connection;
      if (open == null) {
        open = database.connect();
        connection = open;
      }
      return Jdbi.create(open).inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new LedgerException(database.file(), what + " was not written", e);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      if (connection != null) {
        connection.close();
        connection = null;
      }
    } catch (SQLException e) {
      throw new LedgerException(database.file(), "it cannot be closed", e);
    } finally {
      turn.unlock();
    }
  }
}
