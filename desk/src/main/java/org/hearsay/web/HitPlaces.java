package org.hearsay.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.desk.Desk;
import org.hearsay.search.Hit;
import org.hearsay.store.Lookup;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// Where the words of hits stand in their articles, in code points. Of each article the text is
/// taken once. Lives for one answer; not for several threads.
final class HitPlaces {
  private final Desk desk;
  private final Map<String, Optional<Text>> texts = new HashMap<>();

  HitPlaces(Desk desk) {
    this.desk = desk;
  }

  private record Text(String words, CodePoints points) {}

  /// The id of the article that it is, or stands in; null for a source.
  static @Nullable String article(Hit hit) {
    return hit.kind() == Hit.Kind.SOURCE ? null : hit.id().replaceFirst("\\.[0-9]+$", "");
  }

  /// Where its passage stands in the text; null where it stands elsewhere, or where the article
  /// reads otherwise by now than the index knows.
  @Nullable Span passage(Hit hit) {
    Span at = hit.passage().at();
    Text text = at == null ? null : text(hit);
    return text == null || at == null || !stands(hit, at, text)
        ? null
        : text.points().fromUtf16(at);
  }

  /// Where the very words stand: of an article the first that was looked for, of an assertion its
  /// statement; null as with [#passage].
  @Nullable Span words(Hit hit) {
    Span at = hit.passage().at();
    Text text = at == null ? null : text(hit);
    if (text == null || at == null || !stands(hit, at, text)) {
      return null;
    }
    boolean narrower = hit.kind() == Hit.Kind.ARTICLE && !hit.passage().marks().isEmpty();
    return text.points()
        .fromUtf16(narrower ? hit.passage().marks().pieces().getFirst().shift(at.start()) : at);
  }

  /// The words of a statement in pieces are not all that stands there, so they are not compared.
  private static boolean stands(Hit hit, Span at, Text text) {
    return at.end() <= text.words().length()
        && (hit.kind() != Hit.Kind.ARTICLE || at.of(text.words()).equals(hit.passage().words()));
  }

  private @Nullable Text text(Hit hit) {
    String article = article(hit);
    return article == null ? null : texts.computeIfAbsent(article, this::read).orElse(null);
  }

  private Optional<Text> read(String article) {
    if (desk.article(article) instanceof Lookup.Found<StoredArticle>(StoredArticle stored)) {
      String words = stored.reading().article().body().text();
      return Optional.of(new Text(words, CodePoints.of(words)));
    }
    return Optional.empty();
  }
}
