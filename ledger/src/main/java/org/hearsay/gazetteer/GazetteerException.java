package org.hearsay.gazetteer;

import java.nio.file.Path;

/// A gazetteer cannot be made, opened or read. The message is a sentence for the person at the
/// keyboard and begins with the file.
public final class GazetteerException extends RuntimeException {

  GazetteerException(Path file, String what) {
    super(file + ": " + what);
  }

  GazetteerException(Path file, String what, Throwable cause) {
    super(file + ": " + what + " (" + cause.getMessage() + ")", cause);
  }
}
