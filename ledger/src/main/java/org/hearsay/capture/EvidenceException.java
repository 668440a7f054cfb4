package org.hearsay.capture;

import java.io.IOException;

/// The evidence could not be opened, written or read. The message names the folder or the file, the
/// offset where there is one, and what is the matter.
public final class EvidenceException extends RuntimeException {

  EvidenceException(String message) {
    super(message);
  }

  EvidenceException(String message, IOException cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
