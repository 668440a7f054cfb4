package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.language.FunctionWords;
import org.hearsay.language.Mention;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// The words of a source with the names in them, and its head: the noun that it is about. In "a
/// spokesman for the port" that is "spokesman", in "the Forces’ Center for Tides" the whole name.
record SourcePhrase(Span span, String words, List<Span> head, List<Mention> names, String text) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.’'-]*|[,;:(]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose");

  /// @param names the names inside the source
  static SourcePhrase of(Spans source, List<Mention> names, String text) {
    Span span = source.bounds();
    List<Span> head = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(span.start(), span.end());
    while (matcher.find()) {
      Span word = new Span(matcher.start(), matcher.end());
      String lower = word.of(text).toLowerCase(Locale.ROOT);
      boolean inName = names.stream().anyMatch(name -> name.span().contains(word));
      boolean mark = !Character.isLetterOrDigit(lower.codePointAt(0));
      boolean ends =
          mark
              || RELATIVES.contains(lower)
              || (!head.isEmpty() && FunctionWords.isPreposition(lower));
      if (ends && !inName) {
        // An abbreviation in brackets interrupts a phrase, it does not end it: "(ISW) analysts".
        if (lower.equals("(") && goesOnBehindBrackets(matcher, text)) {
          continue;
        }
        break;
      }
      head.add(word);
    }
    String words = BLANK.matcher(source.of(text).strip()).replaceAll(" ");
    return new SourcePhrase(span, words, head, names, text);
  }

  private static boolean goesOnBehindBrackets(Matcher matcher, String text) {
    int close = text.indexOf(')', matcher.end());
    if (close < 0 || close >= matcher.regionEnd()) {
      return false;
    }
    matcher.region(close + 1, matcher.regionEnd());
    return true;
  }

  /// The last word of the head in lower case; empty if there is no head.
  String headWord() {
    return head.isEmpty() ? "" : lower(head.getLast());
  }

  /// The word of the head before its last, in lower case; empty if there is none.
  String wordBeforeLast() {
    return head.size() < 2 ? "" : lower(head.get(head.size() - 2));
  }

  /// The first word of the phrase in lower case.
  String firstWord() {
    return head.isEmpty() ? words.toLowerCase(Locale.ROOT) : lower(head.getFirst());
  }

  int headLength() {
    return head.size();
  }

  /// The name that the head is, or ends with; null if the head is a common noun.
  @Nullable Mention headName() {
    for (Mention name : names) {
      if (!head.isEmpty() && name.span().overlaps(head.getLast())) {
        return name;
      }
    }
    return null;
  }

  /// A person's name right behind the head's comma: "a spokesman, Jan Berg".
  @Nullable Mention personBehindHead() {
    for (Mention name : names) {
      boolean person =
          name.type() == Mention.Type.PERSON || (name.type() == null && name.name().contains(" "));
      if (person
          && !head.isEmpty()
          && name.span().start() > head.getLast().end()
          && text.substring(head.getLast().end(), name.span().start()).strip().startsWith(",")) {
        return name;
      }
    }
    return null;
  }

  /// Whether a word of the phrase but the first begins with a capital letter, or the first does and
  /// is no small word: "Ukrainian intelligence".
  boolean hasProperWord() {
    for (Span word : head) {
      boolean capital = Character.isUpperCase(text.codePointAt(word.start()));
      if (capital && !FunctionWords.isSmall(lower(word))) {
        return true;
      }
    }
    return false;
  }

  private String lower(Span word) {
    return word.of(text).toLowerCase(Locale.ROOT);
  }
}
