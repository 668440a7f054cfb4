package org.hearsay.place;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.place.Gazetteer.Entry;
import org.hearsay.place.Gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/// What stands behind a comma or in brackets behind a name and holds the place: "Paris, Texas",
/// "Lebanon, Pa.", "Homel (Belarus)".
final class Qualifiers {
  private static final Pattern BEHIND =
      Pattern.compile("(?:, | \\()(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)");

  /// So far behind a name its qualifier is looked for.
  private static final int REACH = 40;

  private Qualifiers() {}

  /// Marks the candidates that the words behind the toponym hold.
  ///
  /// @param next the toponym behind it, null if it is the last
  static void mark(
      Question question, Toponym toponym, @Nullable Toponym next, String text, Atlas atlas) {
    String name = behind(toponym.span().end(), next, text, atlas);
    if (name == null) {
      return;
    }
    List<Entry> candidates = question.candidates();
    for (Entry holder : atlas.named(name)) {
      if (name.indexOf('.') < 0 && isList(holder, candidates)) {
        continue;
      }
      for (int i = 0; i < candidates.size(); i++) {
        if (holds(holder, candidates.get(i))) {
          question.qualify(i);
        }
      }
    }
  }

  private static @Nullable String behind(
      int end, @Nullable Toponym next, String text, Atlas atlas) {
    if (next != null && next.span().start() <= end + 2) {
      String between = text.substring(end, next.span().start());
      if (between.equals(", ") || between.equals(" (")) {
        return next.span().of(text).endsWith(".") ? next.span().of(text) : next.name();
      }
    }
    Matcher behind = BEHIND.matcher(text).region(end, Math.min(text.length(), end + REACH));
    if (!behind.lookingAt()) {
      return null;
    }
    String name = behind.group(1);
    int space = name.indexOf(' ');
    return space > 0 && atlas.named(name).isEmpty() ? name.substring(0, space) : name;
  }

  /// "California, Missouri and Ohio" are three states and "China, Japan" two countries; but
  /// "Lebanon, Pa." is a town.
  private static boolean isList(Entry holder, List<Entry> candidates) {
    return candidates.stream()
        .anyMatch(candidate ->
            candidate.kind() == holder.kind()
                && (candidate.kind() == Kind.COUNTRY
                    || (candidate.kind() == Kind.REGION
                        && isSame(candidate.within().country(), holder.within().country()))));
  }

  private static boolean holds(Entry holder, Entry held) {
    return switch (holder.kind()) {
      case COUNTRY ->
          held.kind() != Kind.COUNTRY && isSame(holder.within().country(), held.within().country());
      case REGION ->
          held.kind() != Kind.COUNTRY
              && held.kind() != Kind.REGION
              && isSame(holder.within().region(), held.within().region());
      case DISTRICT ->
          held.kind() == Kind.CITY && isSame(holder.within().district(), held.within().district());
      case CITY, POINT, AREA -> false;
    };
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }
}
