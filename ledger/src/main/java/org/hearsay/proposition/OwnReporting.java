package org.hearsay.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.article.Outlet;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/// Finds where an article says that its outlet was there, or worked it out itself. The words are
/// listed in `own-reporting.txt`. For one article, of one outlet.
final class OwnReporting {
  private static final Map<String, List<String>> WORDS =
      WordList.read(OwnReporting.class, "own-reporting.txt").sections();

  private final Pattern pattern;

  /// @param outlet null where the article has none: then only "our reporter" and the like tell it
  OwnReporting(@Nullable Outlet outlet) {
    List<String> names = new ArrayList<>();
    if (outlet != null) {
      String name = outlet.name().replaceFirst("^[Tt]he ", "");
      names.add("(?:[Tt]he )?" + Pattern.quote(name));
      int last = name.lastIndexOf(' ');
      if (last > 0) {
        names.add("[Tt]he " + Pattern.quote(name.substring(last + 1)));
      }
    }
    this.pattern = pattern(names);
  }

  private static Pattern pattern(List<String> names) {
    String outlet = names.stream().collect(Collectors.joining("|", "(?:", ")"));
    String phrases =
        WORDS.getOrDefault("phrase", List.of()).stream()
            .filter(phrase -> !names.isEmpty() || !phrase.contains("OUTLET"))
            .map(phrase ->
                phrase
                    .replace("’", "['’]")
                    .replace("_", " ")
                    .replace("REPORTER", any("reporter"))
                    .replace("SAW", any("saw"))
                    .replaceFirst("^a ", "[Aa]n? ")
                    .replaceFirst("^our ", "[Oo]ur ")
                    .replaceFirst("^this ", "[Tt]his ")
                    .replaceFirst("^we ", "[Ww]e ")
                    .replace("OUTLET", outlet))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + phrases + ")(?![\\p{L}\\p{N}])");
  }

  private static String any(String list) {
    return WORDS.getOrDefault(list, List.of()).stream()
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// The first such words in a part of the text.
  Optional<Span> in(String text, Span part) {
    Matcher words = pattern.matcher(text).region(part.start(), part.end());
    words.useTransparentBounds(true);
    return words.find() ? Optional.of(new Span(words.start(), words.end())) : Optional.empty();
  }
}
