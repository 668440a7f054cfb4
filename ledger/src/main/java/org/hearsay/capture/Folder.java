package org.hearsay.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.article.Failure;

/// The files in a folder and in the folders in it that Hearsay may find articles in, sorted by
/// path. Hidden ones are left out, and so are files whose ending says nothing. A folder that links
/// lead to twice, or back to, is entered once.
final class Folder {
  private final Set<Path> seen = new HashSet<>();
  private final List<Found> found = new ArrayList<>();

  private Folder() {}

  /// What stands in a folder.
  sealed interface Found {
    Path path();

    record File(Path path) implements Found {}

    /// A folder whose contents cannot be told.
    record Closed(Path path, Failure failure) implements Found {}
  }

  static List<Found> in(Path folder) {
    Folder walk = new Folder();
    walk.enter(folder);
    return walk.found;
  }

  private void enter(Path folder) {
    try {
      if (!seen.add(folder.toRealPath())) {
        return;
      }
      for (Path path : sorted(folder)) {
        if (Files.isDirectory(path)) {
          enter(path);
        } else if (Ending.of(path) != Ending.OTHER) {
          found.add(new Found.File(path));
        }
      }
    } catch (IOException e) {
      found.add(new Found.Closed(folder, NotTaken.of(e).failure()));
    }
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> !isHidden(path)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isHidden(Path path) {
    try {
      return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
    } catch (IOException e) {
      // Not hidden for all that is known: reading it will tell what is the matter.
      return false;
    }
  }
}
