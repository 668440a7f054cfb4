package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.attribution.Holder;
import org.hearsay.desk.Board;
import org.hearsay.desk.ClaimRow;
import org.hearsay.desk.Desk;
import org.hearsay.proposition.Proposition;
import org.hearsay.source.Join;
import org.hearsay.source.Quote;
import org.hearsay.source.Register;
import org.hearsay.source.Source;
import org.hearsay.source.Suggestion;
import org.hearsay.store.AssertionId;
import org.hearsay.store.Proposed;
import org.jspecify.annotations.Nullable;

/// A source as its page shows it: everything in words, each with the words of the articles that it
/// rests on.
public record SourceSheet(
    Head head,
    Names names,
    Bonds bonds,
    Graded graded,
    Heard heard,
    Leaf<ClaimRow> claims,
    List<Twin> twins,
    List<ClaimSheet.Past> history) {
  private static final int ON_A_PAGE = 50;
  private static final int MOST_NAMES = 100;
  private static final int MOST_ARTICLES = 100;
  private static final int MOST_CHILDREN = 200;

  /// Of two that are made one the greater: a name that other articles may use too goes before one
  /// that means somebody in its own article alone.
  private static final Comparator<Source> KEEPS_ITS_NAME =
      Comparator.comparing((Source one) -> one.title().article() == null)
          .thenComparingLong(Source::assertions)
          .thenComparingLong(Source::articles);

  /// - `what`: its kind, and of a group its noun and number
  /// - `scope`: the article that it can be told in alone, null for one that others may name too
  public record Head(String id, String name, String what, @Nullable Cited scope) {}

  /// - `joins`: why they are one source
  /// - `articles`: the last ones that it is in, to be taken out of it
  /// - `left`: how many names are not listed
  public record Names(
      List<Called> called, int left, List<Join> joins, List<Paper> articles, int articlesLeft) {}

  /// How it is printed, how often, and where first.
  public record Called(String text, String form, int times, Cited first) {}

  /// An article: its short id, and how people know it.
  public record Paper(String id, String where, String title) {}

  /// What it is somewhere, what it belongs to, what belongs to it.
  public record Bonds(
      List<Office> offices, List<Parent> parents, List<Source.Link> children, int childrenLeft) {}

  /// - `body`: null where no article says of what
  /// - `when`: as the text says, EDTF; null where it does not
  public record Office(
      String title, Source.@Nullable Link body, @Nullable String when, List<Cited> evidence) {}

  /// - `event`: the decision that says so, null where articles do
  public record Parent(Source.Link body, String bond, @Nullable Long event, List<Cited> evidence) {}

  /// Its reliability, and what was thought of it, the last first.
  public record Graded(String grade, String letter, List<Source.Rating> ratings) {}

  /// What it said.
  ///
  /// - `how`: how it came to know it, in words; empty where nothing was attributed to it
  /// - `said`: those of `leaf` that the ledger has taken out of their articles by now
  public record Heard(String how, long articles, Leaf<AssertionId> leaf, List<Said> said) {}

  /// An assertion that rests on it: `claim` is the id of its claim, null where it has none yet.
  public record Said(
      String text,
      String href,
      String manner,
      String band,
      List<String> chain,
      String where,
      @Nullable String claim) {}

  /// A source that may be this one. `keep` says which of the two, `this` or `other`, keeps its
  /// name, kind and grade if they are one; `kept` is that name.
  public record Twin(
      String id, String name, String because, String rule, String keep, String kept) {}

  static SourceSheet of(Source source, Desk desk, Typed typed) {
    return new Maker(source, desk, desk.board(), typed).sheet();
  }

  /// Of one source.
  private record Maker(Source source, Desk desk, Board board, Typed typed) {

    SourceSheet sheet() {
      List<AssertionId> spoken = spoken();
      Map<AssertionId, String> claims = board.claimsOf(new HashSet<>(spoken));
      return new SourceSheet(
          head(),
          names(),
          bonds(),
          graded(),
          heard(spoken, claims),
          claims(new HashSet<>(claims.values())),
          source.ground().suggestions().stream().map(this::twin).toList(),
          history());
    }

    private Head head() {
      Holder.Group many = source.title().group();
      String article = source.title().article();
      String what = source.kind().label();
      if (many != null) {
        what += " (" + many.noun() + (many.number() == null ? ")" : ", " + many.number() + ")");
      }
      return new Head(
          source.id(), source.name(), what, article == null ? null : cited(article, null, ""));
    }

    private Cited cited(String article, Quote.@Nullable Passage passage, String words) {
      return new Cited(
          words,
          Cited.where(board.shelves().byId().get(article), article),
          Cited.href(article, passage));
    }

    private List<Cited> cited(List<Quote> quotes) {
      return quotes.stream()
          .map(quote -> cited(quote.article(), quote.passage(), quote.words()))
          .distinct()
          .toList();
    }

    private Names names() {
      List<Called> called =
          source.names().stream()
              .limit(MOST_NAMES)
              .map(form ->
                  new Called(
                      form.text(),
                      form.form().name().toLowerCase(Locale.ROOT),
                      form.times(),
                      cited(form.firstArticle(), null, form.text())))
              .toList();
      List<String> articles = byDay().stream().map(Source.Sighting::article).distinct().toList();
      return new Names(
          called,
          source.names().size() - called.size(),
          source.ground().joins(),
          articles.stream().limit(MOST_ARTICLES).map(this::paper).toList(),
          Math.max(0, articles.size() - MOST_ARTICLES));
    }

    private Paper paper(String article) {
      var line = board.shelves().byId().get(article);
      return new Paper(
          article,
          Cited.where(line, article),
          line == null || line.title() == null ? "without a title" : line.title());
    }

    private Bonds bonds() {
      List<Source.Link> children =
          board.register().children(source.id()).stream().distinct().toList();
      return new Bonds(
          source.offices().stream()
              .map(office ->
                  new Office(
                      (office.former() ? "former " : "") + office.title(),
                      office.body(),
                      office.edtf(),
                      cited(office.quotes())))
              .toList(),
          source.parents().stream()
              .map(parent ->
                  new Parent(parent.body(), parent.bond(), parent.event(), cited(parent.quotes())))
              .toList(),
          children.stream().limit(MOST_CHILDREN).toList(),
          Math.max(0, children.size() - MOST_CHILDREN));
    }

    private Graded graded() {
      return new Graded(
          Words.grade(source.reliability().grade()),
          source.reliability().grade().name(),
          source.reliability().history().reversed());
    }

    /// The last first.
    private List<Source.Sighting> byDay() {
      return source.sightings().stream()
          .sorted(
              Comparator.comparing(
                  Source.Sighting::day, Comparator.nullsLast(Comparator.reverseOrder())))
          .toList();
    }

    private List<AssertionId> spoken() {
      Set<AssertionId> ids = new LinkedHashSet<>();
      for (Source.Sighting sighting : byDay()) {
        sighting
            .assertions()
            .forEach(number -> ids.add(new AssertionId(sighting.article(), number)));
      }
      return List.copyOf(ids);
    }

    private Heard heard(List<AssertionId> spoken, Map<AssertionId, String> claims) {
      Leaf<AssertionId> leaf =
          Leaf.of(
              spoken,
              typed.get("said-from"),
              ON_A_PAGE,
              row -> SourcePage.href(source.id()) + "?said-from=" + row + "#said");
      List<Said> said =
          desk.ledger().propositions(leaf.rows()).stream()
              .map(Proposed::proposition)
              .map(one -> said(one, claims))
              .toList();
      return new Heard(how(), source.articles(), leaf, said);
    }

    private Said said(Proposition one, Map<AssertionId, String> claims) {
      String article = one.at().article();
      return new Said(
          one.text(),
          Cited.href(article, one.at().passage()),
          Words.manner(one.manner()),
          Words.band(one.manner().term()),
          one.chain().stream()
              .map(step -> step.name().isEmpty() ? step.words() : step.name())
              .toList(),
          Cited.where(board.shelves().byId().get(article), article),
          claims.get(new AssertionId(article, one.at().number())));
    }

    private String how() {
      Map<org.hearsay.attribution.Access.Kind, Integer> told =
          new EnumMap<>(org.hearsay.attribution.Access.Kind.class);
      int untold = 0;
      for (Source.Sighting sighting : source.sightings()) {
        var access = sighting.access();
        if (access != null) {
          told.merge(access, 1, Integer::sum);
        } else if (sighting.attribution() != null) {
          untold++;
        }
      }
      List<String> parts = new ArrayList<>();
      told.forEach((kind, times) ->
          parts.add(kind.name().toLowerCase(Locale.ROOT) + " " + Words.counted(times, "time")));
      if (untold > 0) {
        parts.add("not told " + Words.counted(untold, "time"));
      }
      return String.join(", ", parts);
    }

    private Leaf<ClaimRow> claims(Set<String> ids) {
      return Leaf.of(
          board.claims().stream().filter(row -> ids.contains(row.id())).toList(),
          typed.get("claims-from"),
          ON_A_PAGE,
          row -> SourcePage.href(source.id()) + "?claims-from=" + row + "#claims");
    }

    private Twin twin(Suggestion suggestion) {
      Source other = board.register().source(suggestion.other()).orElse(source);
      boolean mine = KEEPS_ITS_NAME.compare(source, other) >= 0;
      return new Twin(
          suggestion.other(),
          suggestion.name(),
          suggestion.because(),
          suggestion.rule(),
          mine ? "this" : "other",
          mine ? source.name() : suggestion.name());
    }

    private List<ClaimSheet.Past> history() {
      Map<Long, Register.Entry> entries = new HashMap<>();
      board.register().history().forEach(entry -> entries.put(entry.event().number(), entry));
      return source.ground().events().stream()
          .distinct()
          .sorted(Comparator.reverseOrder())
          .filter(entries::containsKey)
          .map(entries::get)
          .map(Maker::past)
          .toList();
    }

    private static ClaimSheet.Past past(Register.Entry entry) {
      return new ClaimSheet.Past(
          entry.event().number(),
          entry.event().at(),
          entry.event().by(),
          entry.event().decision().verb(),
          entry.event().before(),
          entry.event().after(),
          entry.event().reason(),
          entry.undone(),
          entry.orphan());
    }
  }
}
