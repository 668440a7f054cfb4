package org.hearsay.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The words in which page makers name a part of a page: one word ("comments") or two that follow
/// each other ("read more"), found in an element's `class`, `id`, `data-component` and `role`. Read
/// from a resource, where `#` begins a comment. Immutable.
final class Names {
  private static final List<String> ATTRIBUTES = List.of("class", "id", "role", "data-component");

  /// Where makers name parts, more or less.
  private static final List<String> TELLING =
      List.of(
          "class",
          "id",
          "role",
          "data-component",
          "data-testid",
          "data-module",
          "data-type",
          "itemprop",
          "aria-label");

  private final Set<String> names;
  private final Set<String> firstOfTwo;

  private Names(Set<String> names) {
    this.names = Set.copyOf(names);
    this.firstOfTwo =
        names.stream()
            .filter(name -> name.indexOf(' ') > 0)
            .map(name -> name.substring(0, name.indexOf(' ')))
            .collect(Collectors.toSet());
  }

  /// The names of the resources `files` beside this class.
  static Names read(String... files) {
    return new Names(
        Arrays.stream(files)
            .flatMap(file -> lines(file).stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /// The lines of a resource without comments and blank ones.
  static List<String> lines(String file) {
    try (InputStream in = Names.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Whether `name`, in lower case, is one of them.
  boolean hold(String name) {
    return names.contains(name);
  }

  /// Whether one of the names stands on the element.
  boolean areOn(Element element) {
    return on(element, new Words()) != null;
  }

  /// The first of the names that stands on the element, null where none does.
  @Nullable String on(Element element, Words known) {
    return in(known.naming(element));
  }

  /// The first of the names in what [Words#naming] gave for an element, null where it has none.
  @Nullable String in(Iterable<List<String>> naming) {
    for (List<String> words : naming) {
      String name = in(words);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private @Nullable String in(List<String> words) {
    String before = "";
    for (String word : words) {
      if (names.contains(word)) {
        return word;
      }
      if (firstOfTwo.contains(before) && names.contains(before + " " + word)) {
        return before + " " + word;
      }
      before = word;
    }
    return null;
  }

  /// The words of the names that were met on a page so far: the same few stand on most elements.
  /// Lives for one page.
  static final class Words {
    private final Map<String, List<String>> known = new HashMap<>();

    List<String> of(String value) {
      return known.computeIfAbsent(value, Names::words);
    }

    /// The words of each attribute in which makers name a part.
    List<List<String>> naming(Element element) {
      return in(element, ATTRIBUTES);
    }

    /// The words of each attribute that may tell something of a part.
    List<List<String>> telling(Element element) {
      return in(element, TELLING);
    }

    private List<List<String>> in(Element element, List<String> attributes) {
      if (element.attributesSize() == 0) {
        return List.of();
      }
      List<List<String>> words = new ArrayList<>(2);
      for (String attribute : attributes) {
        String value = element.attr(attribute);
        if (!value.isEmpty()) {
          words.add(of(value));
        }
      }
      return words;
    }
  }

  /// `relatedPosts` and `related-posts` both give related, posts.
  static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean wasLower = false;
    for (int i = 0; i < Math.min(value.length(), 400); i++) {
      char c = value.charAt(i);
      if (!Character.isLetter(c) || (wasLower && Character.isUpperCase(c))) {
        end(word, words);
      }
      if (Character.isLetter(c)) {
        word.append(Character.toLowerCase(c));
      }
      wasLower = Character.isLowerCase(c);
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
