package org.hearsay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The bytes of an archive, from any place on, as often as they are asked for.
@FunctionalInterface
public interface Source {

  /// The bytes from `offset` on.
  ///
  /// @throws IOException if they cannot be had, or not once more
  InputStream from(long offset) throws IOException;

  static Source of(Path file) {
    return offset -> {
      InputStream in = Files.newInputStream(file);
      try {
        in.skipNBytes(offset);
        return in;
      } catch (IOException e) {
        in.close();
        throw e;
      }
    };
  }

  /// A stream that passes by once: only its start can be had, and only the first time.
  static Source once(InputStream in) {
    InputStream[] left = {in};
    return offset -> {
      InputStream whole = left[0];
      left[0] = InputStream.nullInputStream();
      if (offset > 0) {
        throw new IOException("it has passed by");
      }
      return whole;
    };
  }
}
