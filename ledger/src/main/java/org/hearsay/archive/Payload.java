package org.hearsay.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hearsay.archive.Archived.Head;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// What a record holds of a page: the bytes behind the head of the answer, the transfer coding
/// undone. Serves one record; not for several threads.
final class Payload {
  private final @Nullable Head head;
  private final @Nullable String mediaType;
  private final MessageBody body;
  private byte @Nullable [] bytes;

  private Payload(@Nullable Head head, @Nullable String mediaType, MessageBody body) {
    this.head = head;
    this.mediaType = mediaType;
    this.body = body;
  }

  /// What a server answered with status 200 over HTTP; null for any other answer.
  static @Nullable Payload of(WarcResponse response) throws IOException {
    if (!response.contentType().type().equalsIgnoreCase("application")
        || !response.contentType().subtype().equalsIgnoreCase("http")) {
      return null;
    }
    HttpResponse http = response.http();
    if (http.status() == 0) {
      throw new EOFException("no head of an answer");
    }
    return http.status() == 200
        ? new Payload(
            new Head(http.status(), http.headers().map()),
            http.headers().first("Content-Type").orElse(null),
            http.body())
        : null;
  }

  static Payload of(WarcResource resource) {
    return new Payload(
        null, resource.headers().first("Content-Type").orElse(null), resource.body());
  }

  @Nullable Head head() {
    return head;
  }

  @Nullable String mediaType() {
    return mediaType;
  }

  /// At most one byte more than `limit`; what stands of a record that ends before its end.
  byte[] bytes(int limit) throws IOException {
    if (bytes == null) {
      byte[] buffer = new byte[1 << 14];
      java.io.ByteArrayOutputStream read = new java.io.ByteArrayOutputStream();
      try (InputStream in = body.stream()) {
        int n = 0;
        while (n >= 0 && read.size() <= limit) {
          read.write(buffer, 0, n);
          n = in.read(buffer, 0, Math.min(buffer.length, limit + 1 - read.size()));
        }
      } catch (EOFException cut) {
        // The record is shorter than it says; whoever asks for the digest will find out.
      }
      bytes = read.toByteArray();
    }
    return bytes;
  }

  /// The bytes behind the head as they lie in the block of the record, chunks and all.
  byte[] asStored(byte[] block) {
    int end = head == null ? 0 : endOfHead(block);
    return end <= 0 ? block : Arrays.copyOfRange(block, end, block.length);
  }

  /// Where the head of an answer ends in the block of a record; -1 where it does not.
  static int endOfHead(byte[] block) {
    for (int i = 3; i < block.length; i++) {
      boolean blank = block[i - 1] == '\n' || (block[i - 1] == '\r' && block[i - 2] == '\n');
      if (block[i] == '\n' && blank) {
        return i + 1;
      }
    }
    return -1;
  }
}
