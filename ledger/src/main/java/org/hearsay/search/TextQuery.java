package org.hearsay.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What somebody typed, made into a question that the index can answer, or the reason why it
/// cannot. Every word that is wanted must be in one of the fields; those that stand in every text
/// ("the") only where nothing else is wanted.
sealed interface TextQuery {
  /// So long may it be, in UTF-16 units.
  int LONGEST = 500;

  /// So many words may it have.
  int MOST_WORDS = 40;

  /// So many letters a beginning has at least.
  int SHORTEST_BEGINNING = 3;

  /// The question.
  record Asked(Query query) implements TextQuery {}

  /// A sentence for the person who typed it.
  record Refused(String why) implements TextQuery {}

  static TextQuery of(String typed) {
    if (typed.length() > LONGEST) {
      return new Refused("it has more than " + LONGEST + " characters");
    }
    List<Part> parts = new ArrayList<>();
    int words = 0;
    for (Typed.Item item : Typed.parse(typed).items()) {
      List<String> exact = words(WordForms.EXACT, item.words());
      words += exact.size();
      if (words > MOST_WORDS) {
        return new Refused("it has more than " + MOST_WORDS + " words");
      }
      if (item.form() == Typed.Form.BEGINNING
          && !exact.isEmpty()
          && exact.getLast().length() < SHORTEST_BEGINNING) {
        return new Refused(
            "too many words begin with "
                + exact.getLast()
                + "; at least "
                + SHORTEST_BEGINNING
                + " letters must stand before the *");
      }
      if (!exact.isEmpty()) {
        parts.add(new Part(item, exact));
      }
    }
    if (parts.isEmpty()) {
      return new Refused("there is no word in it");
    }
    if (parts.stream().noneMatch(Part::isWanted)) {
      return new Refused("it only says what is not wanted; add a word that is");
    }
    boolean onlyCommon = parts.stream().noneMatch(part -> part.isWanted() && !part.isCommon());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Part part : parts) {
      if (!part.isWanted()) {
        query.add(part.query(), BooleanClause.Occur.MUST_NOT);
      } else if (onlyCommon || !part.isCommon()) {
        query.add(part.query(), BooleanClause.Occur.MUST);
      }
    }
    return new Asked(query.build());
  }

  private static List<String> words(Analyzer analyzer, String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot be read", e);
    }
    return words;
  }

  /// One thing that was typed, with its words as they are; never without any.
  record Part(Typed.Item item, List<String> exact) {

    boolean isWanted() {
      return item.wanted();
    }

    boolean isCommon() {
      return item.form() == Typed.Form.WORD
          && exact.size() == 1
          && WordForms.isCommon(exact.getFirst());
    }

    /// Found where one of the fields has it; the more, the more that field tells of what it is of.
    Query query() {
      List<Query> fields = new ArrayList<>();
      for (TextFields.Weighed field : TextFields.WORDS) {
        fields.add(new BoostQuery(in(field.name()), field.weight()));
      }
      if (item.form() != Typed.Form.PHRASE) {
        Term id = new Term(TextFields.ID, item.words().toLowerCase(Locale.ROOT));
        Query named = item.form() == Typed.Form.WORD ? new TermQuery(id) : new PrefixQuery(id);
        fields.add(new BoostQuery(named, TextFields.ID_WEIGHT));
      }
      return new DisjunctionMaxQuery(fields, 0.1f);
    }

    private Query in(String field) {
      return switch (item.form()) {
        case WORD -> side(field, words(WordForms.STEMS, item.words()));
        case PHRASE -> side(WordForms.exact(field), exact);
        case BEGINNING -> beginning(WordForms.exact(field));
      };
    }

    /// Words side by side; what is typed as one word may be several: "vice-chair".
    private static Query side(String field, List<String> words) {
      return words.size() == 1
          ? new TermQuery(new Term(field, words.getFirst()))
          : new PhraseQuery(field, words.toArray(String[]::new));
    }

    private Query beginning(String field) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String before : exact.subList(0, exact.size() - 1)) {
        all.add(new TermQuery(new Term(field, before)), BooleanClause.Occur.MUST);
      }
      all.add(new PrefixQuery(new Term(field, exact.getLast())), BooleanClause.Occur.MUST);
      return all.build();
    }
  }
}
