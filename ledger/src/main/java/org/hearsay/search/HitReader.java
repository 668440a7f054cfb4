package org.hearsay.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.hearsay.text.Span;
import org.hearsay.text.Spans;
import org.jspecify.annotations.Nullable;

/// Makes hits of what the index found, with the words that fit. Lives for one question.
final class HitReader {
  /// Of more words than these in one thing the first are looked at.
  private static final int MOST_MARKS = 2000;

  /// So long is a title, or a list of names, at most; pages give titles of any length.
  private static final int LONGEST_NAME = 600;

  private final IndexSearcher searcher;
  private final Weight weight;

  HitReader(IndexSearcher searcher, Query query) throws IOException {
    this.searcher = searcher;
    this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
  }

  Hit hit(int number, float score) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    Matches matches = weight.matches(leaf, number - leaf.docBase);
    Document document = searcher.storedFields().document(number);
    Hit.Kind kind = Hit.Kind.of(text(document, TextFields.KIND)).orElseThrow();
    // The title that is shown with an assertion is its article's: nothing was looked for there.
    Passage title =
        whole(
            text(document, TextFields.SHOWN_NAME),
            kind == Hit.Kind.ASSERTION ? List.of() : found(matches, TextFields.NAME),
            null);
    String text = text(document, TextFields.SHOWN_TEXT);
    List<Excerpts.Found> found = found(matches, TextFields.TEXT);
    String day = document.get(TextFields.SHOWN_DAY);
    return new Hit(
        kind,
        text(document, TextFields.SHOWN_ID),
        title,
        switch (kind) {
          case ARTICLE -> Excerpts.of(text, found);
          case ASSERTION -> whole(text, found, at(document));
          case SOURCE -> whole(text, found, null);
        },
        document.get(TextFields.SHOWN_OUTLET),
        day == null ? null : LocalDate.parse(day),
        score);
  }

  private static String text(Document document, String field) {
    String text = document.get(field);
    return text == null ? "" : text;
  }

  private static @Nullable Span at(Document document) {
    IndexableField start = document.getField(TextFields.START);
    IndexableField end = document.getField(TextFields.END);
    return start == null || end == null
        ? null
        : new Span(start.numericValue().intValue(), end.numericValue().intValue());
  }

  private static Passage whole(String text, List<Excerpts.Found> found, @Nullable Span at) {
    if (text.length() > LONGEST_NAME) {
      Passage excerpt = Excerpts.of(text, found);
      return new Passage(excerpt.words(), excerpt.marks(), at);
    }
    return new Passage(text, Spans.joined(found.stream().map(Excerpts.Found::at).toList()), at);
  }

  /// The words of a field that fit, in any form or as they are, in text order.
  private static List<Excerpts.Found> found(@Nullable Matches matches, String field)
      throws IOException {
    List<Excerpts.Found> found = new ArrayList<>();
    if (matches != null) {
      collect(matches.getMatches(field), found);
      collect(matches.getMatches(WordForms.exact(field)), found);
    }
    found.sort(Comparator.comparing(Excerpts.Found::at));
    return found;
  }

  private static void collect(@Nullable MatchesIterator matches, List<Excerpts.Found> found)
      throws IOException {
    for (int i = 0; matches != null && i < MOST_MARKS && matches.next(); i++) {
      if (matches.startOffset() >= 0 && matches.endOffset() > matches.startOffset()) {
        found.add(
            new Excerpts.Found(
                new Span(matches.startOffset(), matches.endOffset()), matches.getQuery()));
      }
    }
  }
}
