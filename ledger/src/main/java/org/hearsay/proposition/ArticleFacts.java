package org.hearsay.proposition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.article.Outlet;
import org.hearsay.article.Publication;
import org.hearsay.article.PublicationDate;
import org.hearsay.assertion.Reading;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.Holder;
import org.hearsay.source.Quote;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/// What of an article is not in any one of its assertions. Everything but the ids is null where the
/// article does not say.
///
/// - `article`: the short id in the ledger; `given`: the id that it came with
/// - `links`: the hyperlinks of its text
public record ArticleFacts(
    String article,
    String given,
    @Nullable String outlet,
    Headline headline,
    Addresses addresses,
    Appearance appearance,
    List<Proposition.Link> links) {
  private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]{0,2000}[”\"]");
  private static final Pattern WE =
      Pattern.compile("(?<![\\p{L}])(?:[Ww]e|[Oo]ur|[Uu]s)(?![\\p{L}])");

  /// Who has so many others speak is of the press, if nothing else tells.
  private static final int MANY = 5;

  private static final int MOST_LINKS = 200;
  private static final int LONGEST = 300;

  public ArticleFacts {
    links = List.copyOf(links);
  }

  /// What it says at its top, and whether it speaks of itself as "we" outside of quotation marks,
  /// and not as the press does.
  public record Headline(@Nullable String title, boolean we) {}

  /// Where it was read, and what address the page gives itself.
  public record Addresses(@Nullable String url, @Nullable String canonicalUrl) {}

  /// When it appeared: the day, and the moment where that is known.
  public record Appearance(@Nullable LocalDate day, @Nullable OffsetDateTime moment) {}

  /// Of the article with this short id.
  public static ArticleFacts of(String id, Reading reading) {
    Article article = reading.article();
    Publication publication = article.publication();
    Outlet outlet = publication.outlet();
    PublicationDate published = publication.published();
    String text = article.body().text();
    CodePoints points = CodePoints.of(text);
    String title = article.title();
    return new ArticleFacts(
        id,
        article.id().value(),
        outlet == null ? null : outlet.name(),
        new Headline(title == null ? null : PropositionReader.cut(title, LONGEST), saysWe(reading)),
        new Addresses(publication.url(), publication.canonicalUrl()),
        new Appearance(
            published == null ? null : published.day(),
            published == null ? null : published.moment()),
        article.body().links().stream()
            .limit(MOST_LINKS)
            .map(link -> {
              Span span = points.fromUtf16(link.span());
              return new Proposition.Link(
                  new Quote.Passage(null, span.start(), span.end()),
                  PropositionReader.cut(link.span().of(text), LONGEST),
                  link.href());
            })
            .toList());
  }

  /// Whether an article speaks of itself as "we", and neither of its reporters nor lets many others
  /// speak, as the press does.
  static boolean saysWe(Reading reading) {
    return saysWe(reading.article().body().text()) && named(reading.body().attributions()) < MANY;
  }

  static boolean saysWe(String text) {
    String own = QUOTED.matcher(text).replaceAll(" ");
    return WE.matcher(own).find() && !PublisherWords.isOfPress(own);
  }

  private static long named(List<Attribution> attributions) {
    return attributions.stream()
        .map(Attribution::holder)
        .filter(holder -> holder != null && holder.named())
        .map(Holder::name)
        .distinct()
        .count();
  }
}
