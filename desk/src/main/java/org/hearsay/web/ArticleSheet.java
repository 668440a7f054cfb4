package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.amendment.AmendedReading;
import org.hearsay.api.CopyJson;
import org.hearsay.article.Article;
import org.hearsay.assertion.Assertion;
import org.hearsay.assertion.Reading;
import org.hearsay.assertion.Stated;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.place.Place;
import org.hearsay.provenance.Copied;
import org.hearsay.store.ArticleCapture;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Evidenced;
import org.hearsay.store.StoredArticle;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// An article as its page shows it: the text as it was published, with what it states marked, and a
/// card for each assertion beside the paragraph that it stands in.
public record ArticleSheet(
    ArticleLine line,
    Headline headline,
    List<Passage> passages,
    Custody custody,
    List<Shared> shared,
    List<FindingSheet.Past> changed,
    String seen) {

  /// The title as runs, with the cards of what it states itself.
  public record Headline(List<Runs.Run> runs, List<Card> cards) {}

  /// A paragraph. `start`: where it begins, in code points of the text.
  public record Passage(int start, List<Runs.Run> runs, List<Card> cards) {}

  /// An assertion.
  ///
  /// - `chain`: on whose word, outermost first; empty where the outlet speaks itself
  /// - `from`, `to`: where it stands, in code points
  /// - `byPerson`: whether a person's word counts beside the machine's or in its place
  /// - `published`: the address of its words on the page that published them; null where there is
  ///   none
  /// - `claim`: that it belongs to, with the origins that this rests on; null where claims are not
  ///   derived yet
  public record Card(
      int number,
      String text,
      List<String> chain,
      String manner,
      String band,
      @Nullable String about,
      List<String> places,
      int from,
      int to,
      boolean byPerson,
      @Nullable String published,
      @Nullable Told claim) {}

  /// The claim of an assertion.
  public record Told(String id, String origins, int articles) {}

  /// Where it was kept.
  public record Custody(Evidenced capture, List<ArticleCapture> captures, String reader) {}

  /// What it has word for word with another article.
  public record Shared(String article, String title, int words) {}

  /// Of an article.
  ///
  /// @param here the passage that was asked for, in code units; null for none
  static ArticleSheet of(Desk desk, StoredArticle stored, @Nullable Span here, boolean inTitle) {
    Reading reading = stored.reading();
    Article article = reading.article();
    String text = article.body().text();
    String title = Objects.requireNonNullElse(article.title(), "");
    CodePoints points = CodePoints.of(text);
    CodePoints titlePoints = CodePoints.of(title);
    List<Card> cards = new ArrayList<>();
    List<Card> headlineCards = new ArrayList<>();
    List<Runs.Mark> marks = new ArrayList<>();
    List<Runs.Mark> headlineMarks = new ArrayList<>();
    Set<Integer> persons = persons(stored);
    for (Stated stated : reading.stated()) {
      Card card =
          card(
              stated,
              stored.line(),
              stated.inHeadline() ? title : text,
              stated.inHeadline() ? titlePoints : points,
              persons.contains(stated.number()),
              desk);
      (stated.inHeadline() ? headlineCards : cards).add(card);
      for (Span span : stated.assertion().content().pieces()) {
        (stated.inHeadline() ? headlineMarks : marks)
            .add(new Runs.Mark(span, stated.number(), card.band()));
      }
    }
    Runs runs = new Runs(text, marks, sources(reading.attributions()), inTitle ? null : here);
    Runs titleRuns =
        new Runs(
            title,
            headlineMarks,
            sources(reading.headline().attributions()),
            inTitle ? here : null);
    List<Passage> passages = new ArrayList<>();
    for (Span paragraph : article.body().paragraphs()) {
      Span counted = points.fromUtf16(paragraph);
      passages.add(
          new Passage(
              counted.start(),
              runs.of(paragraph),
              cards.stream()
                  .filter(card -> card.from() >= counted.start() && card.from() < counted.end())
                  .toList()));
    }
    return new ArticleSheet(
        stored.line(),
        new Headline(titleRuns.of(new Span(0, title.length())), headlineCards),
        passages,
        new Custody(stored.capture(), desk.captures(stored.line().id()), stored.reader().version()),
        shared(desk, stored.line().id()),
        stored.amended().history().reversed().stream().map(FindingSheet.Past::of).toList(),
        Seen.of(stored));
  }

  /// The numbers of the findings that people changed.
  private static Set<Integer> persons(StoredArticle stored) {
    return stored.amended().findings().stream()
        .filter(AmendedReading.Finding::isPersons)
        .map(AmendedReading.Finding::number)
        .collect(Collectors.toSet());
  }

  /// The address under which readers know it: where it was published, else its page here.
  public String page() {
    String url = published(line);
    return url == null ? "/articles/" + line.id() : url;
  }

  /// Where it was published; null where that is no address to open.
  public static @Nullable String published(ArticleLine line) {
    String url = line.url();
    return url != null && url.length() <= 2000 && url.matches("(?i)https?://\\S+") ? url : null;
  }

  private static List<Span> sources(List<Attribution> attributions) {
    return attributions.stream()
        .flatMap(attribution -> attribution.roles().source().pieces().stream())
        .toList();
  }

  private static Card card(
      Stated stated,
      ArticleLine article,
      String text,
      CodePoints points,
      boolean byPerson,
      Desk desk) {
    Assertion assertion = stated.assertion();
    String url = published(article);
    Span where = points.fromUtf16(assertion.content().bounds());
    Assertion.About about = assertion.time();
    return new Card(
        stated.number(),
        assertion.text(),
        stated.chain().stream().map(ArticleSheet::name).toList(),
        manner(assertion),
        Words.band(assertion.certainty().term()),
        about == null ? null : about.edtf(),
        assertion.places().stream()
            .map(stated.findings().places()::get)
            .filter(Place::isLocation)
            .map(Place::name)
            .distinct()
            .toList(),
        where.start(),
        where.end(),
        byPerson,
        url == null ? null : Links.toWords(url, assertion.content().pieces().getFirst().of(text)),
        desk.claimOf(article.id(), stated.number())
            .flatMap(desk.board()::claim)
            .map(ArticleSheet::told)
            .orElse(null));
  }

  private static Told told(ClaimRow row) {
    return new Told(row.id(), row.weight().origins(), row.articles().size());
  }

  static String manner(Assertion assertion) {
    String surely = Words.surely(assertion.certainty().term(), assertion.certainty().affirmed());
    String status = assertion.certainty().status().name().toLowerCase(Locale.ROOT);
    return surely
        + (status.equals("fact") ? "" : ", " + status)
        + (assertion.certainty().polarity().negated() ? ", negated" : "");
  }

  /// Who stands behind an attribution.
  static String name(Attribution attribution) {
    Holder holder = attribution.holder();
    return holder == null ? "somebody who is not named" : holder.name();
  }

  private static List<Shared> shared(Desk desk, String article) {
    List<Shared> shared = new ArrayList<>();
    for (Copied copied : desk.copies(article)) {
      String other = CopyJson.other(article, copied);
      ArticleLine line = desk.board().shelves().byId().get(other);
      String title = line == null ? other : Objects.requireNonNullElse(line.title(), other);
      String outlet = line == null || line.outlet() == null ? "" : " (" + line.outlet() + ")";
      shared.add(
          new Shared(
              other,
              title + outlet,
              copied.passages().stream().mapToInt(Copied.Passage::count).sum()));
    }
    return shared;
  }
}
