package org.hearsay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to write to a ledger, held by one writer of one process. It is a lock of the operating
/// system on a file beside the ledger, so that it ends with its process however that ends; the file
/// itself stays and says nothing.
final class WriteLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private WriteLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes it, if need be after waiting for another to be done.
  ///
  /// @throws LedgerException if another holds it for longer than that
  static WriteLock await(Path ledger, Duration patience) {
    for (long waited = 0; waited < patience.toMillis(); waited += PAUSE.toMillis()) {
      Optional<WriteLock> lock = attempt(ledger);
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LedgerException(ledger, "interrupted while waiting to write", e);
      }
    }
    throw held(ledger);
  }

  private static LedgerException held(Path ledger) {
    return new LedgerException(
        ledger, "another Hearsay is writing to it; wait until that is done, or use another --home");
  }

  private static Optional<WriteLock> attempt(Path ledger) {
    Path beside = ledger.resolveSibling(ledger.getFileName() + ".lock");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new WriteLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (OverlappingFileLockException heldHere) {
      closeQuietly(channel);
      return Optional.empty();
    } catch (IOException e) {
      closeQuietly(channel);
      throw new LedgerException(ledger, "its lock " + beside + " cannot be opened", e);
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel == null) {
      return;
    }
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it: there is nothing to lose.
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
