package org.hearsay.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.capture.Inputs;

/// Files that somebody sent, in a folder of their own until they are read; whoever has it closes
/// it, which deletes them. What they are called is strangers' text: no file lies under such a name.
/// One thread at a time.
public final class Parcel implements AutoCloseable {
  /// So many are read at once.
  static final int MOST_FILES = 50;

  private static final int LONGEST_NAME = 200;

  private final Path folder;
  private final List<Inputs.Sent> files = new ArrayList<>();

  private Parcel(Path folder) {
    this.folder = folder;
  }

  /// With nothing in it, in a folder that only this user of the machine can look into.
  ///
  /// @throws UncheckedIOException if there is no room for it
  public static Parcel empty() {
    try {
      return new Parcel(Files.createTempDirectory("hearsay-sent-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for files that are sent", e);
    }
  }

  /// Puts a file in.
  ///
  /// @throws IOException if it cannot be kept
  public void add(String name, InputStream content) throws IOException {
    Path lying = folder.resolve(Integer.toString(files.size()));
    Files.copy(content, lying);
    files.add(new Inputs.Sent(lying, told(name)));
  }

  /// Each by what its sender calls it, without folders, in one line.
  List<Inputs.Sent> files() {
    return List.copyOf(files);
  }

  /// The last part of a path as any system writes it, of which the end tells what the file is.
  private static String told(String name) {
    String line = name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    String last = line.substring(line.replace('\\', '/').lastIndexOf('/') + 1).strip();
    String whole = last.isEmpty() ? "a file without a name" : last;
    return whole.length() <= LONGEST_NAME
        ? whole
        : "…" + whole.substring(whole.offsetByCodePoints(whole.length(), 1 - LONGEST_NAME));
  }

  /// Deletes the files.
  @Override
  public void close() {
    try {
      for (Inputs.Sent file : files) {
        Files.deleteIfExists(file.lying());
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("files that were sent are still there", e);
    }
  }
}
