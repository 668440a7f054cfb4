package org.hearsay.cli;

import org.hearsay.reading.Reader;
import org.jspecify.annotations.Nullable;

/// The reader of a process that may never read: opened when first asked for. Threads may share it.
final class LazyReader implements AutoCloseable {
  private final Hearsay hearsay;
  private @Nullable ProcessReader open;

  LazyReader(Hearsay hearsay) {
    this.hearsay = hearsay;
  }

  synchronized Reader reader() {
    ProcessReader reader = open;
    if (reader == null) {
      reader = ProcessReader.open(hearsay, false);
      open = reader;
    }
    return reader.reader();
  }

  @Override
  public synchronized void close() {
    if (open != null) {
      open.close();
    }
  }
}
