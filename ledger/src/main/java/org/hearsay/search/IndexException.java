package org.hearsay.search;

import java.nio.file.Path;

/// The index cannot be read or written. Nothing is lost by that: it is derived.
public final class IndexException extends RuntimeException {

  IndexException(Path folder, String what, Throwable cause) {
    super("the index in " + folder + ": " + what, cause);
  }
}
