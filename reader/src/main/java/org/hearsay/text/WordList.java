package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The lines of a word list that is shipped with the program: UTF-8, one entry a line, `#` begins a
/// comment, blank lines are nothing. Immutable.
public record WordList(List<String> lines) {

  public WordList {
    lines = List.copyOf(lines);
  }

  /// Reads the resource `name` that lies beside the class `owner`.
  ///
  /// @throws IllegalArgumentException if there is no such resource
  public static WordList read(Class<?> owner, String name) {
    InputStream stream = owner.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalArgumentException("no word list " + name + " beside " + owner.getName());
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new WordList(
          reader
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name, e);
    }
  }

  /// Each line `key: words` as the key and its words, in the list's order; a key may have several
  /// lines.
  public Map<String, List<String>> sections() {
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("not a line `key: words`: " + line);
      }
      List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
      found.merge(
          line.substring(0, colon).strip(),
          words,
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return Map.copyOf(found);
  }
}
