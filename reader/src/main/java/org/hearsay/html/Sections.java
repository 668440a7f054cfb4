package org.hearsay.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.html.Evidence.Kind;
import org.hearsay.html.Evidence.Mark;
import org.jspecify.annotations.Nullable;

/// Chooses the section of its outlet that an article stands in: what the page states, else the
/// second step of its trail of breadcrumbs, below the outlet's front page. Stateless.
final class Sections {
  /// In units: a longer text is no section's name.
  private static final int LONGEST = 50;

  /// How a link begins that leads past the trail.
  private static final String SKIP = "skip to";

  private static final int MOST_WORDS = 6;
  private static final Names NONE = Names.read("section-none.txt");

  private Sections() {}

  static @Nullable String choose(
      JsonLd jsonLd,
      Metas metas,
      Evidence evidence,
      @Nullable String outlet,
      @Nullable String title) {
    Stream<@Nullable String> stated =
        Stream.of(jsonLd.text("articleSection"), metas.first("section"), marked(evidence));
    Stream<@Nullable String> steps =
        Stream.concat(jsonLd.crumbs().stream(), printed(evidence).stream());
    return Stream.concat(stated, steps)
        .filter(Objects::nonNull)
        .map(text -> first(Metadata.unescaped(text)))
        .filter(name -> isSection(name, outlet, title))
        .findFirst()
        .orElse(null);
  }

  /// Of several sections in one text the first.
  private static String first(String text) {
    return text.split("[,;|>»]", 2)[0].strip();
  }

  private static boolean isSection(String name, @Nullable String outlet, @Nullable String title) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && !name.startsWith("http")
        && !name.contains(".com")
        && !name.contains("?")
        && !name.regionMatches(true, 0, SKIP, 0, SKIP.length())
        && name.split(" ", -1).length <= MOST_WORDS
        && name.codePoints().anyMatch(Character::isLetter)
        && !NONE.hold(name.toLowerCase(Locale.ROOT))
        && !name.equalsIgnoreCase(outlet)
        && (title == null || !title.startsWith(name));
  }

  private static @Nullable String marked(Evidence evidence) {
    return evidence.marks(Kind.SECTION).stream()
        .map(mark -> mark.value().isEmpty() ? evidence.words(mark) : mark.value())
        .findFirst()
        .orElse(null);
  }

  private static List<String> printed(Evidence evidence) {
    List<String> names = new ArrayList<>();
    for (Mark mark : evidence.marks(Kind.CRUMB)) {
      names.add(evidence.words(mark));
      if (names.size() == 10) {
        break;
      }
    }
    return names;
  }
}
