package org.hearsay.store;

import java.nio.file.Path;

/// The ledger cannot be opened, read or written. The message is a sentence for the person at the
/// keyboard and begins with the ledger's file.
public final class LedgerException extends RuntimeException {

  LedgerException(Path file, String what) {
    super(file + ": " + what);
  }

  LedgerException(Path file, String what, Throwable cause) {
    super(file + ": " + what + " (" + innermost(cause).getMessage() + ")", cause);
  }

  /// What the database or the file system said, without the statement that it was said to.
  private static Throwable innermost(Throwable cause) {
    Throwable inner = cause.getCause();
    return inner == null ? cause : innermost(inner);
  }
}
