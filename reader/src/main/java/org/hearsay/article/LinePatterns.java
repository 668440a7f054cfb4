package org.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The patterns of a resource, a line each, in lower case; `#` begins a comment. Most lines that
/// are asked about begin with a letter that most patterns cannot begin with, so these are put aside
/// by it. Immutable; threads may share it.
final class LinePatterns {
  /// Up to here (Latin, Greek, Cyrillic) it is worked out beforehand which patterns a letter may
  /// begin.
  private static final char LAST = '\u0530';

  private final List<Pattern> all;
  private final Map<Character, List<Pattern>> byFirst = new HashMap<>();

  private LinePatterns(List<Pattern> all) {
    this.all = List.copyOf(all);
    for (char c = 0; c < LAST; c++) {
      if (Character.isLetterOrDigit(c)) {
        String first = String.valueOf(c);
        byFirst.put(c, all.stream().filter(pattern -> mayBegin(pattern, first)).toList());
      }
    }
  }

  /// Whether a text that begins so may match: it does, or the matcher asks for more.
  @SuppressWarnings("JdkObsolete") // what its warning calls the rare use is the one made here
  private static boolean mayBegin(Pattern pattern, String first) {
    Matcher matcher = pattern.matcher(first);
    return matcher.matches() || matcher.hitEnd();
  }

  static LinePatterns read(String file) {
    try (InputStream in = LinePatterns.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return new LinePatterns(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> Pattern.compile(line.strip(), Pattern.DOTALL))
              .collect(Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Whether one of them matches the whole line, which is in lower case.
  boolean match(String line) {
    if (line.isEmpty()) {
      return false;
    }
    for (Pattern pattern : byFirst.getOrDefault(line.charAt(0), all)) {
      if (pattern.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }
}
