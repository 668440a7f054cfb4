package org.hearsay.web;

import io.javalin.http.ConflictResponse;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.amendment.Anchor;
import org.hearsay.amendment.Change;
import org.hearsay.article.Article;
import org.hearsay.attribution.Holder;
import org.hearsay.certainty.Certainty;
import org.hearsay.place.Place;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// The words in which forms and programs say what is otherwise in a finding. Words that are none of
/// these are an [IllegalArgumentException] with a sentence.
final class FindingWords {

  private FindingWords() {}

  /// "body", "unnamed".
  static Holder.Type type(String typed) {
    for (Holder.Type type : Holder.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(typed)) {
        return type;
      }
    }
    throw new IllegalArgumentException("there is no such kind of source: " + typed);
  }

  /// "likely", "stated".
  static Change.Rating rating(String typed, boolean denied) {
    for (Certainty.Term term : Certainty.Term.values()) {
      if (term.label().equals(typed)) {
        return new Change.Rating(term, !denied);
      }
    }
    throw new IllegalArgumentException("there is no such certainty: " + typed);
  }

  /// "city", "AREA".
  static Place.Precision precision(String typed) {
    for (Place.Precision precision : Place.Precision.values()) {
      if (precision.name().equalsIgnoreCase(typed)) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "not a precision (country, region, city, point, area): " + typed);
  }

  /// Words that were selected, which must still stand where they were.
  ///
  /// @param field null for the text, `title` for the headline
  /// @param span in code points
  /// @throws ConflictResponse if others stand there now
  static Anchor anchor(Article article, @Nullable String field, Span span, String words) {
    String text =
        field == null ? article.body().text() : Objects.requireNonNullElse(article.title(), "");
    boolean there = span.end() <= text.codePointCount(0, text.length());
    Span here = there ? CodePoints.of(text).toUtf16(span) : span;
    if (!there || !here.of(text).equals(words)) {
      throw new ConflictResponse(
          "The article reads otherwise now than when the words were selected. Load it again.");
    }
    return Anchor.to(field, text, here);
  }
}
