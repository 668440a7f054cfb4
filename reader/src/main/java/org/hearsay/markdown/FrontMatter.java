package org.hearsay.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The facts that writers put above a Markdown text, and the text below them. Of YAML only what
/// front matter is made of is read:
///
/// ```
/// front  = "---" EOL *( line EOL ) ( "---" / "..." ) EOL
/// line   = key ":" [ value ]  /  *SP "-" SP value  /  other
/// value  = plain / quoted / "[" value *( "," value ) "]"
/// ```
///
/// A name in a list of maps (`- name: Ada Nkemi`) counts as the item. What is not of this form says
/// nothing. Keys are in lower case without `_` and `-`. Immutable.
record FrontMatter(Map<String, List<String>> values, String text) {
  private static final int MOST_LINES = 200;
  private static final Pattern KEYED = Pattern.compile("([A-Za-z][\\w-]{0,40}):(?:\\s+(.*))?");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(?:name:\\s+)?(.*)");

  FrontMatter {
    values = Map.copyOf(values);
  }

  static FrontMatter of(String markdown) {
    String[] lines = markdown.split("\\R", MOST_LINES + 2);
    if (!lines[0].stripTrailing().equals("---")) {
      return new FrontMatter(Map.of(), markdown);
    }
    Map<String, List<String>> values = new HashMap<>();
    List<String> open = new ArrayList<>();
    for (int i = 1; i < Math.min(lines.length, MOST_LINES); i++) {
      String line = lines[i].stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return new FrontMatter(values, after(markdown, i + 1));
      }
      Matcher keyed = KEYED.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (keyed.matches()) {
        open = new ArrayList<>(list(keyed.group(2)));
        values.put(keyed.group(1).toLowerCase(Locale.ROOT).replaceAll("[_-]", ""), open);
      } else if (item.matches()) {
        open.addAll(list(item.group(1)));
      }
    }
    // A rule of dashes on top of a text, and no end: no front matter.
    return new FrontMatter(Map.of(), markdown);
  }

  /// The first value of the first of the keys that has one.
  @Nullable String first(String... keys) {
    List<String> all = all(keys);
    return all.isEmpty() ? null : all.getFirst();
  }

  /// The values of the first of the keys that has any.
  List<String> all(String... keys) {
    for (String key : keys) {
      List<String> found = values.getOrDefault(key, List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> list(@Nullable String value) {
    String text = value == null ? "" : value.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      List<String> all = new ArrayList<>();
      for (String part : text.substring(1, text.length() - 1).split(",", -1)) {
        all.addAll(list(part));
      }
      return all;
    }
    String plain = unquoted(text);
    return plain.isBlank() || plain.matches("[|>][+-]?") ? List.of() : List.of(plain);
  }

  private static String unquoted(String value) {
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      return value.substring(1, value.length() - 1).replace("\\\"", "\"").strip();
    }
    if (value.length() > 1 && value.startsWith("'") && value.endsWith("'")) {
      return value.substring(1, value.length() - 1).replace("''", "'").strip();
    }
    return value.replaceFirst("(?<!\\s)\\s++#.*$", "");
  }

  /// What follows the first `lines` lines.
  private static String after(String text, int lines) {
    Matcher ends = Pattern.compile("\\R").matcher(text);
    for (int i = 0; i < lines; i++) {
      if (!ends.find()) {
        return "";
      }
    }
    return text.substring(ends.end());
  }
}
