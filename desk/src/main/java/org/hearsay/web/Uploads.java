package org.hearsay.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnsupportedMediaTypeResponse;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.desk.Parcel;
import org.jspecify.annotations.Nullable;

/// Takes files out of what a browser or a program sends. Only two addresses take any: elsewhere
/// such a body is refused before it is looked at, as reading it means to write it to the disk.
final class Uploads {
  static final String BY_FORM = "/read/files";
  static final String BY_PROGRAM = "/api/v1/readings/files";

  /// All files of one request together. What is larger is read on the command line.
  static final int MOST_MEBIBYTES = 64;

  static final String TOO_LARGE =
      "At most " + MOST_MEBIBYTES + " MiB at once. Larger files are read on the command line.";
  static final String BROKEN =
      "The body is not what multipart/form-data looks like, or breaks off: no file was taken.";

  private static final Set<String> TAKING = Set.of(BY_FORM, BY_PROGRAM);

  private Uploads() {}

  static boolean isTakenAt(String path) {
    return TAKING.contains(path);
  }

  static boolean isSentBy(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /// Refuses files where none are taken, and, before they are written anywhere, what is too large
  /// where its sender says how large it is; else it ends where it gets too large.
  static void check(Context ctx) {
    if (!isTakenAt(ctx.path())) {
      throw new UnsupportedMediaTypeResponse("This takes no files.");
    }
    if (ctx.contentLength() > (long) MOST_MEBIBYTES << 20) {
      throw new ContentTooLargeResponse(TOO_LARGE);
    }
  }

  /// Whether a body could not be taken apart because there is too much of it. The server tells it
  /// by words alone.
  static boolean isTooLarge(Throwable trouble) {
    for (Throwable e = trouble; e != null; e = e.getCause()) {
      String message = e.getMessage();
      if (e instanceof IllegalStateException
          && message != null
          && message.startsWith("max length exceeded")) {
        return true;
      }
    }
    return false;
  }

  /// The files of the field `files`; whoever asks closes the parcel.
  static Parcel parcel(Context ctx) {
    if (!isSentBy(ctx.contentType())) {
      throw new BadRequestResponse("Files are sent as multipart/form-data, in the field “files”.");
    }
    List<UploadedFile> sent =
        ctx.uploadedFiles("files").stream()
            .filter(file -> file.size() > 0 || !file.filename().isEmpty())
            .toList();
    Parcel parcel = Parcel.empty();
    try {
      for (UploadedFile file : sent) {
        try (InputStream content = file.content()) {
          parcel.add(file.filename(), content);
        }
      }
      return parcel;
    } catch (IOException e) {
      parcel.close();
      throw new BadRequestResponse("The files could not be kept: " + e.getMessage());
    }
  }
}
