package org.hearsay.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.hearsay.article.Article;
import org.hearsay.article.Body;
import org.hearsay.article.Outlet;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.source.Source;
import org.hearsay.store.AssertionId;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What of an article, its assertions and a source is in the index, and in which fields.
final class TextFields {
  /// The title of an article, the name of a source.
  static final String NAME = "name";

  /// Who tells it: outlet and authors of an article; the chain of an assertion, else the outlet.
  static final String TELLER = "teller";

  /// The text of an article, the statement of an assertion, the other names of a source.
  static final String TEXT = "text";

  /// By what people type, also a former one.
  static final String ID = "id";

  /// An article's own id, at itself and at its assertions.
  static final String ARTICLE = "article";

  static final String KIND = "kind";

  /// One of its own for everything: kind and id.
  static final String KEY = "key";

  /// The turn of an article, at itself only.
  static final String TURN = "turn";

  /// What is shown of it.
  static final String SHOWN_ID = "shown-id";

  static final String SHOWN_NAME = "shown-name";
  static final String SHOWN_TEXT = "shown-text";
  static final String SHOWN_OUTLET = "shown-outlet";
  static final String SHOWN_DAY = "shown-day";

  /// The former ids of a source.
  private static final String FORMER = "former";

  /// Where an assertion stands in the article's text.
  static final String START = "start";

  static final String END = "end";

  /// A field of words, and how much it tells of what a thing is about.
  record Weighed(String name, float weight) {}

  static final List<Weighed> WORDS =
      List.of(new Weighed(NAME, 3), new Weighed(TELLER, 1.5f), new Weighed(TEXT, 1));

  static final float ID_WEIGHT = 10;

  /// A value is parted from the next by so much in the counting of places; see Lucene's
  /// `Analyzer.getOffsetGap`.
  private static final String BETWEEN_VALUES = "\n";

  private static final FieldType FOUND_WITH_PLACES = new FieldType();

  static {
    FOUND_WITH_PLACES.setTokenized(true);
    FOUND_WITH_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    FOUND_WITH_PLACES.freeze();
  }

  private TextFields() {}

  /// An article and its assertions.
  static List<Document> of(StoredArticle stored, long turn) {
    String id = stored.line().id();
    Reading reading = stored.reading();
    Article article = reading.article();
    List<Document> documents = new ArrayList<>();
    Document document = document(Hit.Kind.ARTICLE, id);
    document.add(new StringField(ARTICLE, id, Field.Store.NO));
    document.add(new NumericDocValuesField(TURN, turn));
    String text = own(article.body());
    words(document, NAME, article.title());
    words(document, TELLER, outlet(article));
    article.publication().authors().forEach(author -> words(document, TELLER, author));
    words(document, TEXT, text);
    show(document, article.title(), text);
    show(document, article);
    documents.add(document);
    List<Stated> stated = reading.stated();
    for (int i = 0; i < stated.size(); i++) {
      documents.add(of(new AssertionId(id, i + 1), stated.get(i), article));
    }
    return documents;
  }

  private static Document of(AssertionId id, Stated stated, Article article) {
    Document document = document(Hit.Kind.ASSERTION, id.toString());
    document.add(new StringField(ARTICLE, id.article(), Field.Store.NO));
    String text = stated.assertion().text();
    words(document, TEXT, text);
    List<Attribution> chain = stated.chain();
    if (chain.isEmpty()) {
      words(document, TELLER, outlet(article));
    }
    for (Attribution attribution : chain) {
      String printed = attribution.roles().source().of(stated.text());
      words(document, TELLER, printed);
      Holder holder = attribution.holder();
      if (holder != null) {
        words(document, TELLER, holder.name().equals(printed) ? null : holder.name());
        holder.with().forEach(other -> words(document, TELLER, other.name()));
      }
    }
    show(document, article.title(), text);
    show(document, article);
    if (!stated.inHeadline() && !stated.assertion().content().isEmpty()) {
      Span at = stated.assertion().content().bounds();
      document.add(new StoredField(START, at.start()));
      document.add(new StoredField(END, at.end()));
    }
    return document;
  }

  /// A source with all its names.
  static Document of(Source source) {
    Document document = document(Hit.Kind.SOURCE, source.id());
    List<String> former = source.ground().formerIds();
    former.forEach(id -> id(document, id));
    shown(document, FORMER, String.join(BETWEEN_VALUES, former));
    words(document, NAME, source.name());
    List<String> others = others(source);
    others.forEach(name -> words(document, TEXT, name));
    show(document, source.name(), String.join(BETWEEN_VALUES, others));
    LocalDate last = source.last();
    shown(document, SHOWN_DAY, last == null ? null : last.toString());
    return document;
  }

  private static List<String> others(Source source) {
    return source.names().stream()
        .map(Source.NameForm::text)
        .filter(name -> !name.equals(source.name()))
        .distinct()
        .toList();
  }

  private static Document document(Hit.Kind kind, String id) {
    Document document = new Document();
    document.add(new StringField(KIND, kind.label(), Field.Store.YES));
    String key = kind.label() + "/" + id;
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    document.add(new StoredField(SHOWN_ID, id));
    id(document, id);
    return document;
  }

  private static void id(Document document, String id) {
    document.add(new StringField(ID, id.toLowerCase(Locale.ROOT), Field.Store.NO));
  }

  private static void words(Document document, String field, @Nullable String words) {
    if (words != null) {
      document.add(new Field(field, words, FOUND_WITH_PLACES));
      document.add(new Field(WordForms.exact(field), words, FOUND_WITH_PLACES));
    }
  }

  private static void show(Document document, @Nullable String name, String text) {
    shown(document, SHOWN_NAME, name);
    shown(document, SHOWN_TEXT, text);
  }

  private static void show(Document document, Article article) {
    shown(document, SHOWN_OUTLET, outlet(article));
    PublicationDate published = article.publication().published();
    shown(document, SHOWN_DAY, published == null ? null : published.day().toString());
  }

  private static void shown(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }

  private static @Nullable String outlet(Article article) {
    Outlet outlet = article.publication().outlet();
    return outlet == null ? null : outlet.name();
  }

  /// The text with spaces for what is not the article's own, so that every word stays in its place.
  private static String own(Body body) {
    String text = body.text();
    char[] own = text.toCharArray();
    int at = 0;
    for (Span paragraph : body.paragraphs()) {
      blank(own, at, paragraph.start());
      at = paragraph.end();
    }
    blank(own, at, own.length);
    return new String(own);
  }

  private static void blank(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      text[i] = text[i] == '\n' ? '\n' : ' ';
    }
  }

  /// Whether two documents are of one source that did not change in between.
  static boolean areAlike(Document one, Document other) {
    return Stream.of(SHOWN_NAME, SHOWN_TEXT, SHOWN_DAY, FORMER)
        .allMatch(field -> Objects.equals(one.get(field), other.get(field)));
  }
}
