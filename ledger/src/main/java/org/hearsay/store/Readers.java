package org.hearsay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteDataSource;

/// Connections that can only read. A few that nobody uses are kept for the next question: opening
/// one takes longer than most answers do. Threads may share it.
final class Readers implements ConnectionFactory, AutoCloseable {
  private static final int MOST_IDLE = 4;

  private final SQLiteDataSource source;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  Readers(SQLiteDataSource source) {
    this.source = source;
  }

  @Override
  public Connection openConnection() throws SQLException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma query_only = true");
    }
    return connection;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    synchronized (this) {
      if (!closed
          && idle.size() < MOST_IDLE
          && !connection.isClosed()
          && connection.getAutoCommit()) {
        idle.push(connection);
        return;
      }
    }
    connection.close();
  }

  /// Closes those that nobody uses, and from now on each as it comes back.
  @Override
  public synchronized void close() throws SQLException {
    closed = true;
    while (!idle.isEmpty()) {
      idle.pop().close();
    }
  }
}
