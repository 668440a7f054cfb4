package org.hearsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The lists of words that rules go by, kept as resource files beside their room. A line that begins
/// with `#` is a comment (the first ones say where the list comes from), `[name]` begins a section.
/// Read once, immutable.
public final class WordList {

  private WordList() {}

  /// The lines of a list, without comments and blank ones, in order.
  ///
  /// @throws IllegalStateException if the resource is missing from the jar
  public static List<String> lines(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no word list " + name + " beside " + room.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("word list " + name + " beside " + room.getName(), e);
    }
  }

  /// The words of a list that has sections, by section name: words are separated by white space.
  public static Map<String, Set<String>> sections(Class<?> room, String name) {
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    Set<String> current = new LinkedHashSet<>();
    for (String line : lines(room, name)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        current = new LinkedHashSet<>();
        sections.put(line.substring(1, line.length() - 1), current);
      } else {
        current.addAll(List.of(line.split("\\s+")));
      }
    }
    return Map.copyOf(sections);
  }
}
