package org.hearsay.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.language.Mention;
import org.hearsay.language.Sentence;
import org.hearsay.language.Sentences;
import org.hearsay.language.Word;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Finds who a headline says it is that says so. Who speaks in the body, or is known there by name,
/// can speak in the headline too. Not for several threads: it lives for one article.
final class HeadlineFinder {
  private final String title;
  private final Speakers speakers;
  private final Set<String> heard = new HashSet<>();
  private final String outlet;

  /// @param mentions the names in the headline
  /// @param body the attributions of the body
  /// @param outlet the outlet's own name, which stands behind a dash for another reason
  HeadlineFinder(
      String title, List<Mention> mentions, List<Attribution> body, @Nullable String outlet) {
    this.title = title;
    this.speakers = new Speakers(title, new Names(mentions));
    this.outlet = outlet == null ? "" : outlet.toLowerCase(Locale.ROOT);
    for (Attribution attribution : body) {
      Holder holder = attribution.holder();
      if (holder != null) {
        heard.add(holder.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /// The attribution that the headline as a whole is by its marks, or null.
  @Nullable Candidate byMarks(Sentences sentences, List<Quotation> quotations) {
    List<Word> words =
        sentences.all().stream().flatMap(sentence -> sentence.words().stream()).toList();
    if (words.isEmpty()) {
      return null;
    }
    Span all = words.getFirst().span().union(words.getLast().span());
    Line line = new Line(title, new Sentence(all, words, 0), quotations);
    return HeadlineRules.at(line, this::speaks);
  }

  private boolean speaks(Span span) {
    Mention name = speakers.phrase(span).headName();
    String words = span.of(title).toLowerCase(Locale.ROOT);
    String full = name == null ? words : name.name().toLowerCase(Locale.ROOT);
    return !words.equals(outlet)
        && !full.equals(outlet)
        && (heard.contains(words) || heard.contains(full) || speakers.canSpeak(span));
  }
}
