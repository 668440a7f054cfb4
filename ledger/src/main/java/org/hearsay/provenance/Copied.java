package org.hearsay.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.reuse.CopiedPassage;
import org.hearsay.reuse.Copies;
import org.hearsay.reuse.Credit;
import org.hearsay.reuse.Direction;
import org.hearsay.source.Quote;
import org.hearsay.store.CopyRow;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What two articles share word for word, and who has it from whom.
///
/// - `one`, `other`: their short ids, the smaller first
/// - `from`: the id of the one that had it first, null where nothing says so, or both have it from
///   `origin`, whose own article is neither
/// - `passages`: that are more than a quotation both heard
public record Copied(
    String one,
    String other,
    @Nullable String from,
    @Nullable String origin,
    Why why,
    List<Passage> passages) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 300;

  public Copied {
    passages = List.copyOf(passages);
  }

  /// Why it goes that way, and how sure that is.
  ///
  /// - `marker`: the words of an article that show it; null where there are none
  public record Why(String reason, double score, boolean guessed, Edge.@Nullable Evidence marker) {}

  /// Where it stands in `one` and in `other`; `words` as `one` has them.
  public record Passage(Quote.Passage one, Quote.Passage other, String words, int count) {}

  /// Compares two articles whose ids are their short ids; empty where neither has words of the
  /// other.
  public static Optional<Copied> between(Article a, Article b) {
    boolean ordered = a.id().value().compareTo(b.id().value()) <= 0;
    Article one = ordered ? a : b;
    Article other = ordered ? b : a;
    Copies copies = Copies.between(one, other);
    if (!copies.isReuse()) {
      return Optional.empty();
    }
    Direction direction = Direction.of(one, other, copies);
    CodePoints ones = CodePoints.of(one.body().text());
    CodePoints others = CodePoints.of(other.body().text());
    return Optional.of(
        new Copied(
            one.id().value(),
            other.id().value(),
            direction instanceof Direction.Taken taken ? taken.from().value() : null,
            direction instanceof Direction.CommonOrigin common ? common.name() : null,
            why(direction.ground(), one, other),
            copies.passages().stream()
                .filter(passage -> !passage.quotation())
                .map(passage -> passage(passage, one, ones, others))
                .toList()));
  }

  private static Passage passage(
      CopiedPassage passage, Article one, CodePoints ones, CodePoints others) {
    return new Passage(
        place(null, ones.fromUtf16(passage.one())),
        place(null, others.fromUtf16(passage.other())),
        cut(passage.one().of(one.body().text())),
        passage.words());
  }

  private static Why why(Direction.Ground ground, Article one, Article other) {
    Direction.Marker marker = ground.marker();
    Edge.Evidence evidence = null;
    if (marker != null) {
      Article of = marker.article().equals(one.id()) ? one : other;
      Span span = marker.span();
      boolean title = marker.field() == Credit.Field.TITLE;
      String text = title ? of.title() : of.body().text();
      Quote.Passage place =
          span == null || text == null
              ? null
              : place(title ? "title" : null, CodePoints.of(text).fromUtf16(span));
      evidence = new Edge.Evidence(of.id().value(), place, cut(marker.words()));
    }
    return new Why(ground.reason(), ground.score(), ground.guessed(), evidence);
  }

  private static Quote.Passage place(@Nullable String field, Span span) {
    return new Quote.Passage(field, span.start(), span.end());
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }

  /// As the ledger keeps it.
  public CopyRow row() {
    try {
      return new CopyRow(one, other, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written: " + one + ", " + other, e);
    }
  }

  /// Of a row of the ledger.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Copied of(CopyRow row) {
    try {
      return JSON.readValue(row.copy(), Copied.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a copy: " + e.getOriginalMessage(), e);
    }
  }
}
