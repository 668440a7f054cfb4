package org.hearsay.capture;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.util.zip.ZipException;
import org.hearsay.article.Failure;
import org.hearsay.article.Failure.Reason;

/// Ends the taking of one input from where its fault is found; never leaves this package.
final class NotTaken extends Exception {
  private final Failure failure;

  NotTaken(Reason reason, String detail) {
    super(detail, null, false, false);
    this.failure = new Failure(reason, detail);
  }

  Failure failure() {
    return failure;
  }

  static NotTaken tooLarge(int limit) {
    return new NotTaken(Reason.TOO_LARGE, "more than the limit of " + limit + " bytes");
  }

  /// What a read that broke means to the person who gave the input.
  static NotTaken of(IOException e) {
    return switch (e) {
      case EOFException _ ->
          new NotTaken(Reason.TRUNCATED, "the compressed data ends before its end");
      case ZipException _ -> new NotTaken(Reason.UNREADABLE, "the compressed data is damaged");
      case AccessDeniedException _ -> new NotTaken(Reason.UNREADABLE, "permission is denied");
      case FileSystemLoopException _ ->
          new NotTaken(Reason.UNREADABLE, "its links lead in a circle");
      default -> new NotTaken(Reason.UNREADABLE, "it cannot be read: " + e.getMessage());
    };
  }
}
