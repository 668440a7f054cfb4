package org.hearsay.story;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleId;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Reading;
import org.jspecify.annotations.Nullable;

/// What of an article is compared when stories are told apart: the words at its head, each in lower
/// case with how often it stands there. Small beside the article, and made once. Immutable.
///
/// - `published`: null where the day is not known
/// - `words`: all of them, title first
/// - `names`: those that are written with a capital or a digit; some are no names, as the first
///   word of a sentence
public record StoryDigest(
    ArticleId article,
    @Nullable LocalDate published,
    SortedMap<String, Integer> words,
    SortedSet<String> names) {

  public StoryDigest {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  public static StoryDigest of(Reading reading) {
    return of(reading.article());
  }

  public static StoryDigest of(Article article) {
    List<String> written = ArticleWords.of(article);
    SortedMap<String, Integer> words = new TreeMap<>();
    SortedSet<String> names = new TreeSet<>();
    for (String word : written) {
      String lower = word.toLowerCase(Locale.ROOT);
      words.merge(lower, 1, Integer::sum);
      if (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0))) {
        names.add(lower);
      }
    }
    PublicationDate published = article.publication().published();
    return new StoryDigest(article.id(), published == null ? null : published.day(), words, names);
  }
}
