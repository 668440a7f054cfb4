package org.hearsay.capture;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// One iterator out of many, each opened when the one before it has ended, and closed when it ends
/// itself. A stream's `flatMap` would hold all of a file's lines at once. Not for several threads.
final class Chain<S> implements Iterator<Taken>, Closeable {
  private final Iterator<? extends S> sources;
  private final Function<? super S, ? extends Iterator<Taken>> opened;
  private Iterator<Taken> current = Collections.emptyIterator();

  Chain(Iterator<? extends S> sources, Function<? super S, ? extends Iterator<Taken>> opened) {
    this.sources = sources;
    this.opened = opened;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      close();
      if (!sources.hasNext()) {
        return false;
      }
      current = opened.apply(sources.next());
    }
    return true;
  }

  @Override
  public Taken next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  @Override
  public void close() {
    if (current instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException nothingToSave) {
        // Read to its end or given up: no byte depends on the close.
      }
    }
    current = Collections.emptyIterator();
  }
}
