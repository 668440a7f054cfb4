package org.hearsay.attribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Who made a document, as the words around it say: "the institute's note", "a report by the
/// agency", "the note that the institute published". Stateless.
final class Makers {
  private static final String MADE =
      "(?:made|published|issued|released|written|wrote|posted|prepared|compiled|produced|presented|drawn"
          + " up|drew up|put out|conducted|carried out)";

  private static final Pattern BY =
      Pattern.compile("^\\s(?:" + MADE + "\\s)?(?:by|from)\\s(?=\\p{L})");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "^,?\\s(?:that\\s|which\\s|(?=the\\s))((?:[^\\s,;:.]+\\s){1,7}?)(?:(?:had|has|have|also)\\s)?"
              + MADE
              + "\\b");

  private static final Pattern GENITIVE = Pattern.compile("(?s)^(.*\\S)(?:['’]s|(?<=s)['’])$");

  private Makers() {}

  /// The words that name or describe the maker of the document that the phrase is; null if there
  /// are none.
  ///
  /// @param end where the sentence ends
  static @Nullable Span words(SourcePhrase phrase, String text, int end) {
    Span owner = owner(phrase, text);
    if (owner != null) {
      return owner;
    }
    int head = phrase.headEnd();
    Matcher by = BY.matcher(text).region(head, Math.max(head, phrase.span().end()));
    if (by.find() && by.end() < phrase.span().end()) {
      return new Span(by.end(), phrase.span().end());
    }
    Matcher relative = RELATIVE.matcher(text).region(head, Math.max(head, end));
    return relative.find() ? new Span(relative.start(1), relative.end(1)).trim(text) : null;
  }

  /// "the institute" in "the institute's own note".
  private static @Nullable Span owner(SourcePhrase phrase, String text) {
    for (int i = phrase.head().size() - 2; i >= 0; i--) {
      Span word = phrase.head().get(i);
      Matcher genitive = GENITIVE.matcher(word.of(text));
      if (genitive.matches()) {
        return new Span(phrase.head().getFirst().start(), word.start() + genitive.end(1));
      }
      if (Character.isUpperCase(text.codePointAt(word.start()))) {
        return null;
      }
    }
    return null;
  }
}
